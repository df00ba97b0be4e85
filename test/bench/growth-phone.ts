import type { Book } from '../../cloud/contract/book'
import { NO_FILTER } from '../../src/features/shelf/shelf-filter'
import { foundIn } from '../../src/features/shelf/shelf-found'
import { inOrder, type Placed } from '../../src/features/shelf/shelf-order'
import { type SearchIndex, searchIndex } from '../../src/lib/search-index'
import type { Curve } from './curve'
import { shownBook } from './laid-out'
import { type Latency, latencyOf, medianText, timeEach } from './measure'
import { atMost, type Outcome, rounded, type Section } from './section'

const SIZES = [100, 1_000, 10_000, 100_000]
const ROUNDS = 6
const PER_ROUND = 3

/** What a key may take before it is felt: a phone is taken to be four times slower than this machine. */
const KEY = { name: 'limit: 50 ms a key, phone 4x slower', at: 12.5 }

type Shelf = { books: readonly Book[]; index: SearchIndex<Placed> }

const questions: readonly { name: string; ask: (shelf: Shelf) => unknown }[] = [
  { name: 'put in order, newest first', ask: ({ books }) => inOrder(books, 'added') },
  { name: 'a word that many have', ask: ({ index }) => foundIn(index.find('三'), NO_FILTER) },
  { name: 'a word that none has', ask: ({ index }) => foundIn(index.find('没有这本书'), NO_FILTER) },
  { name: 'initials of pinyin', ask: ({ index }) => foundIn(index.find('st'), NO_FILTER) },
]

export const growthPhoneSection: Section = {
  name: 'growth on the phone: the app orders and searches its own copy',
  async run() {
    const shelves = SIZES.map((size) => {
      const books = Array.from({ length: size }, (_, i) => shownBook(i))
      return { size, shelf: { books, index: searchIndex(inOrder(books, 'added')) } }
    })
    const contenders = questions.flatMap(({ name, ask }) =>
      shelves.map(({ size, shelf }) => ({ name: `${name} ${size}`, work: () => ask(shelf), perRound: PER_ROUND })),
    )
    return outcomeOf(await timeEach(contenders, ROUNDS))
  },
}

function outcomeOf(latencies: readonly Latency[]): Outcome {
  const p50 = (what: string, size: number) => rounded(latencyOf(latencies, `${what} ${size}`).p50, 3)
  const curve: Curve = {
    ...{ file: 'growth-phone', title: 'How order and search grow on the phone' },
    ...{ x: 'books on the shelf', y: 'milliseconds, median' },
    lines: questions.map(({ name }) => ({ name, points: SIZES.map((size) => [size, p50(name, size)] as const) })),
    limits: [KEY],
  }
  const slowest = Math.max(...questions.map(({ name }) => p50(name, 10_000)))
  return {
    columns: ['p50 ms (quartiles)', ...SIZES.map((size) => `${size.toLocaleString('en-US')} books`)],
    rows: questions.map(({ name }) => [
      name,
      ...SIZES.map((size) => medianText(latencyOf(latencies, `${name} ${size}`))),
    ]),
    goals: [atMost('ms p50 to order or search 10,000 books', slowest, KEY.at)],
    notes: [
      `The app's own code in Node on this machine, ${ROUNDS * PER_ROUND} times each in turn, once its books have been made ready for search; what is drawn then is in "h5 list".`,
    ],
    curves: [curve],
  }
}
