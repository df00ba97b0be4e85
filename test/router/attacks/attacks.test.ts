import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../../config/paths'
import type { Arena } from '../../support/arena'
import { countCase } from '../../support/cases'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'
import { attacks } from './attacks'
import { elsewhere } from './elsewhere'

const world = openWorld()
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
  const callers = { stranger: world.person(), nobody: world.nobody, digits: world.person('12345') }

  it.each(attacks)('$case: $name', async ({ event, as, code, path }) => {
    const { result } = await callers[as ?? 'stranger'].send(event)
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

it('has an answer to each of the 70 cases', ({ task }) => {
  const answered = [...attacks.map((attack) => attack.case), ...Object.keys(elsewhere).map(Number)]
  const cases = [...new Set(answered)].sort((a, b) => a - b)
  for (const _ of cases) countCase(task)
  expect(cases).toEqual(Array.from({ length: 70 }, (_, i) => i + 1))
})

const named = Object.entries(elsewhere).flatMap(([number, { tests = [] }]) => tests.map((test) => [number, ...test]))

it.each(named)('case %s is tried by %s: %s', (_, file = '', test) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(`'${test}'`)
})
