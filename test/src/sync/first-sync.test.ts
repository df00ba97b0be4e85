import { describe, expect, it } from 'vitest'
import { state, titles, world } from './shelf-world'

const BOOKS = 4_000
const PAGES = BOOKS / 200

/** A phone that is new to a large shelf. */
async function newPhone() {
  const { arena, phone } = await world()
  await arena.insert(
    'books',
    Array.from({ length: BOOKS }, (_, at) => stored(at)),
  )
  return phone()
}

function stored(at: number) {
  const [_id, when] = [`book-${String(at).padStart(5, '0')}`, 1_700_000_000_000 + at]
  return {
    ...{ _id, _openid: 'ann', key: _id, title: `title ${at}`, authors: [], translators: [], tags: [] },
    ...{ status: 'unread', isPrivate: false, copies: 1, rev: 1, isRemoved: false },
    ...{ createdAt: when, updatedAt: when, receipts: [] },
  }
}

describe('the first sync of a large shelf', () => {
  it('writes no more than four times what there is in the end', async () => {
    const mine = await newPhone()
    const library = mine.start()
    await library.open()
    expect(state(library)).toMatchObject({ isKnown: true, error: undefined })
    expect(titles(library)).toEqual(Array.from({ length: BOOKS }, (_, at) => `title ${BOOKS - 1 - at}`))
    const size = [...mine.folders.files.values()].reduce((sum, text) => sum + text.length, 0)
    expect(mine.written()).toBeLessThanOrEqual(size * 4)
  })

  it('shows the first page and then all of it', async () => {
    const mine = await newPhone()
    const library = mine.start()
    const shown = new Set<number>()
    library.store.subscribe(({ books }) => shown.add(books.length))
    await library.open()
    expect([...shown]).toEqual([0, BOOKS / PAGES, BOOKS])
  })

  it('goes on from what was saved when it is killed midway', async () => {
    const mine = await newPhone()
    const library = mine.start()
    mine.diesAt(PAGES * 0.75)
    void library.open()
    await expect.poll(() => mine.asked).toHaveLength(PAGES * 0.75)
    mine.diesAt(Number.POSITIVE_INFINITY)
    mine.asked.length = 0
    const again = mine.start()
    await again.open()
    expect(state(again)).toMatchObject({ isKnown: true, error: undefined })
    expect(titles(again)).toHaveLength(BOOKS)
    expect(new Set(titles(again)).size).toBe(BOOKS)
    expect(mine.asked.length).toBeLessThanOrEqual(PAGES / 2 + 2)
  })

  it('keeps the pages that came before the network went', async () => {
    const mine = await newPhone()
    const library = mine.start()
    mine.goesAfter(PAGES - 2)
    await library.open()
    expect(state(library)).toMatchObject({ isKnown: false, error: { code: 'OFFLINE' } })
    const before = titles(library).length
    expect(before).toBeGreaterThan(BOOKS * 0.75)
    mine.kill()
    mine.asked.length = 0
    mine.goesAfter(Number.POSITIVE_INFINITY)
    const again = mine.start()
    await again.open()
    expect(titles(again)).toHaveLength(BOOKS)
    expect(mine.asked.filter((route) => route === 'books/changes')).toHaveLength((BOOKS - before) / 200)
  })
})
