import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()
const isbn = '9787536692930'

async function annWithBook() {
  const ann = world.person()
  const { book } = await ann.ask('books/add', { opId: opId(), title: '三体', isbn, tags: ['科幻'] })
  return { ann, book, bookId: book.bookId }
}

describe('books/remove', () => {
  it('takes the book off the shelf', async () => {
    const { ann, bookId } = await annWithBook()
    expect(await ann.ask('books/remove', { opId: opId(), bookId })).toEqual({ bookId })
    expect(await ann.call('books/get', { bookId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect((await ann.ask('books/list', {})).items).toEqual([])
  })

  it('frees the ISBN for another book', async () => {
    const { ann, bookId } = await annWithBook()
    await ann.ask('books/remove', { opId: opId(), bookId })
    expect((await ann.ask('books/add', { opId: opId(), title: 'again', isbn })).book.bookId).not.toBe(bookId)
  })

  it('answers a repeated removal as the first time, and another one with NOT_FOUND', async () => {
    const { ann, bookId } = await annWithBook()
    const change = { opId: opId(), bookId }
    await ann.ask('books/remove', change)
    expect(await ann.ask('books/remove', change)).toEqual({ bookId })
    expect(await ann.call('books/remove', { ...change, opId: opId() })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('does not bring a removed book back by adding it again under the same operation', async () => {
    const ann = world.person()
    const add = { opId: opId(), title: 'gone' }
    const { book } = await ann.ask('books/add', add)
    await ann.ask('books/remove', { opId: opId(), bookId: book.bookId })
    await ann.call('books/add', add)
    expect((await ann.ask('books/list', {})).items).toEqual([])
  })

  it('cannot be edited back: a removed book is not there, whatever revision is named', async () => {
    const { ann, bookId } = await annWithBook()
    await ann.ask('books/remove', { opId: opId(), bookId })
    for (const rev of [1, 2]) {
      const answer = await ann.call('books/update', { opId: opId(), bookId, rev, patch: { title: 'back' } })
      expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
  })

  it('keeps a book that was changed since, when the revision is named', async () => {
    const { ann, bookId } = await annWithBook()
    const { book } = await ann.ask('books/update', { opId: opId(), bookId, rev: 1, patch: { rating: 9 } })
    expect(await ann.call('books/remove', { opId: opId(), bookId, rev: 1 })).toMatchObject({
      error: { code: 'CONFLICT', details: { current: book } },
    })
  })

  it('leaves the book of another person alone', async () => {
    const { ann, book, bookId } = await annWithBook()
    expect(await world.person().call('books/remove', { opId: opId(), bookId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    expect((await ann.ask('books/get', { bookId })).book).toEqual(book)
  })

  it('costs one round trip to the database, and one to count it', async () => {
    const { ann, bookId } = await annWithBook()
    expect((await ann.send({ $url: 'books/remove', opId: opId(), bookId })).roundTrips).toBe(2)
  })
})

describe('books/restore', () => {
  it('brings back the same book with everything that was in it', async () => {
    const { ann, book, bookId } = await annWithBook()
    await ann.ask('books/remove', { opId: opId(), bookId })
    const { book: restored } = await ann.ask('books/restore', { opId: opId(), bookId })
    expect(restored).toEqual({ ...book, rev: 3, updatedAt: expect.any(Number) })
    expect((await ann.ask('books/list', {})).items).toEqual([restored])
  })

  it('brings back another volume beside the first', async () => {
    const { ann } = await annWithBook()
    const { book: volume } = await ann.ask('books/add', { opId: opId(), title: '三体 II', isbn, onDuplicate: 'volume' })
    await ann.ask('books/remove', { opId: opId(), bookId: volume.bookId })
    const { book } = await ann.ask('books/restore', { opId: opId(), bookId: volume.bookId })
    expect(book).toMatchObject({ bookId: volume.bookId, title: '三体 II', isbn })
  })

  it('brings back a volume without taking the ISBN from the first book', async () => {
    const { ann, bookId } = await annWithBook()
    const { book: volume } = await ann.ask('books/add', { opId: opId(), title: '三体 II', isbn, onDuplicate: 'volume' })
    for (const id of [bookId, volume.bookId]) await ann.ask('books/remove', { opId: opId(), bookId: id })
    for (const id of [volume.bookId, bookId]) await ann.ask('books/restore', { opId: opId(), bookId: id })
    expect((await ann.ask('books/list', {})).items).toHaveLength(2)
  })

  it('tells of the book that has taken the ISBN meanwhile', async () => {
    const { ann, bookId } = await annWithBook()
    await ann.ask('books/remove', { opId: opId(), bookId })
    const { book: other } = await ann.ask('books/add', { opId: opId(), title: 'other', isbn })
    expect(await ann.call('books/restore', { opId: opId(), bookId })).toMatchObject({
      error: { code: 'CONFLICT', details: { existing: other } },
    })
  })

  it('changes nothing of a book that is there', async () => {
    const { ann, book, bookId } = await annWithBook()
    expect(await ann.call('books/restore', { opId: opId(), bookId })).toMatchObject({
      error: { code: 'CONFLICT', details: { current: book } },
    })
    expect((await ann.ask('books/get', { bookId })).book).toEqual(book)
  })

  it('is for the owner only', async () => {
    const { ann, bookId } = await annWithBook()
    await ann.ask('books/remove', { opId: opId(), bookId })
    expect(await world.person().call('books/restore', { opId: opId(), bookId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })
})
