import type { Database } from './database'
import { takeTurn, tooMany } from './turn'

const MINUTE_MS = 60_000

type Limits = { calls: number; lookups: number }

/**
 * How much one person may do in a minute. Calls are counted by this instance alone, for nothing; look-ups are counted in
 * the database for all instances, and so are writes, where they are noted (operations.ts). Each throws AppError
 * RATE_LIMITED with retryAfterMs when that is too many.
 */
export function limiting(database: Database, limits: Limits, now: () => number) {
  let window = { until: 0, calls: new Map<string, number>() }

  return {
    countCall(openid: string): void {
      if (now() >= window.until) window = { until: now() + MINUTE_MS, calls: new Map() }
      const calls = (window.calls.get(openid) ?? 0) + 1
      window.calls.set(openid, calls)
      if (calls > limits.calls) throw tooMany(window.until - now())
    },

    /** Counts so many at once, or none of them. */
    async countLookups(openid: string, amount: number): Promise<void> {
      await takeTurn(database, { collection: 'limits', openid, times: 'lookups', most: limits.lookups, amount }, now())
    },
  }
}
