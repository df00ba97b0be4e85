import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arena, RawDocument } from '../../support/arena'
import { countCase } from '../../support/cases'
import { engineArena } from '../../support/engine-arena'
import { call } from './calls'
import { caller, masked, type State, state, twins } from './states'

describe('what a caller may not read', () => {
  it('changes no byte of any answer', async ({ task }) => {
    await fc.assert(
      fc.asyncProperty(twins, fc.array(call, { minLength: 1, maxLength: 4 }), async ({ one, twin, openid }, events) => {
        countCase(task)
        const [left, right] = await Promise.all([one, twin].map((documents) => answers(documents, openid, events)))
        expect(left).toEqual(right)
      }),
      { numRuns: 5_000 },
    )
  }, 180_000)
})

describe('what a caller does', () => {
  it('changes no document of anybody else', async () => {
    await afterAnyCalls(3_000, (before, after, openid) => {
      const foreign = ({ _openid }: RawDocument) => _openid !== openid || openid === undefined
      expect(after.filter(foreign)).toEqual(before.filter(foreign))
    })
  }, 120_000)

  it('never moves a document to another owner, id or time of creation', async () => {
    await afterAnyCalls(1_000, (before, after) => {
      const fixed = ({ _id, _openid, createdAt }: RawDocument) => ({ _id, _openid, createdAt })
      // An account that was removed took its own documents along.
      const [was, is] = [before, after].map((list) => new Set(list.map(({ _id }) => _id)))
      const stayed = before.filter(({ _id }) => is?.has(_id))
      expect(after.filter(({ _id }) => was?.has(_id)).map(fixed)).toEqual(stayed.map(fixed))
    })
  }, 120_000)
})

type Look = (before: RawDocument[], after: RawDocument[], openid: string | undefined) => void

/** Lets somebody make a few calls in a world of its own, and looks at each collection before and after. */
async function afterAnyCalls(numRuns: number, look: Look): Promise<void> {
  const calls = fc.array(call, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(state, caller, calls, async (documents, openid, events) => {
      const arena = await laidOut(documents)
      for (const event of events) await arena.send(openid, event)
      for (const [collection, before] of Object.entries(documents)) {
        look(before, await arena.documents(collection), openid)
      }
    }),
    { numRuns },
  )
}

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
