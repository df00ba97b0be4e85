import { type Book, STATUSES } from '../../../cloud/contract/book'
import { publishedYear } from '../../lib/published-year'
import { type Currency, readPrice } from './price'
import { type Bar, tally } from './tally'
import { type Years, yearsOf } from './years'

/** A range of page counts, from `from` up to, not including, `to`. */
export type PageRange = { from: number; to: number | undefined }

export type Money = { currency: Currency | undefined; cents: number; titles: number }

export type Figures = {
  /** What is on the shelf; what is only wanted counts for `wishes` and the statuses alone. */
  titles: number
  volumes: number
  wishes: number
  statuses: readonly Bar<Book['status']>[]
  added: Years
  published: Years
  tags: readonly Bar[]
  /** '' is: not known. */
  publishers: readonly Bar[]
  languages: readonly Bar[]
  pages: { ranges: readonly Bar<PageRange>[]; sum: number; mean: number; unknown: number }
  prices: { sums: readonly Money[]; without: number; odd: number }
}

/** What a library is made of. Every number says what it leaves out. */
export function figuresOf(books: readonly Book[]): Figures {
  const owned = books.filter(({ status }) => status !== 'wish')
  const counts = new Map(tally(books.map(({ status }) => status)).map(({ value, count }) => [value, count]))
  return {
    titles: owned.length,
    volumes: owned.reduce((sum, { copies }) => sum + copies, 0),
    wishes: books.length - owned.length,
    statuses: STATUSES.map((value) => ({ value, count: counts.get(value) ?? 0 })),
    added: yearsOf(owned.map(({ addedAt }) => new Date(addedAt).getFullYear())),
    published: yearsOf(owned.map(({ publishedAt }) => publishedYear(publishedAt))),
    tags: tally(owned.flatMap(({ tags }) => tags)),
    publishers: tally(owned.map(({ publisher }) => publisher ?? '')),
    languages: tally(owned.map(({ language }) => language ?? '')),
    pages: pagesOf(owned),
    prices: pricesOf(owned),
  }
}

const EDGES = [0, 100, 200, 300, 500, 800]

function pagesOf(owned: readonly Book[]): Figures['pages'] {
  const pages = owned.flatMap((book) => (book.pages === undefined ? [] : [book.pages]))
  const sum = pages.reduce((total, one) => total + one, 0)
  const ranges = EDGES.map((from, at) => {
    const to = EDGES[at + 1]
    return { value: { from, to }, count: pages.filter((n) => n >= from && (to === undefined || n < to)).length }
  })
  const mean = pages.length === 0 ? 0 : Math.round(sum / pages.length)
  return { ranges, sum, mean, unknown: owned.length - pages.length }
}

function pricesOf(owned: readonly Book[]): Figures['prices'] {
  const sums = new Map<Currency | undefined, Money>()
  let [without, odd] = [0, 0]
  for (const { price: printed, copies } of owned) {
    const price = printed === undefined ? undefined : readPrice(printed)
    if (printed === undefined) without += 1
    else if (!price) odd += 1
    else {
      const { cents, titles } = sums.get(price.currency) ?? { cents: 0, titles: 0 }
      sums.set(price.currency, {
        currency: price.currency,
        cents: cents + price.cents * copies,
        titles: titles + 1,
      })
    }
  }
  return { sums: [...sums.values()].sort((a, b) => b.titles - a.titles), without, odd }
}
