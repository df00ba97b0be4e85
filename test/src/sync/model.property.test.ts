import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Book, BookPatch } from '../../../cloud/contract/book'
import type { Library } from '../../../src/sync/library.store'
import type { Answer } from '../../../src/sync/queueing'
import { opId } from '../../support/op-id'
import type { Network, Phone } from './phone'
import { fields, jpeg, state, titles, world } from './shelf-world'

const ISBNS = ['9787536692930', '9787020002207']
type Patch = { note: string } | { rating: number } | { location: string }
type Step =
  | { who: number; does: 'add'; isbn: string | undefined }
  | { who: number; does: 'edit'; book: number; patch: Patch }
  | { who: number; does: 'remove' | 'undo' | 'copy'; book: number }
  | { who: number; does: 'cover'; book: number; image: string }
  | { who: number; does: 'network'; way: Network }
  | { who: number; does: 'sync' | 'kill' | 'wait' | 'answer' }

const who = fc.nat({ max: 1 })
const book = fc.nat({ max: 4 })
const patch: fc.Arbitrary<Patch> = fc.oneof(
  fc.record({ note: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ rating: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ location: fc.constantFrom('书房', '客厅') }),
)
const does = <T extends string>(...names: T[]) => fc.constantFrom(...names)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who, does: does('add'), isbn: fc.constantFrom(undefined, ...ISBNS) }) },
  { weight: 5, arbitrary: fc.record({ who, does: does('edit'), book, patch }) },
  { weight: 2, arbitrary: fc.record({ who, does: does('remove', 'undo', 'copy'), book }) },
  { weight: 2, arbitrary: fc.record({ who, does: does('cover'), book, image: fc.constantFrom('', jpeg(1), jpeg(2)) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      who,
      does: does('network'),
      way: fc.constantFrom<Network>('good', 'cut', 'answers lost', 'answers twice'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ who, does: does('sync', 'kill', 'wait', 'answer') }) },
)

it('brings two phones and the function to one shelf, with nothing lost and nothing doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const here = await world()
      const readers = [await readerOn(here.phone()), await readerOn(here.phone())] as const
      for (const one of steps) await readers[one.who === 0 ? 0 : 1].take(one)
      // Both come home, and answer what they are asked until nobody asks any more.
      for (let round = 0; round < 4; round++) {
        for (const reader of readers) await reader.comeHome()
        here.pass(60_000)
      }
      const [one, other] = readers.map(({ library }) => library())
      if (!one || !other) return
      expect(state(one)).toMatchObject({ waiting: 0, asking: [], error: undefined })
      expect(shelfOf(one)).toEqual(shelfOf(other))
      const stored = await here.shelf()
      expect(stored.map(({ _id, rev }) => `${_id} ${rev}`).sort()).toEqual(
        state(one)
          .books.map(({ bookId, rev }) => `${bookId} ${rev}`)
          .sort(),
      )
      // Each book has a title of its own: one that is there twice was doubled.
      expect(new Set(titles(one)).size).toBe(titles(one).length)
      // No picture is left behind, and every cover is one that the function keeps.
      for (const { pictures } of readers) expect(await pictures()).toEqual([])
      for (const { cover } of state(one).books) if (cover !== undefined) expect(cover).toMatch(/^cloud:/)
      const meant = readers.flatMap(({ added }) => [...added])
      const gone = new Set(readers.flatMap(({ removed }) => [...removed]))
      for (const title of meant) if (!gone.has(title)) expect(titles(one)).toContain(title)
      // What one reader alone changed is as they left it.
      for (const [mine, theirs] of [[readers[0], readers[1]] as const, [readers[1], readers[0]] as const]) {
        for (const [what, value] of mine.edits) {
          const [title = '', field = ''] = what.split(': ')
          if (theirs.edits.has(what) || gone.has(title)) continue
          expect({ [what]: state(one).books.find((book) => book.title === title) }).toMatchObject({
            [what]: { [field]: value },
          })
        }
        for (const [title, isThere] of mine.covers) {
          const book = state(one).books.find((each) => each.title === title)
          if (book && !theirs.covers.has(title)) expect([title, book.cover !== undefined]).toEqual([title, isThere])
        }
      }
    }),
    { numRuns: 300 },
  )
}, 120_000)

const shelfOf = (library: Library) => [...state(library).books].sort((a, b) => (a.bookId < b.bookId ? -1 : 1))

let count = 0

/** Somebody with a phone, who remembers what they did. */
async function readerOn(phone: Phone) {
  let library = phone.start()
  await library.open()
  const added = new Set<string>()
  // Removed, or skipped when asked.
  const removed = new Set<string>()
  /** By title and field, as last typed. */
  const edits = new Map<string, unknown>()
  /** By title, whether the last picture was one. */
  const covers = new Map<string, boolean>()
  const taken: { library: Library; run: () => void }[] = []

  function takeCover({ title, ...book }: Book): void {
    const [of, before] = [library, covers.get(title)]
    const undo = library.takeCover({ title, ...book })
    covers.set(title, false)
    taken.push({
      library,
      run() {
        // A killed app undoes nothing.
        if (!undo() || of !== library) return
        if (before === undefined) covers.delete(title)
        else covers.set(title, before)
      },
    })
  }

  function answer(): void {
    for (const clash of state(library).asking) {
      const answers: { [why: string]: Answer } = {
        ...{ duplicate: 'volume', both: { theirs: [] }, gone: 'restore', taken: 'drop', refused: 'drop' },
      }
      const said = answers[clash.hold.why]
      if (said) library.settle(clash, said)
    }
  }

  return {
    added,
    removed,
    edits,
    covers,
    library: () => library,
    async take(one: Step) {
      const { books } = state(library)
      const chosen = 'book' in one ? books[one.book % Math.max(1, books.length)] : undefined
      switch (one.does) {
        case 'add': {
          const title = `book ${++count}`
          added.add(title)
          library.add(opId(), fields(title, one.isbn === undefined ? {} : { isbn: one.isbn }))
          return
        }
        case 'edit': {
          const patch: BookPatch = one.patch
          if (!chosen) return
          for (const [field, value] of Object.entries(patch)) edits.set(`${chosen.title}: ${field}`, value)
          return library.edit(chosen, patch)
        }
        case 'remove':
          if (!chosen) return
          removed.add(chosen.title)
          taken.push({ library, run: () => library.restore(chosen) })
          return library.remove(chosen.bookId)
        case 'undo':
          return taken.pop()?.run()
        case 'copy':
          if (chosen?.isbn) library.add(opId(), fields(chosen.title, { isbn: chosen.isbn }), { onto: chosen.bookId })
          return
        case 'cover':
          if (!chosen) return
          if (one.image === '') return takeCover(chosen)
          covers.set(chosen.title, true)
          return library.putCover(chosen, one.image)
        case 'network':
          phone.network = one.way
          return
        case 'sync':
          return library.sync()
        case 'wait':
          return phone.pass()
        case 'kill':
          phone.kill()
          library = phone.start()
          return library.open()
        case 'answer':
          return answer()
      }
    },
    /** What is left of pictures when the app is opened once more. */
    async pictures() {
      phone.kill()
      await phone.start().open()
      return phone.folders('covers-ann').names()
    },
    async comeHome() {
      phone.network = 'good'
      for (let i = 0; i < 4; i++) {
        await library.sync()
        answer()
      }
      await library.sync()
    },
  }
}
