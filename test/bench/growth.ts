import { cursorAfter } from '../../cloud/router/access/cursor'
import type { Person } from '../support/person'
import { inBookcase } from './bookcase'
import type { Curve } from './curve'
import { layOut, storedBook } from './laid-out'
import { type Latency, latencyOf, medianText, timeEach } from './measure'
import { atMost, type Outcome, rounded, type Section } from './section'

const SIZES = [100, 1_000, 10_000, 100_000]
const ROUNDS = 6
const PER_ROUND = 4

/** What WeChat's own audit allows a request. */
const REQUEST = { name: "limit: 1 s, WeChat's audit", at: 1_000 }

type Question = { of: 'list' | 'search'; name: string; ask: (reader: Person, size: number) => Promise<unknown> }

const questions: readonly Question[] = [
  { of: 'list', name: 'first page of 30', ask: ({ ask }) => ask('books/list', { limit: 30 }) },
  {
    of: 'list',
    name: 'page in the middle',
    ask: ({ openid = '', ask }, size) => {
      const cursor = cursorAfter(storedBook(openid, Math.floor(size / 2)), { field: 'createdAt', direction: 'desc' })
      return ask('books/list', { limit: 30, cursor })
    },
  },
  {
    of: 'list',
    name: 'one book',
    ask: ({ openid = '', ask }) => ask('books/get', { bookId: storedBook(openid, 50)._id }),
  },
  {
    of: 'search',
    name: 'by a tag, newest 20',
    ask: ({ ask }) => ask('db/query', { collection: 'books', filter: [{ field: 'tags', op: 'eq', value: '借出' }] }),
  },
  {
    of: 'search',
    name: 'by the start of a title',
    ask: ({ ask }) =>
      ask('db/query', { collection: 'books', filter: [{ field: 'title', op: 'prefix', value: 'no such title' }] }),
  },
  { of: 'search', name: 'how many in all', ask: ({ ask }) => ask('db/count', { collection: 'books' }) },
]

export const growthSection: Section = {
  name: 'growth: one shelf of 100 to 100,000 books',
  run: () =>
    inBookcase(
      async ({ emulator, person }) => {
        for (const size of SIZES) await layOut(emulator, readerOf(size), size)
        const contenders = questions.flatMap(({ name, ask }) =>
          SIZES.map((size) => {
            const reader = person(readerOf(size))
            return { name: `${name} ${size}`, work: () => ask(reader, size), perRound: PER_ROUND }
          }),
        )
        return outcomeOf(await timeEach(contenders, ROUNDS))
      },
      { syncWrites: false },
    ),
}

const readerOf = (size: number) => `reader-${size}`

function outcomeOf(latencies: readonly Latency[]): Outcome {
  const p50 = ({ name }: Question, size: number) => rounded(latencyOf(latencies, `${name} ${size}`).p50)
  const curve = (of: Question['of'], title: string): Curve => ({
    ...{ file: `growth-${of}`, title, x: 'books on the shelf', y: 'milliseconds, median' },
    lines: questions
      .filter((question) => question.of === of)
      .map((question) => ({ name: question.name, points: SIZES.map((size) => [size, p50(question, size)] as const) })),
    limits: [REQUEST],
  })
  const slowest = (of: Question['of'], size: number) =>
    Math.max(...questions.filter((question) => question.of === of).map((question) => p50(question, size)))
  return {
    columns: [
      'asked of the function, p50 ms (quartiles)',
      ...SIZES.map((size) => `${size.toLocaleString('en-US')} books`),
    ],
    rows: questions.map(({ name }) => [
      name,
      ...SIZES.map((size) => medianText(latencyOf(latencies, `${name} ${size}`))),
    ]),
    goals: [
      atMost('ms p50 for a list of 100,000 books', slowest('list', 100_000), 1_000),
      atMost('ms p50 for a search of 10,000 books', slowest('search', 10_000), 1_000),
    ],
    notes: [
      `Whole path, one reader at a time, ${ROUNDS * PER_ROUND} calls each in turn; a list goes by an index and a search looks at every book of the shelf.`,
    ],
    curves: [
      curve('list', 'How a list grows with the shelf'),
      curve('search', 'How a search on the server grows with the shelf'),
    ],
  }
}
