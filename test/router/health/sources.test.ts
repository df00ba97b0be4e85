import { expect, it } from 'vitest'
import type { SourcesHealth } from '../../../cloud/contract/sources'
import { openLibraryAnswers } from '../isbn/answers/open-library'
import { DEAD, french, openInstances } from '../isbn/instances'

const { instance, servers } = openInstances()
const event = { $url: 'health/sources' }
const others = ['9780000000002', '9780306406157', '9780140449136', '9780061120084', '9780451524935']

it('tells an admin which sources are on, how they have done, and what the catalogue spared them', async () => {
  const arena = await instance(
    { openlibrary: openLibraryAnswers.hit, neodb: DEAD },
    { off: ['tanshu', 'nlc', 'google'] },
  )
  await arena.lookup(french)
  await arena.lookup(french)
  for (const isbn of others) await arena.lookup(isbn)
  const { sources, cache } = await arena.ask<SourcesHealth>(event, 'chief')
  const of = (id: string) => sources.find(({ source }) => source === id)
  expect(
    sources
      .filter(({ isOn }) => isOn)
      .map(({ source }) => source)
      .sort(),
  ).toEqual(['juhe', 'neodb', 'openlibrary'])
  expect(of('openlibrary')).toEqual({
    ...{ source: 'openlibrary', isOn: true, breaker: 'closed', asked: 6, found: 1, notFound: 5 },
    ...{ rateLimited: 0, down: 0, hitRate: 1 / 6 },
  })
  expect(of('neodb')).toEqual({
    ...{ source: 'neodb', isOn: true, breaker: 'open', asked: 5, found: 0, notFound: 0, rateLimited: 0, down: 5 },
  })
  expect(cache).toEqual({ fresh: 1, stale: 0, missed: 6, failed: 0, hitRate: 1 / 7 })
})

it('tells how long a source wants to be left alone', async () => {
  const arena = await instance({ openlibrary: { status: 429, retryAfter: '90' } })
  await arena.lookup(french)
  const { sources } = await arena.ask<SourcesHealth>(event, 'chief')
  const quiet = sources.find(({ source }) => source === 'openlibrary')?.quietUntil ?? 0
  expect(Math.round((quiet - Date.now()) / 1000 / 10)).toBe(9)
})

it('tells nobody else, and no key', async () => {
  const arena = await instance({})
  expect(await arena.send('ann', event)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  expect(await arena.send(undefined, event)).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } })
  expect(JSON.stringify(await arena.send('chief', event))).not.toMatch(/"key"|http/)
  expect(servers.openlibrary.asked).toEqual([])
})
