import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'

const world = openWorld()

const full = {
  ...{
    title: '三体',
    authors: ['刘慈欣'],
    publisher: '重庆出版社',
    publishedAt: '2008-1',
    price: '23.00',
    note: 'secret',
    startedOn: '2026-01-01',
    loans: [{ to: '小王', lentOn: '2026-11-01' }],
  },
  ...{ tags: ['科幻'], location: 'study', rating: 9, status: 'read' as const, translators: ['x'] },
}
const visitorsView = {
  ...{
    title: '三体',
    authors: ['刘慈欣'],
    publisher: '重庆出版社',
    publishedAt: '2008-1',
    tags: ['科幻'],
    status: 'read',
  },
}

async function shelfOf(ann: Person) {
  await ann.ask('session/login', {})
  const { book } = await ann.ask('books/add', { opId: opId(), ...full })
  const hidden = await ann.ask('books/add', { opId: opId(), ...full, title: 'hidden', isPrivate: true })
  await ann.ask('books/add', { opId: opId(), title: 'elsewhere' })
  return { book, hidden: hidden.book }
}

const share = async (
  ann: Person,
  scope: { kind: 'shelf' } | { kind: 'tag' | 'location'; value: string },
  expiresAt?: number,
) => (await ann.ask('shares/create', { opId: opId(), scope, ...(expiresAt !== undefined && { expiresAt }) })).share
const titles = (items: { title: string }[]) => items.map(({ title }) => title)

describe('a share', () => {
  it('shows whoever holds it the shelf, as visitors see it, without signing in', async () => {
    const ann = world.person()
    await shelfOf(ann)
    const { token } = await share(ann, { kind: 'shelf' })
    const bob = world.person()
    for (const visitor of [bob, world.nobody, ann]) {
      const seen = await visitor.ask('shares/view', { token })
      expect(seen.items).toEqual([expect.objectContaining({ title: 'elsewhere' }), visitorsView])
      expect(seen).toMatchObject({ owner: { nickname: '', avatar: '' }, scope: { kind: 'shelf' } })
      expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${ann.openid}|secret|study|23.00|hidden|_openid`))
    }
  })

  it.each([
    [{ kind: 'tag', value: '科幻' } as const, ['三体']],
    [{ kind: 'location', value: 'study' } as const, ['三体']],
    [{ kind: 'tag', value: 'nothing' } as const, []],
    [{ kind: 'location', value: '科幻' } as const, []],
  ])('shows what is in its scope: %j', async (scope, expected) => {
    const ann = world.person()
    await shelfOf(ann)
    const { token } = await share(ann, scope)
    const seen = await world.nobody.ask('shares/view', { token })
    expect(titles(seen.items)).toEqual(expected)
    expect(seen.scope).toEqual(scope.kind === 'location' ? { kind: 'location' } : scope)
  })

  it('hides a book the moment it is made private, and shows it when it no longer is', async () => {
    const ann = world.person()
    const { book } = await shelfOf(ann)
    const { token } = await share(ann, { kind: 'tag', value: '科幻' })
    const seen = async () => titles((await world.nobody.ask('shares/view', { token })).items)
    expect(await seen()).toEqual(['三体'])
    const at = { bookId: book.bookId, opId: opId() }
    await ann.ask('books/update', { ...at, rev: 1, patch: { isPrivate: true } })
    expect(await seen()).toEqual([])
    await ann.ask('books/update', { ...at, opId: opId(), rev: 2, patch: { isPrivate: false } })
    expect(await seen()).toEqual(['三体'])
    await ann.ask('books/remove', { ...at, opId: opId() })
    expect(await seen()).toEqual([])
  })

  it('ends when it is revoked, also for who is looking', async () => {
    const ann = world.person()
    await shelfOf(ann)
    const { token, shareId } = await share(ann, { kind: 'shelf' })
    const first = await world.nobody.ask('shares/view', { token, limit: 1 })
    expect(await ann.ask('shares/revoke', { opId: opId(), shareId })).toEqual({ shareId })
    const next = { token, ...(first.cursor !== undefined && { cursor: first.cursor }) }
    expect(await world.nobody.call('shares/view', next)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect((await ann.ask('shares/list', {})).items).toEqual([])
  })

  it('ends at its time', async () => {
    const ann = world.person()
    await shelfOf(ann)
    const open = await share(ann, { kind: 'shelf' }, Date.now() + 60_000)
    const past = await share(ann, { kind: 'shelf' }, Date.now() - 1)
    expect(await world.nobody.call('shares/view', { token: open.token })).toMatchObject({ ok: true })
    expect(await world.nobody.call('shares/view', { token: past.token })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  it('answers a wrong, a revoked and an expired token with the same bytes', async () => {
    const ann = world.person()
    const revoked = await share(ann, { kind: 'shelf' })
    await ann.ask('shares/revoke', { shareId: revoked.shareId })
    const expired = await share(ann, { kind: 'shelf' }, 1)
    const tokens = ['a'.repeat(22), revoked.token, expired.token]
    const answers = await Promise.all(tokens.map((token) => world.nobody.call('shares/view', { token })))
    const bytes = answers.map((answer) => JSON.stringify(answer).replace(/"requestId":"[^"]+"/, ''))
    expect(new Set(bytes).size).toBe(1)
    expect(answers[0]).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  it('is told once and again to who repeats the call, and to nobody else', async () => {
    const ann = world.person()
    const call = { opId: opId(), scope: { kind: 'shelf' } as const }
    const [one, two] = await Promise.all([ann.ask('shares/create', call), ann.ask('shares/create', call)])
    expect(one).toEqual(two)
    expect(one.share).toEqual({
      shareId: expect.any(String),
      token: expect.stringMatching(/^[\w-]{22}$/),
      scope: { kind: 'shelf' },
      createdAt: expect.any(Number),
    })
    const { items } = await ann.ask('shares/list', {})
    expect(items).toEqual([{ shareId: one.share.shareId, scope: { kind: 'shelf' }, createdAt: expect.any(Number) }])
    expect((await world.person().ask('shares/list', {})).items).toEqual([])
  })

  it('is stored so that who reads the database cannot make its token', async () => {
    const ann = world.person()
    const id = opId()
    const { token } = (await ann.ask('shares/create', { opId: id, scope: { kind: 'shelf' } })).share
    const stored = (await platformArena(world).documents('shares')).filter(({ _openid }) => _openid === ann.openid)
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(token)
    expect(JSON.stringify(stored)).not.toContain(id)
  })

  it('can be revoked by its owner only', async () => {
    const ann = world.person()
    const { shareId, token } = await share(ann, { kind: 'shelf' })
    expect(await world.person().call('shares/revoke', { shareId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await world.nobody.call('shares/view', { token })).toMatchObject({ ok: true })
  })

  it('walks the pages of a shelf', async () => {
    const ann = world.person()
    for (let i = 0; i < 5; i++) await ann.ask('books/add', { opId: opId(), title: `book ${i}`, isPrivate: i === 2 })
    const { token } = await share(ann, { kind: 'shelf' })
    const first = await world.nobody.ask('shares/view', { token, limit: 2 })
    const second = await world.nobody.ask('shares/view', { token, limit: 2, cursor: first.cursor ?? '' })
    expect(titles([...first.items, ...second.items])).toEqual(['book 4', 'book 3', 'book 1', 'book 0'])
    expect(second.cursor).toBeUndefined()
  })

  it.each([
    ['no token', {}, 'token'],
    ['a token that is an operator', { token: { $ne: '' } }, 'token.$ne'],
    ['a token that is too short', { token: 'abc' }, 'token'],
  ])('refuses %s', async (_, input, path) => {
    const { result } = await world.nobody.send({ $url: 'shares/view', ...input })
    expect(result).toMatchObject({ error: { code: 'INVALID_INPUT', path } })
  })
})
