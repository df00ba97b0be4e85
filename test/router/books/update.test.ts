import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()

async function annWithBook(fields: { isbn?: string } = {}) {
  const ann = world.person()
  const { book } = await ann.ask('books/add', { opId: opId(), title: 'first', note: 'mine', ...fields })
  return { ann, book, at: { bookId: book.bookId, rev: book.rev } }
}

describe('books/update', () => {
  it('changes what is named, takes away what is null and leaves the rest', async () => {
    const { ann, book, at } = await annWithBook()
    const patch = { title: 'second', isPrivate: true, tags: ['a'], rating: 7, note: null }
    const answer = await ann.ask('books/update', { ...at, opId: opId(), patch })
    const { note: _, ...rest } = book
    const expected = { ...rest, ...patch, note: undefined, rev: 2, updatedAt: expect.any(Number) }
    expect(answer.book).toEqual(expected)
    expect((await ann.ask('books/get', { bookId: book.bookId })).book).toEqual(expected)
  })

  it('tells the second of two phones what the first one wrote', async () => {
    const { ann, at } = await annWithBook()
    const first = await ann.ask('books/update', { ...at, opId: opId(), patch: { title: 'phone one' } })
    expect(await ann.call('books/update', { ...at, opId: opId(), patch: { title: 'phone two' } })).toMatchObject({
      error: { code: 'CONFLICT', details: { current: first.book } },
    })
  })

  it('applies a repeated change once', async () => {
    const { ann, at } = await annWithBook()
    const change = { ...at, opId: opId(), patch: { title: 'once' } }
    const once = await ann.ask('books/update', change)
    expect(await ann.ask('books/update', change)).toEqual(once)
    expect(once.book.rev).toBe(2)
  })

  it('refuses another change under an operation id that was used', async () => {
    const { ann, at } = await annWithBook()
    const change = { ...at, opId: opId(), patch: { title: 'one' } }
    await ann.ask('books/update', change)
    expect(await ann.call('books/update', { ...change, patch: { title: 'two' } })).toMatchObject({
      error: { code: 'CONFLICT', path: 'opId' },
    })
  })

  it('lets one of many concurrent edits of a revision win', async () => {
    const { ann, at } = await annWithBook()
    const edits = Array.from({ length: 20 }, (_, i) => ({ ...at, opId: opId(), patch: { title: `edit ${i}` } }))
    const answers = await Promise.all(edits.map((edit) => ann.call('books/update', edit)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'CONFLICT')).toHaveLength(19)
  })

  it('will not give a book the ISBN of another', async () => {
    const { ann, book: other } = await annWithBook({ isbn: '9787536692930' })
    const { book } = await ann.ask('books/add', { opId: opId(), title: 'second' })
    const change = { bookId: book.bookId, rev: 1, opId: opId(), patch: { isbn: '9787536692930' } }
    expect(await ann.call('books/update', change)).toMatchObject({
      error: { code: 'CONFLICT', details: { existing: other } },
    })
    await ann.ask('books/update', { bookId: other.bookId, rev: 1, opId: opId(), patch: { isbn: null } })
    expect((await ann.ask('books/update', change)).book.isbn).toBe('9787536692930')
  })

  it('lets a volume keep the ISBN that it shares', async () => {
    const { ann } = await annWithBook({ isbn: '9787536692930' })
    const add = { opId: opId(), title: 'II', isbn: '9787536692930', onDuplicate: 'volume' as const }
    const { book } = await ann.ask('books/add', add)
    const patch = { title: 'III', isbn: '9787536692930' }
    const answer = await ann.ask('books/update', { opId: opId(), bookId: book.bookId, rev: 1, patch })
    expect(answer.book).toMatchObject({ ...patch, rev: 2 })
  })

  it('finds nothing to change in the book of another person, nor in one that is not there', async () => {
    const { ann, book, at } = await annWithBook()
    const bob = world.person()
    const theirs = await bob.call('books/update', { ...at, opId: opId(), patch: { title: 'stolen' } })
    const absent = await bob.call('books/update', { ...at, bookId: 'nowhere', opId: opId(), patch: { title: 'x' } })
    for (const answer of [theirs, absent]) {
      expect(answer).toEqual({
        ok: false,
        error: { code: 'NOT_FOUND', message: 'no such document', requestId: expect.any(String) },
      })
    }
    expect((await ann.ask('books/get', { bookId: book.bookId })).book).toEqual(book)
  })

  it.each([
    ['nothing at all', {}, 'patch'],
    ['an owner', { _openid: 'me' }, 'patch._openid'],
    ['a revision', { rev: 9 }, 'patch.rev'],
    ['an operator', { $set: { _openid: 'me' } }, 'patch.$set'],
    ['a path', { 'tags.0': 'x' }, 'patch.tags.0'],
    ['no title', { title: null }, 'patch.title'],
  ])('refuses a patch with %s', async (_, patch, path) => {
    const { ann, at } = await annWithBook()
    const { result } = await ann.send({ $url: 'books/update', ...at, opId: opId(), patch })
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path } })
  })

  it('costs one round trip to the database, one to count and note it, and one to keep its answer', async () => {
    const { ann, at } = await annWithBook()
    const { roundTrips } = await ann.send({ $url: 'books/update', ...at, opId: opId(), patch: { title: 'x' } })
    expect(roundTrips).toBe(3)
  })
})
