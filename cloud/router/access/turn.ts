import { AppError } from '../kernel/app-error'
import type { Database, Stored } from './database'
import type { Query } from './predicate'
import { derivedId } from './receipt'

const MINUTE_MS = 60_000
// A miss is somebody faster: the same person's other call made the document, or took the room. Twice is bad luck.
const ATTEMPTS = 3

/** One more of something that a person may do so often in a minute, and what is noted of it beside its time. */
export type Turn = {
  collection: 'limits' | 'operations'
  openid: string
  /** The list in the person's document that holds the times. */
  times: string
  most: number
  /** How many this one counts for. */
  amount?: number
  notes?: { list: string; entry: object; kept: number; unless: Query; isNoted: (document: Stored) => boolean }
}

/**
 * Takes a turn by one conditional write, for all instances together: a person's document keeps the times of their last
 * so many, and takes more only while the oldest of them are over a minute old. Resolves to that document when the turn
 * is noted there already, and then takes none.
 * @throws AppError RATE_LIMITED with retryAfterMs when that is one too many.
 */
export async function takeTurn(database: Database, turn: Turn, at: number): Promise<Stored | undefined> {
  const { collection, openid, times, most, amount = 1, notes } = turn
  const id = derivedId(collection, openid)
  const room = [
    { [`${times}.${most - amount}`]: { $exists: false } },
    { [`${times}.${amount - 1}`]: { $lte: at - MINUTE_MS } },
  ]
  const where = { $and: [{ _id: id, $or: room }, ...(notes ? [notes.unless] : [])] }
  const taken = { [times]: Array<number>(amount).fill(at), ...(notes && { [notes.list]: [notes.entry] }) }
  const update = {
    $push: {
      [times]: { $each: taken[times], $slice: -most },
      ...(notes && { [notes.list]: { $each: [notes.entry], $slice: -notes.kept } }),
    },
    $set: { updatedAt: at },
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (await database.change(collection, where, update)) return undefined
    const [there] = await database.find(collection, { _id: id }, { limit: 1 })
    if (there && notes?.isNoted(there)) return there
    const waitMs = there ? nthOldest(there[times], most, amount) + MINUTE_MS - at : 0
    if (waitMs > 0) throw tooMany(waitMs)
    if (!there && (await database.insert(collection, { ...blank(id, openid, at), ...taken }))) return undefined
  }
  throw tooMany(MINUTE_MS)
}

export function tooMany(waitMs: number): AppError {
  return new AppError('RATE_LIMITED', 'too much in one minute', { retryAfterMs: Math.max(1_000, waitMs) })
}

/** When there is room again: the time that must pass out of the minute, or long ago when the list is not full. */
function nthOldest(times: unknown, most: number, nth: number): number {
  return Array.isArray(times) && times.length > most - nth ? Number(times[nth - 1]) : 0
}

function blank(id: string, openid: string, at: number): Stored {
  return { _id: id, _openid: openid, key: id, rev: 1, isRemoved: false, createdAt: at, updatedAt: at, receipts: [] }
}
