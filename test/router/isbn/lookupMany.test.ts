import { describe, expect, it } from 'vitest'
import type { Lookup } from '../../../cloud/contract/lookup'
import { json } from './answers/recorded'
import { DEAD, NEVER, openInstances, said } from './instances'

const { instance, servers } = openInstances()
const isbns = ['9780000000002', '9780306406157', '9780140449136', '9780061120084', '9780451524935']
const record = (isbn: string) => ({
  title: `Book ${isbn}`,
  authors: [{ name: 'A' }],
  publishers: [{ name: 'P' }],
  publish_date: '2000',
  identifiers: { isbn_13: [isbn] },
})
const shelf = (known: readonly string[]) =>
  json(Object.fromEntries(known.map((isbn) => [`ISBN:${isbn}`, record(isbn)])))
const outcomes = (items: readonly Lookup[]) => items.map(({ isbn13, outcome }) => [isbn13, outcome])
const OFF = { off: ['google', 'nlc', 'tanshu', 'juhe'] } as const

describe('isbn/lookupMany', () => {
  it('asks Open Library once for all that are not known, and answers each in the order asked', async () => {
    const arena = await instance({ openlibrary: shelf(isbns) }, OFF)
    await arena.lookup(isbns[2] ?? '')
    servers.openlibrary.asked.length = 0
    const items = await arena.lookupMany([...isbns, '0-306-40615-2'])
    expect(outcomes(items)).toEqual([...isbns, '9780306406157'].map((isbn) => [isbn, 'found']))
    expect(items.map(({ metadata }) => metadata?.title)).toEqual(
      [...isbns, '9780306406157'].map((isbn) => `Book ${isbn}`),
    )
    expect(servers.openlibrary.asked.map(({ url }) => new URL(url, 'http://x').searchParams.get('bibkeys'))).toEqual([
      isbns
        .filter((_, i) => i !== 2)
        .map((isbn) => `ISBN:${isbn}`)
        .join(','),
    ])
    expect(await arena.documents('catalogue')).toHaveLength(isbns.length)
  })

  it('gives each book its own outcome', async () => {
    const [first = '', second = '', ...rest] = isbns
    const arena = await instance({ openlibrary: shelf([first]) }, OFF)
    servers.neodb.answers((url) => {
      const isbn = url.searchParams.get('query')
      return isbn === second
        ? json({ data: [{ title: 'N', author: ['A'], publisher: ['P'], pub_year: 1, isbn }] })
        : isbn === rest[0]
          ? DEAD
          : json({ data: [] })
    })
    expect(outcomes(await arena.lookupMany(isbns))).toEqual([
      [first, 'found'],
      [second, 'found'],
      ...rest.map((isbn) => [isbn, 'not_found']),
    ])
  })

  it('does not spoil all for one record that cannot be read', async () => {
    const [first = '', ...rest] = isbns
    const arena = await instance({ openlibrary: json({ ...Object(shelf(rest).body), [`ISBN:${first}`]: 7 }) }, OFF)
    expect(outcomes(await arena.lookupMany(isbns))).toEqual([
      [first, 'not_found'],
      ...rest.map((isbn) => [isbn, 'found']),
    ])
  })

  it.each([
    ['dead', DEAD],
    ['silent', NEVER],
  ])('says of each what was tried when all are %s', async (_, answer) => {
    const arena = await instance({ openlibrary: answer, neodb: answer }, OFF)
    const items = await arena.lookupMany(isbns)
    expect(outcomes(items)).toEqual(isbns.map((isbn) => [isbn, 'source_down']))
    for (const item of items) expect(said(item)).toContain('openlibrary source_down')
    expect(servers.openlibrary.asked).toHaveLength(1)
  })

  it('takes twenty at the most, and every one an ISBN', async () => {
    const arena = await instance({}, OFF)
    const call = (given: unknown) => arena.send('ann', { $url: 'isbn/lookupMany', isbns: given })
    for (const given of [[], Array.from({ length: 21 }, () => isbns[0]), 'x', undefined])
      expect(await call(given)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path: 'isbns' } })
    const wrong = { ok: false, error: { code: 'INVALID_INPUT', path: 'isbns.1', details: { reason: 'checksum' } } }
    expect(await call([isbns[0], '9780000000003'])).toMatchObject(wrong)
    expect(servers.openlibrary.asked).toEqual([])
  })

  it('asks no source about more than a few books at a time', async () => {
    let [open, most] = [0, 0]
    const arena = await instance({}, OFF)
    servers.neodb.answers(() => {
      most = Math.max(most, ++open)
      setTimeout(() => open--, 40)
      return { ...json({ data: [] }), delayMs: 40 }
    })
    const many = Array.from({ length: 20 }, (_, i) => withCheckDigit(`9780000${String(i).padStart(5, '0')}`))
    expect(await arena.lookupMany(many)).toHaveLength(20)
    expect(most).toBeLessThanOrEqual(5)
  })
})

function withCheckDigit(first12: string): string {
  const sum = [...first12].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return first12 + ((10 - (sum % 10)) % 10)
}
