import type { Library } from '../../src/sync/library.store'
import { type Phone, phoneOf } from '../src/sync/phone'
import { fields } from '../src/sync/shelf-world'
import { opId } from '../support/op-id'
import { type Bookcase, inBookcase } from './bookcase'
import { between, readsAndWrites, type Use } from './database-use'
import { layOut } from './laid-out'
import { amongPlayedSources, PLAYED_ISBN } from './played-sources'
import { atMost, type Section } from './section'

const BOOKS = 200
const MOST: Use = { calls: 6, reads: 8, writes: 2 }
const OPENS = 'opens the app'
const MOST_TO_OPEN = 2
const HOUR_MS = 3_600_000

type Step = { step: string; use: Use }
type Day = { steps: Step[]; total: Use }

/**
 * A day of somebody with a shelf: two openings, a book that is scanned and saved, one that is rated. It goes through
 * the app's own session, copy and outbox, and the emulator counts.
 */
export const aDay = (): Promise<Day> => amongPlayedSources((environment) => inBookcase(theDay, { environment }))

async function theDay({ emulator, person }: Bookcase): Promise<Day> {
  await layOut(emulator, 'ann', BOOKS)
  let now = Date.now()
  const clock = { now: () => now++, pass: (hours: number) => (now += hours * HOUR_MS) }
  const { send } = person('ann')
  const phone = phoneOf({ send: async (_, event) => (await send(event)).result }, 'ann', clock.now)
  let lookups = 0
  const lookUp = async () => {
    lookups += 1
    await send({ $url: 'isbn/lookup', isbn: PLAYED_ISBN })
  }
  const soFar = () => ({ calls: phone.asked.length + lookups, ...readsAndWrites(emulator.database.roundTrips()) })
  await yesterday(phone, lookUp)
  return walked(script(phone, lookUp, clock.pass), soFar)
}

export const readerDaySection: Section = {
  name: "a reader's day: calls, reads and writes",
  async run() {
    const { steps, total } = await aDay()
    const rowOf = (step: string, { calls, reads, writes }: Use) => [step, calls, reads, writes]
    return {
      columns: ['the reader', 'calls', 'database reads', 'database writes'],
      rows: [...steps.map(({ step, use }) => rowOf(step, use)), rowOf('the whole day', total)],
      goals: [
        ...(['calls', 'reads', 'writes'] as const).map((what) => ({
          ...atMost(what, total[what], MOST[what]),
          made: madeOf(steps, what),
        })),
        ...steps
          .filter(({ step }) => step.startsWith(OPENS))
          .map(({ step, use }) => atMost(`round trips of who ${step}`, use.reads + use.writes, MOST_TO_OPEN)),
      ],
      notes: [
        `Somebody known, with ${BOOKS} books, on a day on which they do something; looking through the shelf and searching it cost nothing. Within five minutes of the last, an opening costs nothing either. Who is here is asked once a day, in the morning. Somebody has asked about the book before, so that the catalogue knows it; one that nobody has asked about costs two writes more. A link that is open adds one call for the changes of a sitting, whose words are checked, and books that nobody knew add one a quarter of a day (test/weapp/a-day.test.ts counts both in the compiled app).`,
      ],
    }
  },
}

const madeOf = (steps: readonly Step[], what: keyof Use) =>
  steps
    .filter(({ use }) => use[what] > 0)
    .map(({ step, use }) => `${step} ${use[what]}`)
    .join(', ')

type Act = { step: string; does: () => Promise<unknown> }

function script(phone: Phone, lookUp: () => Promise<unknown>, pass: (hours: number) => unknown): Act[] {
  let library: Library | undefined
  const open = (hours: number) => async () => {
    phone.kill()
    pass(hours)
    library = phone.start()
    await library.open()
  }
  const here = () => {
    if (!library) throw new Error('the app is opened before it is used')
    return library
  }
  return [
    // A day after yesterday's: the one on which it is asked again who is here.
    { step: `${OPENS} in the morning`, does: open(24) },
    { step: 'scans a book', does: lookUp },
    {
      step: 'saves it',
      does: async () => {
        here().add(opId(), fields('三体', { isbn: PLAYED_ISBN }))
        await sent(here())
      },
    },
    {
      step: 'rates another',
      does: async () => {
        const [book] = here().store.getState().books.slice(-1)
        if (!book) throw new Error('there is no book to rate')
        here().edit(book, { rating: 9, status: 'read' })
        await sent(here())
      },
    },
    { step: `${OPENS} in the evening`, does: open(10) },
  ]
}

/** A person's first day costs more, because documents of theirs are made and their shelf is fetched: it comes once. */
async function yesterday(phone: Phone, lookUp: () => Promise<unknown>): Promise<void> {
  const library = phone.start()
  await library.open()
  library.add(opId(), fields('活着'))
  await sent(library)
  await lookUp()
}

async function walked(acts: readonly Act[], soFar: () => Use): Promise<Day> {
  const morning = soFar()
  const steps: Step[] = []
  for (const { step, does } of acts) {
    const before = soFar()
    await does()
    steps.push({ step, use: between(before, soFar()) })
  }
  return { steps, total: between(morning, soFar()) }
}

/** Until nothing waits any more to be sent. */
function sent({ store }: Library): Promise<void> {
  if (store.getState().waiting === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = store.subscribe(({ waiting }) => {
      if (waiting > 0) return
      stop()
      resolve()
    })
  })
}
