import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arena, RawDocument } from '../../support/arena'
import { engineArena } from '../../support/engine-arena'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'
import { call } from './calls'
import { mayRead, mayVisit, people, type State, state } from './states'

const here = openWorld()
const there = openWorld()

const caller = fc.constantFrom<string | undefined>(...people, 'stranger', undefined)

/** A state and its twin, which differ only in what the caller may not read, and through no share of anybody's. */
const twins = fc.tuple(state, state, caller).map(([one, other, openid]) => {
  const secret = (collection: string) => (document: RawDocument) =>
    !mayRead(collection, document, openid) &&
    document._openid !== openid &&
    !people.some((whose) => collection === 'books' && mayVisit(document, whose))
  const twin: State = { ...one }
  for (const collection of ['books', 'notes']) {
    const open = (one[collection] ?? []).filter((document) => !secret(collection)(document))
    const taken = new Set(open.map(({ _id }) => _id))
    // What is secret is exchanged for other secrets, some of them under the same ids.
    twin[collection] = [
      ...open,
      ...(other[collection] ?? []).filter((document) => secret(collection)(document) && !taken.has(document._id)),
    ]
  }
  return { one, twin, openid }
})

describe('what a caller may not read', () => {
  it('changes no byte of any answer', async () => {
    await fc.assert(
      fc.asyncProperty(twins, fc.array(call, { minLength: 1, maxLength: 4 }), async ({ one, twin, openid }, events) => {
        const [left, right] = await Promise.all([one, twin].map((documents) => answers(documents, openid, events)))
        expect(left).toEqual(right)
      }),
      { numRuns: 5_000 },
    )
  }, 180_000)

  it('changes no byte of any answer on the whole path', async () => {
    const [left, right] = [platformArena(here), platformArena(there)]
    let run = 0
    await fc.assert(
      fc.asyncProperty(twins, call, async ({ one, twin, openid }, event) => {
        run++
        await left.insert('books', renamed(one.books, run))
        await right.insert('books', renamed(twin.books, run))
        const asked = { ...event, ...(typeof event.bookId === 'string' && { bookId: `${event.bookId}-${run}` }) }
        const who = openid && `${openid}-${run}`
        expect(masked(await left.send(who, asked))).toBe(masked(await right.send(who, asked)))
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})

describe('what a caller does', () => {
  it('changes no document of anybody else', async () => {
    await fc.assert(
      fc.asyncProperty(
        state,
        caller,
        fc.array(call, { minLength: 1, maxLength: 4 }),
        async (documents, openid, events) => {
          const arena = await laidOut(documents)
          for (const event of events) await arena.send(openid, event)
          for (const [collection, before] of Object.entries(documents)) {
            const foreign = ({ _openid }: RawDocument) => _openid !== openid || openid === undefined
            const after = (await arena.documents(collection)).filter(foreign)
            expect(after).toEqual(before.filter(foreign))
          }
        },
      ),
      { numRuns: 3_000 },
    )
  }, 120_000)

  it('never moves a document to another owner, id or time of creation', async () => {
    await fc.assert(
      fc.asyncProperty(
        state,
        caller,
        fc.array(call, { minLength: 1, maxLength: 4 }),
        async (documents, openid, events) => {
          const arena = await laidOut(documents)
          for (const event of events) await arena.send(openid, event)
          for (const [collection, before] of Object.entries(documents)) {
            const fixed = ({ _id, _openid, createdAt }: RawDocument) => ({ _id, _openid, createdAt })
            const ids = new Set(before.map(({ _id }) => _id))
            const after = (await arena.documents(collection)).filter(({ _id }) => ids.has(_id))
            expect(after.map(fixed)).toEqual(before.map(fixed))
          }
        },
      ),
      { numRuns: 1_000 },
    )
  }, 120_000)
})

async function laidOut(documents: State): Promise<Arena> {
  const arena = await engineArena({ now: () => 5_000 })
  for (const [collection, list] of Object.entries(documents)) await arena.insert(collection, list)
  return arena
}

async function answers(
  documents: State,
  openid: string | undefined,
  events: readonly Record<string, unknown>[],
): Promise<string[]> {
  const arena = await laidOut(documents)
  const bytes: string[] = []
  for (const event of events) bytes.push(masked(await arena.send(openid, event)))
  return bytes
}

/** An answer's bytes without what differs between any two calls. */
function masked(answer: unknown): string {
  return JSON.stringify(answer).replace(/"(requestId|token)":"[^"]*"|"(addedAt|createdAt|updatedAt)":\d+/g, '')
}

/** The same documents for another run: other ids and other people. */
function renamed(documents: readonly RawDocument[] = [], run: number): RawDocument[] {
  return documents.map((document) => ({
    ...document,
    _id: `${document._id}-${run}`,
    key: `${document._id}-${run}`,
    ...(typeof document._openid === 'string' && { _openid: `${document._openid}-${run}` }),
  }))
}
