import { AppError } from '../kernel/app-error'
import type { LimitKind } from '../kernel/route'
import type { Database, Stored } from './database'
import { derivedId } from './receipt'

const MINUTE_MS = 60_000

export type Limiter = {
  /** Counts one more. @throws AppError RATE_LIMITED with retryAfterMs when that is one too many. */
  count(openid: string, kind: LimitKind): Promise<void>
}

/**
 * How much one person may do in a minute. Calls are counted by this instance alone, for nothing; writes and look-ups
 * are counted in the database for all instances, by one write: a person's document keeps the times of their last so
 * many, and takes another only while the oldest of them is more than a minute old.
 */
export function limiting(database: Database, limits: Record<LimitKind, number>, now: () => number): Limiter {
  let window = { until: 0, calls: new Map<string, number>() }

  function countCall(openid: string): void {
    if (now() >= window.until) window = { until: now() + MINUTE_MS, calls: new Map() }
    const calls = (window.calls.get(openid) ?? 0) + 1
    window.calls.set(openid, calls)
    if (calls > limits.calls) throw tooMany(window.until - now())
  }

  async function countShared(openid: string, kind: 'writes' | 'lookups'): Promise<void> {
    const [at, most, id] = [now(), limits[kind], derivedId('limits', openid)]
    const room = [{ [`${kind}.${most - 1}`]: { $exists: false } }, { [`${kind}.0`]: { $lte: at - MINUTE_MS } }]
    const update = { $push: { [kind]: { $each: [at], $slice: -most } }, $set: { updatedAt: at } }
    const take = () => database.change('limits', { _id: id, $or: room }, update)
    if (await take()) return
    const [there] = await database.find('limits', { _id: id }, { limit: 1 })
    const waitMs = there ? oldestOf(there, kind, most) + MINUTE_MS - at : 0
    if (waitMs > 0) throw tooMany(waitMs)
    // A person's first time makes the document, and of two first times one finds it made meanwhile.
    if (!there && (await database.insert('limits', { ...blank(id, openid, at), [kind]: [at] }))) return
    if (!(await take())) throw tooMany(MINUTE_MS)
  }

  return {
    async count(openid, kind) {
      countCall(openid)
      if (kind !== 'calls') await countShared(openid, kind)
    },
  }
}

/** When the first of so many was, or long ago when there were fewer. */
function oldestOf(document: Stored, kind: string, most: number): number {
  const times = document[kind]
  return Array.isArray(times) && times.length >= most ? Number(times[0]) : 0
}

function blank(id: string, openid: string, at: number): Stored {
  return {
    ...{ _id: id, _openid: openid, key: id, rev: 1, isRemoved: false, createdAt: at, updatedAt: at, receipts: [] },
    ...{ writes: [], lookups: [] },
  }
}

function tooMany(waitMs: number): AppError {
  return new AppError('RATE_LIMITED', 'too much in one minute', { retryAfterMs: Math.max(1_000, waitMs) })
}
