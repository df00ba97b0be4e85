import fc from 'fast-check'
import type { Database } from '../../cloud/router/access/database'
import { call } from '../router/access/calls'
import { engineArena } from '../support/engine-arena'
import { opId } from '../support/op-id'
import { atLeast, atMost, NONE, type Outcome, rounded, type Section } from './section'

const [PEOPLE, BOOKS_EACH, AT_ONCE] = [10, 1_000, 25]
const HANGING = { calls: 400, seed: 7, limitMs: 3_000, spareMs: 300 }

type Part = Pick<Outcome, 'rows' | 'goals'>

/** Too many to ask over the wire: the function over the emulator's engine, in this process. */
export const promisesSection: Section = {
  name: 'promises: what is told twice, and what never answers',
  async run() {
    const parts = [await doubled(), await hanging()]
    return {
      columns: ['what', 'asked', 'kept', 'slowest ms'],
      rows: parts.flatMap(({ rows }) => rows),
      goals: parts.flatMap(({ goals }) => goals),
      notes: [
        `A double submit is one book with one operation, told twice at once or again after the answer. The calls that hang are drawn at random from those of every route (seed ${HANGING.seed}); those that are refused before the database is asked do not wait for it.`,
      ],
    }
  },
}

async function doubled(): Promise<Part> {
  const { send, documents } = await engineArena()
  const add = async (openid: string, event: Record<string, unknown>) => {
    const answer = await send(openid, event)
    if (!answer.ok) throw new Error(`books/add: ${answer.error.code}`)
  }
  for (let batch = 0; batch < BOOKS_EACH; batch += AT_ONCE) {
    for (let person = 0; person < PEOPLE; person++) {
      const twice = async (i: number) => {
        const [openid, event] = [`p${person}`, { $url: 'books/add', opId: opId(), title: `book ${batch + i}` }]
        if (i % 2) await Promise.all([add(openid, event), add(openid, event)])
        else await add(openid, event).then(() => add(openid, event))
      }
      await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => twice(i)))
    }
  }
  const [wanted, stored] = [PEOPLE * BOOKS_EACH, (await documents('books')).length]
  return {
    rows: [['books added by double submits', wanted, stored, NONE]],
    goals: [atMost('duplicates or losses of 10,000 double submits', Math.abs(stored - wanted), 0)],
  }
}

async function hanging(): Promise<Part> {
  const { calls, seed, limitMs, spareMs } = HANGING
  const { database, send } = await engineArena({ limitMs })
  const asked = hangingFromNowOn(database)
  const events = fc.sample(call, { numRuns: calls, seed })
  const startedAt = performance.now()
  const times = await Promise.all(events.map((event) => send('ann', event).then(() => performance.now() - startedAt)))
  const inTime = times.filter((ms) => ms <= limitMs - spareMs).length
  return {
    rows: [
      [`calls, ${asked.times} of them left hanging by the database`, calls, inTime, rounded(Math.max(...times), 0)],
    ],
    goals: [
      atLeast(`% of calls answered ${spareMs} ms before the limit, the database hanging`, (inTime / calls) * 100, 100),
    ],
  }
}

/** Whatever is asked of the database is never answered; counts what was. */
function hangingFromNowOn(database: Database): { times: number } {
  const asked = { times: 0 }
  const never = () => {
    asked.times += 1
    return new Promise<never>(() => {})
  }
  Object.assign(database, { find: never, count: never, insert: never, change: never, erase: never })
  return asked
}
