import { describe, expect, it } from 'vitest'
import type { Changes } from '../../../cloud/contract/changes'
import { SETTLE_MS } from '../../../cloud/router/access/following'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { openWorld } from '../../support/world'

const world = openWorld()
const added = async (person: Person, title: string, fields = {}) =>
  (await person.ask('books/add', { opId: opId(), title, ...fields })).book

describe('books/changes', () => {
  it('brings my books as they now are and removed ones as ids, and nobody else’s', async () => {
    const [ann, bob] = [world.person(), world.person()]
    const [first, second] = [await added(ann, 'first'), await added(ann, 'second')]
    await added(bob, 'not ann’s')
    await ann.ask('books/update', { opId: opId(), bookId: first.bookId, rev: 1, patch: { title: 'changed' } })
    await ann.ask('books/remove', { opId: opId(), bookId: second.bookId })
    const { changed, removed, more } = await ann.ask('books/changes', {})
    expect(changed).toEqual([(await ann.ask('books/get', { bookId: first.bookId })).book])
    expect(removed).toEqual([second.bookId])
    expect(more).toBe(false)
  })

  it('walks pages without a gap or a repeat', async () => {
    const ann = world.person()
    for (let i = 0; i < 11; i++) await added(ann, `book ${i}`)
    const titles: string[] = []
    let page = await ann.ask('books/changes', { limit: 4 })
    for (;;) {
      titles.push(...page.changed.map(({ title }) => title))
      if (!page.more) break
      page = await ann.ask('books/changes', { limit: 4, since: page.cursor })
    }
    expect(titles).toEqual(Array.from({ length: 11 }, (_, i) => `book ${i}`))
  })

  it('keeps a page within what the platform carries', async () => {
    const ann = world.person()
    for (let i = 0; i < 40; i++) await added(ann, `book ${i}`, { note: '字'.repeat(5_000) })
    const page = await ann.ask('books/changes', {})
    expect(JSON.stringify(page).length).toBeLessThan(1_000_000)
    const next = await ann.ask('books/changes', { since: page.cursor })
    expect(page.more && !next.more && page.changed.length + next.changed.length).toBe(40)
  })

  it('takes somebody else’s cursor for a place among my own books', async () => {
    const [ann, bob] = [world.person(), world.person()]
    await added(ann, 'ann’s')
    const { cursor } = await ann.ask('books/changes', {})
    await added(bob, 'bob’s')
    const { changed } = await bob.ask('books/changes', { since: cursor })
    expect(changed.map(({ title }) => title)).toEqual(['bob’s'])
  })

  it.each([
    ['rubbish', { since: '%%%' }, 'since'],
    ['a cursor of a list', { since: Buffer.from('["三体","x"]').toString('base64url') }, 'since'],
    ['an operator', { since: { $gt: '' } }, 'since.$gt'],
    ['a limit too high', { limit: 201 }, 'limit'],
    ['a limit of nothing', { limit: 0 }, 'limit'],
  ])('refuses %s', async (_, input, path) => {
    const { result } = await world.person().send({ $url: 'books/changes', ...input })
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path } })
  })

  it('costs one round trip to the database', async () => {
    const ann = world.person()
    await added(ann, 'x')
    const { cursor } = await ann.ask('books/changes', {})
    expect((await ann.send({ $url: 'books/changes', since: cursor })).roundTrips).toBe(1)
  })
})

describe('following', () => {
  /** A world whose clock stands, where documents appear as a slow instance would write them. */
  async function clockwork() {
    let now = 1_000_000
    const arena = await engineArena({ now: () => now })
    const changes = async (input: { since?: string; limit?: number }) => {
      const answer = await arena.send('ann', { $url: 'books/changes', ...input })
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.data as Changes
    }
    const lands = (_id: string, updatedAt: number) =>
      arena.insert('books', [
        { _id, key: _id, _openid: 'ann', rev: 1, isRemoved: false, createdAt: updatedAt, updatedAt, receipts: [] },
      ])
    return { changes, lands, pass: (ms: number) => (now += ms), now: () => now }
  }

  it('misses no write that was stamped before another and lands after it was read', async () => {
    const { changes, lands, pass, now } = await clockwork()
    const stamped = now()
    pass(10_000)
    await lands('fast', now())
    const first = await changes({})
    await lands('slow', stamped)
    const second = await changes({ since: first.cursor })
    expect(second.changed.map(({ bookId }) => bookId)).toEqual(['slow', 'fast'])
  })

  it('is silent once what changed has settled', async () => {
    const { changes, lands, pass, now } = await clockwork()
    await lands('one', now())
    pass(SETTLE_MS + 1)
    const { cursor } = await changes({})
    expect(await changes({ since: cursor })).toMatchObject({ changed: [], removed: [], cursor, more: false })
  })

  it('comes back to what may not have been settled when a long walk began', async () => {
    const { changes, lands, pass, now } = await clockwork()
    for (let i = 0; i < 5; i++) await lands(`book-${i}`, now() + i)
    const stamped = now() + 1
    let page = await changes({ limit: 2 })
    await lands('slow', stamped)
    pass(SETTLE_MS * 2)
    while (page.more) page = await changes({ limit: 2, since: page.cursor })
    const { changed } = await changes({ since: page.cursor })
    expect(changed.map(({ bookId }) => bookId)).toContain('slow')
  })

  it('ends, however many books changed in one moment', async () => {
    const { changes, lands, now } = await clockwork()
    for (let i = 0; i < 9; i++) await lands(`book-${i}`, now())
    const seen: string[] = []
    let page = await changes({ limit: 2 })
    seen.push(...page.changed.map(({ bookId }) => bookId))
    while (page.more) {
      page = await changes({ limit: 2, since: page.cursor })
      seen.push(...page.changed.map(({ bookId }) => bookId))
    }
    expect(seen).toEqual(Array.from({ length: 9 }, (_, i) => `book-${i}`))
  })
})
