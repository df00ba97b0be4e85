import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld(() => ({ ADMIN_OPENIDS: 'chief' }))
const note = { collection: 'notes', data: { text: 'remember' } }

describe('db/*, a checked database without a controller', () => {
  it('adds, gets, counts, queries, updates and removes what is mine', async () => {
    const ann = world.person()
    const { document } = await ann.ask('db/add', note)
    expect(document).toEqual({
      ...{ id: expect.any(String), rev: 1, text: 'remember' },
      ...{ createdAt: expect.any(Number), updatedAt: expect.any(Number) },
    })
    const at = { collection: 'notes', id: document.id }
    expect(await ann.ask('db/get', at)).toEqual({ document })
    expect(await ann.ask('db/query', { collection: 'notes' })).toEqual({ items: [document] })
    expect(await ann.ask('db/count', { collection: 'notes' })).toEqual({ total: 1 })
    const changed = await ann.ask('db/update', { ...at, rev: 1, patch: { text: 'forget', bookId: 'b' } })
    expect(changed.document).toMatchObject({ text: 'forget', bookId: 'b', rev: 2 })
    expect(await ann.ask('db/remove', { ...at, rev: 2 })).toEqual({ id: document.id })
    expect(await ann.call('db/get', at)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await ann.ask('db/count', { collection: 'notes' })).toEqual({ total: 0 })
  })

  it('answers another person as if it were not there', async () => {
    const { document } = await world.person().ask('db/add', note)
    const bob = world.person()
    const at = { collection: 'notes', id: document.id }
    const answers = [
      await bob.call('db/get', at),
      await bob.call('db/update', { ...at, rev: 1, patch: { text: 'x' } }),
      await bob.call('db/remove', at),
      await bob.call('db/get', { ...at, id: 'nowhere' }),
    ]
    for (const answer of answers) {
      expect(answer).toEqual({
        ok: false,
        error: { code: 'NOT_FOUND', message: 'no such document', requestId: expect.any(String) },
      })
    }
    expect(await bob.ask('db/count', { collection: 'notes' })).toEqual({ total: 0 })
  })

  it('lets an admin keep the catalogue, and everybody read it', async () => {
    const entry = { isbn: '9787536692930', metadata: { title: '三体' }, source: 'hand' }
    const [ann, chief] = [world.person(), world.person('chief')]
    expect(await ann.call('db/add', { collection: 'catalogue', data: entry })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    const { document } = await chief.ask('db/add', { collection: 'catalogue', data: entry })
    expect(await ann.ask('db/get', { collection: 'catalogue', id: document.id })).toEqual({ document })
    const change = { collection: 'catalogue', id: document.id, rev: 1, patch: { source: 'x' } }
    expect(await ann.call('db/update', change)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await chief.ask('db/update', change)).toMatchObject({ document: { source: 'x' } })
  })

  it('repeats nothing that names its operation', async () => {
    const ann = world.person()
    const add = { ...note, opId: opId() }
    expect(await ann.ask('db/add', add)).toEqual(await ann.ask('db/add', add))
    expect(await ann.ask('db/count', { collection: 'notes' })).toEqual({ total: 1 })
  })

  it.each([
    ['an unknown collection', 'db/query', { collection: 'users' }, 'collection'],
    ['an inherited name', 'db/query', { collection: 'constructor' }, 'collection'],
    ['a collection that is no text', 'db/query', { collection: ['notes'] }, 'collection'],
    [
      'a field that is not open',
      'db/query',
      { collection: 'notes', filter: [{ field: '_openid', op: 'eq', value: 'x' }] },
      'filter.0.field',
    ],
    [
      'a sort that is not open',
      'db/query',
      { collection: 'notes', sort: { field: 'text', direction: 'asc' } },
      'sort.field',
    ],
    [
      'a sort that some documents lack',
      'db/query',
      { collection: 'books', sort: { field: 'rating', direction: 'asc' } },
      'sort.field',
    ],
    ['a sort by a list', 'db/query', { collection: 'books', sort: { field: 'tags', direction: 'asc' } }, 'sort.field'],
    ['an operator as data', 'db/add', { collection: 'notes', data: { text: { $ne: 1 } } }, 'data.text.$ne'],
    ['a field that it has not', 'db/add', { collection: 'notes', data: { text: 'x', owner: 'me' } }, 'data.owner'],
    ['an owner', 'db/add', { collection: 'notes', data: { text: 'x', _openid: 'victim' } }, 'data._openid'],
    ['an id', 'db/add', { collection: 'notes', data: { text: 'x', _id: 'mine' } }, 'data._id'],
    ['a revision', 'db/update', { collection: 'notes', id: 'x', rev: 1, patch: { rev: 5 } }, 'patch.rev'],
    ['a list as data', 'db/add', { collection: 'notes', data: [{ text: 'x' }] }, 'data.text'],
  ])('refuses %s', async (_, $url, input, path) => {
    const { result } = await world.person().send({ $url, ...input })
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path } })
  })

  it('makes a settings document once, tells of it when asked again, and begins anew after a removal', async () => {
    const ann = world.person()
    const settings = (language: string) => ({ collection: 'settings', data: { language, theme: 'dark' }, opId: opId() })
    const { document } = await ann.ask('db/add', settings('en'))
    expect(await ann.call('db/add', settings('zh-CN'))).toMatchObject({
      error: { code: 'CONFLICT', details: { existing: document } },
    })
    await ann.ask('db/remove', { collection: 'settings', id: document.id })
    const again = await ann.ask('db/add', settings('zh-CN'))
    expect(again.document).toMatchObject({ id: document.id, language: 'zh-CN' })
    expect(await ann.ask('db/get', { collection: 'settings', id: document.id })).toEqual(again)
    expect((await ann.ask('session/login', {})).settings).toMatchObject({ language: 'zh-CN' })
  })

  it('opens to nobody what is written by the function alone', async () => {
    for (const collection of ['shares', 'operations', 'limits']) {
      for (const person of [world.person(), world.person('chief')]) {
        const { result } = await person.send({ $url: 'db/add', collection, data: {} })
        expect(result).toMatchObject({ error: { code: 'FORBIDDEN' } })
      }
    }
    expect(await world.person().ask('db/query', { collection: 'shares' })).toEqual({ items: [] })
  })

  it('shows an admin who wrote when, and not what', async () => {
    const ann = world.person()
    const { book } = await ann.ask('books/add', { opId: opId(), title: 'mine', isPrivate: true })
    await ann.ask('books/update', { opId: opId(), bookId: book.bookId, rev: 1, patch: { note: 'secret' } })
    const { items } = await world.person('chief').ask('db/query', { collection: 'operations', limit: 50 })
    const shown = ['createdAt', 'id', 'rev', 'updatedAt', 'writes']
    expect(new Set(items.map((item) => Object.keys(item).sort().join()))).toEqual(new Set([shown.join()]))
  })

  it('has no document of who wrote when for anybody else', async () => {
    await world.person().ask('books/add', { opId: opId(), title: 'mine' })
    expect(await world.person().ask('db/query', { collection: 'operations' })).toEqual({ items: [] })
  })
})
