import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientOver } from '../../src/api/client'
import { opId } from '../support/op-id'
import { type Bookcase, inBookcase } from './bookcase'
import { readsAndWrites } from './database-use'
import { atLeast, atMost, type Goal, NONE, type Outcome, rounded, type Section } from './section'
import { p99Of, shareWithin, spreadOf } from './statistics'

const SEED = 7
/** Enough to tell 99.9 % from 99.8. */
const READS = 10_000
const BOOKS = 300
const BY_HAND = 100
/** As many as a source may leave unanswered before it is left alone. */
const LOOK_UPS = 5

type Part = Pick<Outcome, 'rows' | 'goals' | 'notes'>

export const faultsSection: Section = {
  name: 'faults: one in ten fails, or nobody answers',
  async run() {
    const withFaults = await inBookcase(async (bookcase) => [await reads(bookcase), await writes(bookcase)])
    const parts = [...withFaults, await withoutSources()]
    return {
      columns: ['what', 'asked', 'served %', 'more database calls %', 'p50 ms', 'p99 ms', 'slowest ms'],
      rows: parts.flatMap(({ rows }) => rows),
      goals: parts.flatMap(({ goals }) => goals),
      notes: [
        `Drawn from seed ${SEED}, one after the other, so that a run repeats. The function tries a read three times, and three tries at one in ten fail together once in a thousand: alone it serves 99.9 % on average, and a sample lies on either side of that. The app's own client asks a second time, and that is what a reader is served. A write is tried once by the function; the reader taps again, under the same operation.`,
        ...parts.flatMap(({ notes = [] }) => notes),
      ],
    }
  },
}

/**
 * One in ten database calls fails in passing. The app's client asks, and again where the function gave up; what the
 * function alone would have served is counted on the way.
 */
async function reads({ emulator, person, faults }: Bookcase): Promise<Part> {
  const ann = person('ann')
  const { book } = await ann.ask('books/add', { opId: opId(), title: '三体' })
  const alone = { asked: 0, served: 0 }
  const client = clientOver(async (event) => {
    const { result } = await ann.send(event)
    alone.asked += 1
    if (result.ok) alone.served += 1
    return result
  })
  const before = readsAndWrites(emulator.database.roundTrips()).reads
  const asTheApp = await withOneInTen(faults, 'database', () =>
    repeated(READS, (i) =>
      (i % 2 ? client('books/list', {}) : client('books/get', { bookId: book.bookId })).then(
        () => true,
        () => false,
      ),
    ),
  )
  const more = rounded(((readsAndWrites(emulator.database.roundTrips()).reads - before) / READS - 1) * 100, 1)
  const served = percent(alone.served / alone.asked)
  const { from, to } = shareWithin(alone.served, alone.asked)
  return {
    rows: [
      ["reads, with the app's client", READS, asTheApp.served, more, ...asTheApp.ms],
      ["the function's answers alone", alone.asked, served, NONE, NONE, NONE, NONE],
    ],
    goals: [
      atLeast('reads, % served', asTheApp.served, 99.9),
      atMost('reads, % more database calls', more, 12),
      atLeast('reads, % the function alone served in this sample', served, 99.9),
    ],
    notes: [
      `That sample of the function alone tells its true share only so far: it lies between ${percent(from)} and ${percent(to)} %, as 95 of 100 such samples have it.`,
    ],
  }
}

const percent = (share: number) => rounded(share * 100)

/** Writes fail before or after they are applied; whoever is not answered taps again. */
async function writes({ person, faults }: Bookcase): Promise<Part> {
  const bob = person('bob')
  await bob.ask('books/add', { opId: opId(), title: 'first' })
  let taps = 0
  const result = await withOneInTen(faults, 'database', () =>
    repeated(BOOKS, async (i) => {
      const event = { $url: 'books/add', opId: opId(), title: `book ${i}` }
      for (let tap = 1; tap <= 10; tap++) {
        taps += 1
        if ((await bob.send(event)).result.ok) return true
      }
      return false
    }),
  )
  const { total } = await bob.ask('db/count', { collection: 'books' })
  const name = `books added, ${rounded(taps / BOOKS)} taps each`
  return {
    rows: [[name, BOOKS, result.served, NONE, ...result.ms]],
    goals: [
      atLeast('writes, % saved within ten taps', result.served, 100),
      atMost(`duplicates or losses among ${BOOKS} books`, Math.abs(total - 1 - BOOKS), 0),
    ],
  }
}

/** Every book source takes the connection and never answers: the look-up gives up in time, and a book goes in by hand. */
async function withoutSources(): Promise<Part> {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const sources = ['OPENLIBRARY', 'NEODB', 'NLC', 'GOOGLE', 'TANSHU', 'JUHE']
  const environment = Object.fromEntries(sources.map((name) => [`ISBN_${name}_URL`, url]))
  try {
    return await inBookcase(
      async ({ person }) => {
        const ann = person('ann')
        await ann.ask('session/login', {})
        // One that no sample catalogue knows either.
        const asked = await repeated(
          LOOK_UPS,
          async () => (await ann.send({ $url: 'isbn/lookup', isbn: UNKNOWN })).result.ok,
        )
        const byHand = await repeated(BY_HAND, async (i) => {
          return (await ann.send({ $url: 'books/add', opId: opId(), title: `by hand ${i}` })).result.ok
        })
        const lists = await repeated(BY_HAND, async () => (await ann.send({ $url: 'books/list' })).result.ok)
        const goals: Goal[] = [
          atLeast('no source answers: % of books added by hand', byHand.served, 100),
          atLeast('no source answers: % of lists served', lists.served, 100),
          atMost('no source answers: ms until the slowest look-up says so', asked.slowest, 3_000),
        ]
        return {
          rows: [
            ['look-ups, every source silent', LOOK_UPS, asked.served, NONE, ...asked.ms],
            ['books added by hand meanwhile', BY_HAND, byHand.served, NONE, ...byHand.ms],
            ['lists meanwhile', BY_HAND, lists.served, NONE, ...lists.ms],
          ],
          goals,
        }
      },
      { environment },
    )
  } finally {
    silent.closeAllConnections()
    silent.close()
  }
}

const UNKNOWN = '9780000000002'

async function withOneInTen<T>(faults: Bookcase['faults'], service: string, work: () => Promise<T>): Promise<T> {
  await faults({ [service]: { errorRate: 0.1 }, seed: SEED })
  try {
    return await work()
  } finally {
    await faults({})
  }
}

async function repeated(times: number, work: (i: number) => Promise<boolean>) {
  const took: number[] = []
  let served = 0
  for (let i = 0; i < times; i++) {
    const startedAt = performance.now()
    if (await work(i)) served += 1
    took.push(performance.now() - startedAt)
  }
  const { p50, max } = spreadOf(took)
  const ms = [p50, p99Of(took), max].map((one) => (one === undefined ? NONE : rounded(one)))
  return { served: rounded((served / times) * 100), ms, slowest: rounded(max) }
}
