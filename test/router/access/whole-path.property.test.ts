import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Arena, RawDocument } from '../../support/arena'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'
import { call } from './calls'
import { caller, masked, mayRead, type State, state, twins } from './states'

const [here, there] = [openWorld(), openWorld()]
let left: Arena
let right: Arena
beforeAll(() => {
  left = platformArena(here)
  right = platformArena(there)
})

// Nothing is emptied between runs: each has people and documents of its own.
let run = 0
const RUNS = { numRuns: 200 }

describe('on the whole path', () => {
  it('a query answers what an oracle picks', async () => {
    await fc.assert(
      fc.asyncProperty(state, caller, async (documents, openid) => {
        const { laid, who } = await layOut(left, documents, openid)
        const answer = await left.send(who, { $url: 'db/query', collection: 'books', limit: 50 })
        const mine = (laid.books ?? []).filter((document) => mayRead('books', document, who)).map(({ _id }) => _id)
        if (!answer.ok) expect(answer.error.code).toBe(who === undefined ? 'UNAUTHENTICATED' : 'OK')
        else expect((answer.data as { items: { id: string }[] }).items.map(({ id }) => id).sort()).toEqual(mine.sort())
      }),
      RUNS,
    )
  }, 120_000)

  it('what a caller may not read changes no byte of any answer', async () => {
    await fc.assert(
      fc.asyncProperty(twins, call, async ({ one, twin, openid }, event) => {
        const { who, asked } = await layOut(left, one, openid, event)
        run--
        await layOut(right, twin, openid, event)
        expect(masked(await left.send(who, asked))).toBe(masked(await right.send(who, asked)))
      }),
      RUNS,
    )
  }, 120_000)

  it('no call changes a document of anybody else', async () => {
    await fc.assert(
      fc.asyncProperty(state, caller, call, async (documents, openid, event) => {
        const { laid, who, asked } = await layOut(left, documents, openid, event)
        await left.send(who, asked)
        const ids = new Set((laid.books ?? []).map(({ _id }) => _id))
        const foreign = (document: RawDocument) =>
          ids.has(document._id) && (document._openid !== who || who === undefined)
        const byId = (a: RawDocument, b: RawDocument) => (a._id < b._id ? -1 : 1)
        const after = (await left.documents('books')).filter(foreign)
        expect(after.sort(byId)).toEqual((laid.books ?? []).filter(foreign).sort(byId))
      }),
      RUNS,
    )
  }, 120_000)
})

/** Lays out the books under ids and people of this run alone, and turns the caller and the call to them. */
async function layOut(arena: Arena, documents: State, openid: string | undefined, event: Record<string, unknown> = {}) {
  run++
  const name = <T>(value: T) => (typeof value === 'string' && value !== '' ? `${value}-${run}` : value)
  const books = (documents.books ?? []).map((document) => {
    const { _openid: owner } = document
    const people = Array.isArray(owner) ? owner.map(name) : name(owner)
    const id = `${document._id}-${run}`
    return { ...document, _id: id, key: id, ...(owner !== undefined && { _openid: people }) }
  })
  if (books.length > 0) await arena.insert('books', books)
  const asked = {
    ...event,
    ...('bookId' in event && { bookId: name(event.bookId) }),
    ...('id' in event && { id: name(event.id) }),
  }
  return { laid: { books }, who: name(openid), asked }
}
