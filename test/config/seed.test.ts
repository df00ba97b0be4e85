import { expect, it } from 'vitest'
import { openWorld } from '../support/world'

const world = openWorld()

it('gives the sample people shelves that the function serves as their own', async () => {
  const seeded = await fetch(`${world.emulator.url}/emulator/seed`, { method: 'POST' })
  expect(await seeded.json()).toMatchObject({ ok: true })
  const [ann, bob] = [world.person('ann'), world.person('bob')]
  const shelves = await Promise.all([ann, bob].map((person) => person.ask('books/list', { limit: 50 })))
  expect(shelves.map(({ items }) => items.length)).toEqual([50, expect.any(Number)])
  expect(shelves[1]?.items.length).toBeGreaterThanOrEqual(20)
  expect((await ann.ask('session/login', {})).member.nickname).toBe('安')
  const [book] = shelves[0]?.items ?? []
  const again = await ann.call('books/add', { opId: 'seed-again', title: 'x', isbn: book?.isbn })
  expect(again).toMatchObject({ error: { code: 'CONFLICT', details: { existing: { bookId: book?.bookId } } } })
})
