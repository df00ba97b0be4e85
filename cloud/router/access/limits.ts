import type { LimitKind } from '../kernel/route'
import type { Database } from './database'
import { takeTurn, tooMany } from './turn'

const MINUTE_MS = 60_000

export type Limiter = {
  /**
   * Counts a call, and one or more look-ups.
   * @throws AppError RATE_LIMITED with retryAfterMs when that is too many.
   */
  count(openid: string, kind: LimitKind, amount?: number): Promise<void>
}

/**
 * How much one person may do in a minute. Calls are counted by this instance alone, for nothing; look-ups are counted in
 * the database for all instances, and so are writes, where they are noted (operations.ts).
 */
export function limiting(database: Database, limits: Record<LimitKind, number>, now: () => number): Limiter {
  let window = { until: 0, calls: new Map<string, number>() }

  function countCall(openid: string): void {
    if (now() >= window.until) window = { until: now() + MINUTE_MS, calls: new Map() }
    const calls = (window.calls.get(openid) ?? 0) + 1
    window.calls.set(openid, calls)
    if (calls > limits.calls) throw tooMany(window.until - now())
  }

  return {
    async count(openid, kind, amount = 1) {
      countCall(openid)
      if (kind !== 'lookups') return
      await takeTurn(database, { collection: 'limits', openid, times: 'lookups', most: limits.lookups, amount }, now())
    },
  }
}
