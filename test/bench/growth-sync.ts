import { markWritten } from '../../cloud/router/access/cursor'
import { phoneOf } from '../src/sync/phone'
import type { Person } from '../support/person'
import { inBookcase } from './bookcase'
import type { Curve } from './curve'
import { layOut, storedBook } from './laid-out'
import { extremesText, type Latency, latencyOf, medianText, timeEach } from './measure'
import { atMost, type Outcome, rounded, type Section } from './section'

const SIZES = [100, 1_000, 10_000, 100_000]
const ROUNDS = 6
const WHOLE_ROUNDS = 2

const NOTHING_NEW = 'a call when nothing is new'
const MIDDLE = 'a call for 200 in the middle'
const WHOLE = 'the whole shelf, first time'

export const growthSyncSection: Section = {
  name: 'growth of sync: a phone that follows a shelf of 100 to 100,000 books',
  run: () =>
    inBookcase(
      async ({ emulator, person }) => {
        for (const size of SIZES) await layOut(emulator, readerOf(size), size)
        const readers = SIZES.map((size) => ({ size, reader: person(readerOf(size)) }))
        const calls = await timeEach(
          readers.flatMap(({ size, reader }) => [
            { name: `${NOTHING_NEW} ${size}`, work: () => after(reader, size - 1), perRound: 4 },
            { name: `${MIDDLE} ${size}`, work: () => after(reader, Math.floor(size / 2)), perRound: 4 },
          ]),
          ROUNDS,
        )
        const whole = await timeEach(
          readers.map(({ size, reader }) => ({
            name: `${WHOLE} ${size}`,
            work: () => firstSync(reader, size),
            perRound: 1,
          })),
          WHOLE_ROUNDS,
        )
        return outcomeOf([...calls, ...whole])
      },
      { syncWrites: false },
    ),
}

const readerOf = (size: number) => `reader-${size}`

function after({ openid = '', ask }: Person, i: number): Promise<unknown> {
  const { updatedAt, _id } = storedBook(openid, i)
  return ask('books/changes', { since: markWritten({ at: updatedAt, id: _id }), limit: 200 })
}

/** A new phone of this reader: the app's own session and copy, with its files in memory. */
async function firstSync({ openid = '', send }: Person, size: number): Promise<void> {
  const phone = phoneOf({ send: async (_, event) => (await send(event)).result }, openid)
  const library = phone.start()
  await library.open()
  phone.kill()
  const { books, error } = library.store.getState()
  if (error || books.length !== size) throw new Error(`${books.length} of ${size} books came: ${error?.message}`)
}

function outcomeOf(latencies: readonly Latency[]): Outcome {
  const latency = (what: string, size: number) => latencyOf(latencies, `${what} ${size}`)
  const p50 = (what: string, size: number) => rounded(latency(what, size).p50)
  const line = (name: string) => ({ name, points: SIZES.map((size) => [size, p50(name, size)] as const) })
  const curve: Curve = {
    ...{
      file: 'growth-sync',
      title: 'How sync grows with the shelf',
      x: 'books on the shelf',
      y: 'milliseconds, median',
    },
    lines: [line(NOTHING_NEW), line(MIDDLE), line(WHOLE)],
    limits: [{ name: "limit: 1 s a call, WeChat's audit", at: 1_000 }],
  }
  return {
    columns: ['p50 ms (quartiles)', ...SIZES.map((size) => `${size.toLocaleString('en-US')} books`)],
    rows: [
      ...[NOTHING_NEW, MIDDLE].map((what) => [what, ...SIZES.map((size) => medianText(latency(what, size)))]),
      [`${WHOLE} (least–most)`, ...SIZES.map((size) => extremesText(latency(WHOLE, size)))],
    ],
    goals: [
      atMost(
        'ms p50 for a call of sync with 100,000 books',
        Math.max(p50(NOTHING_NEW, 100_000), p50(MIDDLE, 100_000)),
        1_000,
      ),
    ],
    notes: [
      `${ROUNDS * 4} calls each in turn. The whole shelf comes 200 books a call to the app's own copy, ${WHOLE_ROUNDS} times; what came is written when it is a third of the shelf, so each book is written four times at most.`,
    ],
    curves: [curve],
  }
}
