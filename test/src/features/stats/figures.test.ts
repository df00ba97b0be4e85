import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../../../cloud/contract/book'
import { figuresOf } from '../../../../src/features/stats/figures'
import { yearsOf } from '../../../../src/features/stats/years'
import { bookOf } from '../../fake-cloud'

const books = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      copies: fc.integer({ min: 1, max: 4 }),
      pages: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
      price: fc.constantFrom('39.50元', '$12', '12', '免费', undefined),
      language: fc.constantFrom('zh', 'en', undefined),
      publishedAt: fc.constantFrom('2008-1', '1947', '不详', undefined),
    }),
  )
  .map((fields) => fields.map((some, at) => bookOf({ bookId: `book-${at}`, ...some })))
const sum = (bars: readonly { count: number }[]) => bars.reduce((total, { count }) => total + count, 0)

describe('the figures of a library', () => {
  it('counts titles and volumes, and what is wanted apart', () => {
    const figures = figuresOf([
      bookOf({ copies: 2, status: 'read', price: '39.50元', pages: 302 }),
      bookOf({ price: '10', pages: 98 }),
      bookOf({ status: 'wish', price: '99元', pages: 500 }),
      bookOf({ price: '免费' }),
      bookOf(),
    ])
    expect(figures).toMatchObject({ titles: 4, volumes: 5, wishes: 1, pages: { sum: 400, mean: 200, unknown: 2 } })
    expect(figures.prices).toEqual({
      sums: [
        { currency: 'CNY', cents: 7900, titles: 1 },
        { currency: undefined, cents: 1000, titles: 1 },
      ],
      without: 1,
      odd: 1,
    })
  })

  it('accounts for every book in every picture', () => {
    fc.assert(
      fc.property(books, (all) => {
        const { titles, wishes, statuses, added, published, publishers, languages, pages, prices } = figuresOf(all)
        expect(titles + wishes).toBe(all.length)
        expect(sum(statuses)).toBe(all.length)
        for (const years of [added, published]) expect(sum(years.bars) + years.unknown).toBe(titles)
        expect(sum(publishers)).toBe(titles)
        expect(sum(languages)).toBe(titles)
        expect(sum(pages.ranges) + pages.unknown).toBe(titles)
        expect(prices.sums.reduce((total, one) => total + one.titles, 0) + prices.without + prices.odd).toBe(titles)
      }),
    )
  })

  it('shows each year where there are few, with the empty ones between', () => {
    expect(yearsOf([2020, 2023, 2023, undefined])).toEqual({
      step: 1,
      bars: [2020, 2021, 2022, 2023].map((value, at) => ({ value, count: [1, 0, 0, 2][at] })),
      unknown: 1,
    })
  })

  it('shows decades where there are many years, and only those with books over centuries', () => {
    expect(yearsOf([1987, 2001, 2008]).bars).toEqual([
      { value: 1980, count: 1 },
      { value: 1990, count: 0 },
      { value: 2000, count: 2 },
    ])
    expect(yearsOf([1605, 2008]).bars).toEqual([
      { value: 1600, count: 1 },
      { value: 2000, count: 1 },
    ])
  })

  it('has nothing to show of an empty shelf', () => {
    expect(figuresOf([])).toMatchObject({
      titles: 0,
      added: { bars: [] },
      pages: { sum: 0, mean: 0 },
      prices: { sums: [] },
    })
  })
})
