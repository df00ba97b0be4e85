import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Metadata } from '../../../cloud/contract/lookup'
import { type Given, isComplete, merged } from '../../../cloud/router/services/isbn/merge'

const word = fc.string({ minLength: 1, maxLength: 6 })
const metadata: fc.Arbitrary<Metadata> = fc.record(
  {
    ...{ title: word, subtitle: word, authors: fc.array(word), translators: fc.array(word), publisher: word },
    ...{ publishedAt: word, pages: fc.nat(), price: word, language: word, cover: word },
  },
  { requiredKeys: ['title', 'authors', 'translators'] },
)
const given = fc.array(metadata, { minLength: 1, maxLength: 6 }).chain((records) =>
  fc
    .shuffledSubarray(
      records.map((_, i) => i + 1),
      { minLength: records.length },
    )
    .map((ranks) => records.map((record, i): Given => ({ source: `s${i}`, trust: ranks[i] ?? 0, metadata: record }))),
)
const atLeastOne = (all: Given[]) => all as [Given, ...Given[]]
const has = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined)
const fields = (record: Metadata) => Object.keys(record) as (keyof Metadata)[]

it('does not depend on who answered first', () => {
  fc.assert(
    fc.property(given, fc.integer(), (all, seed) => {
      const turned = [...all].sort((a, b) => ((a.trust * 31 + seed) % 7) - ((b.trust * 31 + seed) % 7))
      expect(merged(atLeastOne(turned)).metadata).toEqual(merged(atLeastOne(all)).metadata)
    }),
  )
})

it('takes every field from the most trusted that has it, and says so', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { metadata: book, gave } = merged(atLeastOne(all))
      const byTrust = [...all].sort((a, b) => a.trust - b.trust)
      for (const field of [
        'title',
        'authors',
        'translators',
        'publisher',
        'publishedAt',
        'pages',
        'price',
        'language',
        'cover',
      ] as const) {
        const giver = byTrust.find((one) => has(one.metadata[field]))
        if (giver) expect(book[field]).toEqual(giver.metadata[field])
        else expect(has(book[field])).toBe(false)
        expect([...gave].filter(([, given]) => given.includes(field)).map(([source]) => source)).toEqual(
          giver ? [giver.source] : [],
        )
      }
      expect(book.subtitle).toBe(byTrust[0]?.metadata.subtitle)
    }),
  )
})

it('makes nothing up, and leaves a single record as it is', () => {
  fc.assert(
    fc.property(given, (all) => {
      const book = merged(atLeastOne(all)).metadata
      for (const field of fields(book).filter((name) => has(book[name])))
        expect(all.some((one) => JSON.stringify(one.metadata[field]) === JSON.stringify(book[field]))).toBe(true)
      const [first] = all
      if (first) expect(merged([first]).metadata).toEqual(first.metadata)
    }),
  )
})

it('is complete with makers, publisher and year, and not before', () => {
  const book = { title: 'x', authors: ['a'], translators: [], publisher: 'p', publishedAt: '2008' }
  expect(isComplete(book)).toBe(true)
  for (const lacking of [{ authors: [] }, { publisher: undefined }, { publishedAt: undefined }])
    expect(isComplete({ ...book, ...lacking })).toBe(false)
})
