import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../cloud/contract/filter'
import type { Arena, RawDocument } from '../../support/arena'
import { countCase } from '../../support/cases'
import { engineArena } from '../../support/engine-arena'
import { mayRead, mayVisit, people, type State, state, tokenOf } from './states'

const caller = fc.constantFrom<string | undefined>(...people, 'chief', 'stranger', undefined)
const value = fc.constantFrom('a', 'ab', 'a.', '三', 'read', 1, 5, 10, true, false)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: fc.constantFrom('title', 'status', 'rating', 'location', 'isPrivate'),
    op: fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte'),
    value,
  }),
  fc.record({
    field: fc.constantFrom('title', 'status', 'rating'),
    op: fc.constant('in'),
    value: fc.array(value, { maxLength: 3 }),
  }),
  fc.record({
    field: fc.constantFrom('title', 'location'),
    op: fc.constant('prefix'),
    value: fc.constantFrom('a', 'a.', '三', ''),
  }),
  fc.record({ field: fc.constant('tags'), op: fc.constant('eq'), value }),
)
const asked = fc.record({
  filter: fc.array(condition, { maxLength: 2 }),
  sort: fc.option(
    fc.record({ field: fc.constantFrom('createdAt', 'title'), direction: fc.constantFrom('asc', 'desc') }),
    { nil: undefined },
  ),
  limit: fc.integer({ min: 1, max: 4 }),
})

// A pool of worlds, made once: the questions are many and change nothing.
const POOL = 200
const worlds = Promise.all(
  fc
    .sample(state, { numRuns: POOL, seed: 7 })
    .map(async (documents) => ({ documents, arena: await laidOut(documents) })),
)

describe('what a query answers', () => {
  it('is what an oracle picks from the documents, whoever asks and however', async ({ task }) => {
    const pool = await worlds
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: POOL - 1 }), caller, asked, async (index, openid, { filter, sort, limit }) => {
        countCase(task)
        const world = pool[index]
        const event = { $url: 'db/query', collection: 'books', filter, limit, ...(sort && { sort }) }
        const ids = await walk(world?.arena, openid, event)
        const matching = (world?.documents.books ?? []).filter(
          (document) => mayRead('books', document, openid) && filter.every((part) => matches(part, document)),
        )
        expect([...ids].sort()).toEqual(matching.map(({ _id }) => _id).sort())
        if (openid === undefined) return
        const counted = await world?.arena.send(openid, { $url: 'db/count', collection: 'books', filter })
        expect(counted).toEqual({ ok: true, data: { total: matching.length } })
      }),
      { numRuns: 20_000 },
    )
  }, 120_000)

  it('through a share is what its owner granted and no more', async () => {
    const pool = await worlds
    for (const { arena, documents } of pool) {
      for (const whose of people) {
        const titles = await walk(arena, undefined, { $url: 'shares/view', token: tokenOf(whose), limit: 3 })
        const granted = (documents.books ?? []).filter((document) => mayVisit(document, whose))
        expect(titles.sort()).toEqual(granted.map(({ title }) => title).sort())
      }
    }
  })
})

async function laidOut(documents: State): Promise<Arena> {
  const arena = await engineArena({ admins: ['chief'] })
  for (const [collection, list] of Object.entries(documents)) await arena.insert(collection, list)
  return arena
}

async function walk(
  arena: Arena | undefined,
  openid: string | undefined,
  event: Record<string, unknown>,
): Promise<unknown[]> {
  const ids: unknown[] = []
  let cursor: string | undefined
  do {
    const answer = await arena?.send(openid, { ...event, ...(cursor !== undefined && { cursor }) })
    if (!answer?.ok) {
      expect(answer).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
      return ids
    }
    const page = answer.data as { items: Record<string, unknown>[]; cursor?: string }
    expect(page.items.length).toBeLessThanOrEqual(Number(event.limit))
    ids.push(...page.items.map((item) => item.id ?? item.title))
    cursor = page.cursor
  } while (cursor !== undefined)
  return ids
}

/** A condition as its names promise, said without the code under test. */
function matches({ field, op, value }: Condition, document: RawDocument): boolean {
  const actual = document[field]
  if (field === 'tags') return Array.isArray(actual) && actual.some((tag) => tag === value)
  if (op === 'in') return (value as unknown[]).some((one) => one === actual)
  if (op === 'prefix') return typeof actual === 'string' && actual.slice(0, value.length) === value
  if (op === 'eq') return actual === value
  if (typeof actual !== typeof value) return false
  const [left, right] =
    typeof actual === 'string' ? [utf8(actual), utf8(String(value))] : [Number(actual), Number(value)]
  return { lt: left < right, lte: left <= right, gt: left > right, gte: left >= right }[op]
}

// Hexadecimal digits sort as the bytes do.
const utf8 = (text: string) => Buffer.from(text).toString('hex')
