import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Arena } from '../../support/arena'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'
import { elsewhere } from './elsewhere'
import { identityAndRouting } from './identity-and-routing'
import { operatorsAndWrites } from './operators-and-writes'
import { readingAndResources } from './reading-and-resources'

const world = openWorld()
const attacks = [...identityAndRouting, ...operatorsAndWrites, ...readingAndResources]
const stored = { rev: 1, isRemoved: false, createdAt: 1, updatedAt: 1, receipts: [], _openid: 'victim' }
const victims = {
  books: [{ _id: 'victims-book', key: 'victims-book', title: 'very secret', isPrivate: true, tags: [], ...stored }],
  notes: [{ _id: 'victims-note', key: 'victims-note', text: 'very secret', ...stored }],
}

let arena: Arena
beforeAll(async () => {
  arena = platformArena(world)
  for (const [collection, documents] of Object.entries(victims)) await arena.insert(collection, documents)
})

describe('an attack', () => {
  const stranger = world.person()

  it.each(attacks)('$case: $name', async ({ event, as, code, path }) => {
    const attacker = as === 'nobody' ? world.nobody : stranger
    const { result } = await attacker.send(event)
    const { error } = result as { error?: { code: string; path?: string } }
    expect({ code: error?.code ?? 'OK', ...(path !== undefined && { path: error?.path }) }).toEqual({
      code,
      ...(path !== undefined && { path }),
    })
    expect(JSON.stringify(result)).not.toMatch(/very secret|victim"|\bat .*:\d+:\d+|node_modules/)
  })

  afterAll(async () => {
    // Whatever was tried, the victim has what they had, and the function still serves.
    for (const [collection, documents] of Object.entries(victims)) {
      const now = await arena.documents(collection)
      expect(now.filter(({ _openid }) => _openid === 'victim')).toEqual(documents)
    }
    expect(await world.person('victim').ask('books/get', { bookId: 'victims-book' })).toMatchObject({
      book: { rev: 1 },
    })
  })
})

it('has an answer to each of the 70 cases', () => {
  const tried = new Set([...attacks.map((attack) => attack.case), ...Object.keys(elsewhere).map(Number)])
  expect([...tried].sort((a, b) => a - b)).toEqual(Array.from({ length: 70 }, (_, i) => i + 1))
})
