import { beforeEach, describe, expect, it } from 'vitest'
import { type EngineArena, engineArena } from '../../support/engine-arena'

let arena: EngineArena
let now: number
beforeEach(async () => {
  now = 1_000_000
  arena = await engineArena({ now: () => ++now })
})

const ann = (event: Record<string, unknown>) => arena.send('ann', event)
const add = (opId: string, fields: object = {}) => ann({ $url: 'books/add', opId, title: 'first', ...fields })

async function added(fields: object = {}): Promise<string> {
  return bookOf(await add(`adding-${++now}`, fields)).bookId
}

function bookOf(answer: unknown): { bookId: string; rev: number } & Record<string, unknown> {
  expect(answer).toMatchObject({ ok: true })
  return (answer as { data: { book: { bookId: string; rev: number } } }).data.book
}

const usedBefore = { ok: false, error: { code: 'CONFLICT', path: 'opId' } }

describe('an operation that is repeated', () => {
  it('answers an edit as the first time, although the book was edited since', async () => {
    const bookId = await added()
    const edit = { $url: 'books/update', opId: 'the-edit', bookId, rev: 1, patch: { title: 'second', note: 'n' } }
    const first = await ann(edit)
    await ann({ ...edit, opId: 'another-edit', rev: 2, patch: { title: 'third', note: null } })
    expect(await ann(edit)).toEqual(first)
    expect(bookOf(await ann({ $url: 'books/get', bookId }))).toMatchObject({ title: 'third', rev: 3 })
  })

  it('answers an addition as the first time, although the book was edited, or removed, since', async () => {
    const first = await add('the-adding', { tags: ['a'] })
    const { bookId } = bookOf(first)
    await ann({ $url: 'books/update', opId: 'an-edit', bookId, rev: 1, patch: { title: 'second', note: 'n' } })
    expect(await add('the-adding', { tags: ['a'] })).toEqual(first)
    await ann({ $url: 'books/remove', opId: 'a-removal', bookId })
    expect(await add('the-adding', { tags: ['a'] })).toEqual(first)
    expect(await ann({ $url: 'books/get', bookId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('answers a restoring as the first time, although the book was edited since', async () => {
    const bookId = await added()
    await ann({ $url: 'books/remove', opId: 'a-removal', bookId })
    const restore = { $url: 'books/restore', opId: 'the-restoring', bookId }
    const first = await ann(restore)
    await ann({ $url: 'books/update', opId: 'an-edit', bookId, rev: 3, patch: { title: 'second' } })
    expect(await ann(restore)).toEqual(first)
  })

  it('counts one more copy once, however many changes lie between', async () => {
    const isbn = '9787536692930'
    const bookId = await added({ isbn })
    const copy = { isbn, onDuplicate: 'copy' }
    const first = await add('the-copy', copy)
    for (let rev = 2; rev < 12; rev++) {
      const edit = { $url: 'books/update', opId: `edit-${rev}-of-it`, bookId, rev, patch: { title: `${rev}` } }
      expect(await ann(edit)).toMatchObject({ ok: true })
    }
    expect(await add('the-copy', copy)).toEqual(first)
    expect(bookOf(await ann({ $url: 'books/get', bookId })).copies).toBe(2)
  })

  it('answers a new card and a revived one as they were then', async () => {
    const give = (opId: string, language: string) =>
      ann({ $url: 'db/add', collection: 'settings', opId, data: { language, theme: 'dark' } })
    const first = await give('the-first-time', 'en')
    const { id } = (first as { data: { document: { id: string } } }).data.document
    await ann({ $url: 'db/remove', collection: 'settings', id })
    const again = await give('the-second-time', 'zh-CN')
    await ann({ $url: 'db/update', collection: 'settings', id, rev: 3, patch: { theme: 'light' } })
    expect(await give('the-first-time', 'en')).toEqual(first)
    expect(await give('the-second-time', 'zh-CN')).toEqual(again)
  })

  it('is not counted again', async () => {
    arena = await engineArena({ writes: 2 })
    const first = await add('the-adding')
    for (let i = 0; i < 5; i++) expect(await add('the-adding')).toEqual(first)
    expect(await add('the-second')).toMatchObject({ ok: true })
    expect(await add('the-third')).toMatchObject({ error: { code: 'RATE_LIMITED' } })
  })

  it('applies what was refused at first, once it can be', async () => {
    const bookId = await added()
    const edit = { $url: 'books/update', opId: 'the-edit', bookId, rev: 2, patch: { title: 'mine' } }
    expect(await ann(edit)).toMatchObject({ error: { code: 'CONFLICT' } })
    await ann({ ...edit, opId: 'another-edit', rev: 1, patch: { title: 'before it' } })
    expect(bookOf(await ann(edit))).toMatchObject({ title: 'mine', rev: 3 })
  })
})

describe('an operation id that comes with another change', () => {
  it('is free again when the first change was refused', async () => {
    const [bookId, otherId] = [await added({ isbn: '9787536692930' }), await added()]
    const edit = { $url: 'books/update', opId: 'the-edit', bookId, rev: 9, patch: { title: 'mine' } }
    expect(await ann(edit)).toMatchObject({ error: { code: 'CONFLICT', details: { current: { rev: 1 } } } })
    expect(bookOf(await ann({ ...edit, rev: 1 }))).toMatchObject({ title: 'mine', rev: 2 })

    expect(await add('the-adding', { isbn: '9787536692930' })).toMatchObject({ error: { code: 'CONFLICT' } })
    const volume = await add('the-adding', { isbn: '9787536692930', onDuplicate: 'volume' })
    expect(bookOf(volume).bookId).not.toBe(bookId)

    const remove = { $url: 'books/remove', opId: 'the-removal' }
    for (const id of ['nowhere', 'not-here', otherId]) {
      const answer = await ann({ ...remove, bookId: id })
      expect(answer).toMatchObject(id === otherId ? { ok: true } : { error: { code: 'NOT_FOUND' } })
    }
  })

  it('is refused on the same book, on another book and on another route', async () => {
    const [bookId, otherId] = [await added(), await added()]
    const edit = { $url: 'books/update', opId: 'the-edit', bookId, rev: 1, patch: { title: 'second' } }
    await ann(edit)
    expect(await ann({ ...edit, patch: { title: 'third' } })).toMatchObject(usedBefore)
    expect(await ann({ ...edit, bookId: otherId })).toMatchObject(usedBefore)
    expect(await ann({ $url: 'books/remove', opId: 'the-edit', bookId: otherId })).toMatchObject(usedBefore)
    expect(await add('the-edit')).toMatchObject(usedBefore)
    expect(bookOf(await ann({ $url: 'books/get', bookId: otherId }))).toMatchObject({ title: 'first', rev: 1 })
  })

  it('is refused still when the first change was repeated long after, and refused for its age', async () => {
    const [bookId, otherId] = [await added(), await added()]
    const edit = (opId: string, rev: number) =>
      ann({ $url: 'books/update', opId, bookId, rev, patch: { title: `${rev}` } })
    await edit('the-edit', 1)
    for (let rev = 2; rev < 20; rev++) await edit(`edit-${rev}-of-it`, rev)
    expect(await edit('the-edit', 1)).toMatchObject({ error: { code: 'CONFLICT', details: { current: { rev: 20 } } } })
    expect(await ann({ $url: 'books/remove', opId: 'the-edit', bookId: otherId })).toMatchObject(usedBefore)
  })

  it('is refused to one of two that come at once', async () => {
    const answers = await Promise.all([add('the-same'), add('the-same', { title: 'second' })])
    expect(answers.map((answer) => (answer as { ok: boolean }).ok).sort()).toEqual([false, true])
    expect(answers.find((answer) => !(answer as { ok: boolean }).ok)).toMatchObject(usedBefore)
  })

  it("is another person's own", async () => {
    await add('the-same')
    expect(await arena.send('bob', { $url: 'books/add', opId: 'the-same', title: 'other' })).toMatchObject({ ok: true })
  })
})

describe('an operation that the log has forgotten', () => {
  const forget = () => arena.database.change('operations', {}, { $set: { log: [], answers: [] } })

  it('is known by the receipt that its document carries, and applied once', async () => {
    const bookId = await added()
    const edit = { $url: 'books/update', opId: 'the-edit', bookId, rev: 1, patch: { title: 'second' } }
    const [adding, editing] = [await add('the-adding'), await ann(edit)]
    await forget()
    expect([await add('the-adding'), await ann(edit)]).toEqual([adding, editing])
    expect(bookOf(await ann({ $url: 'books/get', bookId })).rev).toBe(2)
  })

  it('answers what was removed and begun again as it is now, and not as if it were the first', async () => {
    const give = (opId: string, language: string) =>
      ann({ $url: 'db/add', collection: 'settings', opId, data: { language, theme: 'dark' } })
    const first = await give('the-first-time', 'en')
    const { id } = (first as { data: { document: { id: string } } }).data.document
    await ann({ $url: 'db/remove', collection: 'settings', id })
    const again = await give('the-second-time', 'zh-CN')
    await forget()
    expect(await give('the-second-time', 'zh-CN')).toEqual(again)
  })

  it('is refused when it comes with another change to its document', async () => {
    const bookId = await added()
    const edit = { $url: 'books/update', opId: 'the-edit', bookId, rev: 1, patch: { title: 'second' } }
    await ann(edit)
    await add('the-adding')
    await forget()
    expect(await ann({ ...edit, patch: { title: 'third' } })).toMatchObject(usedBefore)
    expect(await add('the-adding', { note: 'n' })).toMatchObject(usedBefore)
  })
})

it('keeps a token out of the log, and is told it again', async () => {
  const create = { $url: 'shares/create', opId: 'x'.repeat(22), scope: { kind: 'shelf' } }
  const first = await ann(create)
  const { token } = (first as { data: { share: { token: string } } }).data.share
  expect(JSON.stringify(await arena.documents('operations'))).not.toContain(token)
  expect(await ann(create)).toEqual(first)
})
