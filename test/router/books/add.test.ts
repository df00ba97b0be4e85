import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()
const santi = { isbn: '9787536692930', title: '三体', authors: ['刘慈欣'] }

describe('books/add', () => {
  it('answers the whole book, with what was not said filled in', async () => {
    const { book } = await world.person().ask('books/add', { opId: opId(), ...santi })
    expect(book).toEqual({
      ...santi,
      bookId: expect.stringMatching(/^[\w-]{20}$/),
      ...{ rev: 1, translators: [], tags: [], status: 'unread', isPrivate: false, copies: 1 },
      addedAt: expect.any(Number),
      updatedAt: expect.any(Number),
    })
  })

  it('stores a ten-digit ISBN as thirteen', async () => {
    const { book } = await world.person().ask('books/add', { opId: opId(), isbn: '7-5366-9293-5', title: '三体' })
    expect(book.isbn).toBe('9787536692930')
  })

  it('makes one book of two taps, and answers both alike', async () => {
    const ann = world.person()
    const input = { opId: opId(), ...santi }
    const [one, two] = await Promise.all([ann.ask('books/add', input), ann.ask('books/add', input)])
    expect(one).toEqual(two)
    expect((await ann.ask('books/list', {})).items).toEqual([one.book])
  })

  it('refuses another book under an operation id that was used', async () => {
    const ann = world.person()
    const id = opId()
    await ann.ask('books/add', { opId: id, title: 'one' })
    expect(await ann.call('books/add', { opId: id, title: 'two' })).toMatchObject({
      error: { code: 'CONFLICT', path: 'opId' },
    })
  })

  it('asks when the ISBN is already on my shelf, and shows the book that is there', async () => {
    const ann = world.person()
    const { book } = await ann.ask('books/add', { opId: opId(), ...santi })
    expect(await ann.call('books/add', { opId: opId(), ...santi })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', details: { existing: book } },
    })
  })

  it('asks also when two phones add the same ISBN at once', async () => {
    const ann = world.person()
    const tries = await Promise.all([1, 2, 3].map(() => ann.call('books/add', { opId: opId(), ...santi })))
    expect(tries.filter((answer) => answer.ok)).toHaveLength(1)
    expect(tries.filter((answer) => !answer.ok && answer.error.code === 'CONFLICT')).toHaveLength(2)
  })

  it('counts another copy, once for each operation', async () => {
    const ann = world.person()
    const { book } = await ann.ask('books/add', { opId: opId(), ...santi })
    const copy = { opId: opId(), ...santi, onDuplicate: 'copy' as const }
    const once = await ann.ask('books/add', copy)
    expect(once.book).toMatchObject({ bookId: book.bookId, copies: 2 })
    expect(await ann.ask('books/add', copy)).toEqual(once)
    expect((await ann.ask('books/add', { ...copy, opId: opId() })).book.copies).toBe(3)
  })

  it('counts no more copies than a book may have', async () => {
    const ann = world.person()
    await ann.ask('books/add', { opId: opId(), ...santi, copies: 999 })
    expect(await ann.call('books/add', { opId: opId(), ...santi, onDuplicate: 'copy' })).toMatchObject({
      error: { code: 'INVALID_INPUT', path: 'copies' },
    })
  })

  it('adds a copy of a book I do not have as the first', async () => {
    const { book } = await world.person().ask('books/add', { opId: opId(), ...santi, onDuplicate: 'copy' })
    expect(book.copies).toBe(1)
  })

  it('adds another volume beside the first', async () => {
    const ann = world.person()
    const { book } = await ann.ask('books/add', { opId: opId(), ...santi })
    const volume = await ann.ask('books/add', { opId: opId(), ...santi, onDuplicate: 'volume' })
    expect(volume.book.bookId).not.toBe(book.bookId)
    expect((await ann.ask('books/list', {})).items).toHaveLength(2)
  })

  it('lets another person have the same ISBN, and the same operation id', async () => {
    const input = { opId: opId(), ...santi }
    const one = await world.person().ask('books/add', input)
    const two = await world.person().ask('books/add', input)
    expect(one.book.bookId).not.toBe(two.book.bookId)
  })

  it.each([
    ['an empty title', { title: ' ' }, 'title', 'empty'],
    ['no title', {}, 'title', expect.anything()],
    ['a wrong check digit', { title: 'x', isbn: '9787536692931' }, 'isbn', 'checksum'],
    ['a periodical', { title: 'x', isbn: '9770317847001' }, 'isbn', 'periodical'],
    ['goods', { title: 'x', isbn: '6901234567892' }, 'isbn', 'not_a_book'],
    ['a short code', { title: 'x', isbn: '123' }, 'isbn', 'length'],
    ['a field too many', { title: 'x', _openid: 'victim' }, '_openid', expect.anything()],
    ['a rating out of range', { title: 'x', rating: 11 }, 'rating', expect.anything()],
    ['a flag that is no flag', { title: 'x', isPrivate: 'false' }, 'isPrivate', expect.anything()],
    ['a tag that is no text', { title: 'x', tags: ['a', 1] }, 'tags.1', expect.anything()],
    ['a cover that is a script', { title: 'x', cover: 'javascript:alert(1)' }, 'cover', 'not an address'],
  ])('names the field for %s', async (_, fields, path, reason) => {
    const { result } = await world.person().send({ $url: 'books/add', opId: opId(), ...fields })
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path, details: { reason } } })
  })

  it('costs one round trip to the database, and one to count it', async () => {
    const ann = world.person()
    await ann.ask('books/add', { opId: opId(), title: 'the first makes the counter' })
    expect((await ann.send({ $url: 'books/add', opId: opId(), ...santi })).roundTrips).toBe(2)
  })
})
