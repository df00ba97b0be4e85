import type { Database } from '../../cloud/router/access/database'
import { engineArena } from '../support/engine-arena'
import { opId } from '../support/op-id'
import { atMost, rounded, type Section } from './section'
import { spreadOf } from './statistics'

const TIMES = 3_000
const WARM_UP = 500

/** The function in this process over the emulator's engine; what the engine takes is taken off each call. */
export const overheadSection: Section = {
  name: 'overhead: the function without its database',
  async run() {
    const { database, send } = await engineArena()
    const spent = timing(database)
    const { data } = (await send('ann', { $url: 'books/add', opId: opId(), title: '三体' })) as {
      data: { book: { bookId: string; rev: number } }
    }
    const { bookId } = data.book
    let { rev } = data.book
    const events: (() => Record<string, unknown>)[] = [
      () => ({ $url: 'books/get', bookId }),
      () => ({ $url: 'books/list', limit: 30 }),
      () => ({ $url: 'books/add', opId: opId(), title: 'another', authors: ['刘慈欣'], tags: ['科幻'] }),
      () => ({ $url: 'books/update', opId: opId(), bookId, rev: rev++, patch: { rating: (rev % 10) + 1 } }),
      () => ({ $url: 'session/login' }),
    ]
    const own = new Map<string, number[]>()
    for (let i = -WARM_UP; i < TIMES; i++) {
      for (const eventOf of events) {
        const event = eventOf()
        const inDatabase = spent.ms
        const startedAt = performance.now()
        const answer = await send('ann', event)
        const ms = performance.now() - startedAt - (spent.ms - inDatabase)
        if (!answer.ok) throw new Error(`${event.$url}: ${answer.error.code}`)
        const name = String(event.$url)
        if (i >= 0) own.get(name)?.push(ms) ?? own.set(name, [ms])
      }
    }
    const spreads = [...own].map(([name, times]) => ({ name, ...spreadOf(times) }))
    return {
      columns: ['route', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms'],
      rows: spreads.map(({ name, p50, p95, p99, max }) => [name, ...[p50, p95, p99, max].map((ms) => rounded(ms, 3))]),
      goals: [
        atMost(
          `ms p50 of the slowest of ${spreads.length} routes`,
          rounded(Math.max(...spreads.map(({ p50 }) => p50)), 3),
          0.3,
        ),
        atMost(
          `ms p99 of the slowest of ${spreads.length} routes`,
          rounded(Math.max(...spreads.map(({ p99 }) => p99)), 3),
          2,
        ),
      ],
      notes: [
        'Parsing, permission, dispatch, the rule asked again of every document, and the answer; no SDK, wire or disk.',
      ],
    }
  },
}

/** Puts a clock around the database's methods. Where two calls overlap, their time counts once. */
function timing(database: Database): { ms: number } {
  const spent = { ms: 0 }
  let [running, since] = [0, 0]
  const timed =
    <Args extends unknown[], T>(method: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (running++ === 0) since = performance.now()
      try {
        return await method(...args)
      } finally {
        if (--running === 0) spent.ms += performance.now() - since
      }
    }
  const { find, count, insert, change } = database
  Object.assign(database, { find: timed(find), count: timed(count), insert: timed(insert), change: timed(change) })
  return spent
}
