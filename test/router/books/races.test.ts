import { expect, it } from 'vitest'
import { countCase } from '../../support/cases'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()

it('loses none of 1,000 concurrent edits: each is applied, or told that another came first', async ({ task }) => {
  const ann = world.person()
  const { book } = await ann.ask('books/add', { opId: opId(), title: 'contested' })
  const edit = async (i: number) => {
    const { rev } = (await ann.ask('books/get', { bookId: book.bookId })).book
    countCase(task)
    return ann.call('books/update', { opId: opId(), bookId: book.bookId, rev, patch: { title: `edit ${i}` } })
  }
  const answers = []
  for (let i = 0; i < 1_000; i += 50)
    answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, j) => edit(i + j)))))
  const applied = answers.filter((answer) => answer.ok)
  const told = answers.filter((answer) => !answer.ok && answer.error.code === 'CONFLICT')
  expect(applied.length + told.length).toBe(1_000)
  expect((await ann.ask('books/get', { bookId: book.bookId })).book.rev).toBe(1 + applied.length)
  const revs = applied.map((answer) => answer.ok && answer.data.book.rev)
  expect(new Set(revs).size).toBe(applied.length)
}, 120_000)

it('makes no second book of 2,000 doubled and repeated adds', async () => {
  const ann = world.person()
  const adds = Array.from({ length: 1_000 }, (_, i) => ({ opId: opId(), title: `book ${i}` }))
  for (let at = 0; at < adds.length; at += 25) {
    const batch = adds.slice(at, at + 25)
    // Half are doubled at once; half are repeated after the answer.
    await Promise.all(
      batch.flatMap((add, i) =>
        i % 2 ? [ann.ask('books/add', add), ann.ask('books/add', add)] : [ann.ask('books/add', add)],
      ),
    )
    await Promise.all(batch.filter((_, i) => i % 2 === 0).map((add) => ann.ask('books/add', add)))
  }
  expect(await ann.ask('db/count', { collection: 'books' })).toEqual({ total: 1_000 })
}, 120_000)
