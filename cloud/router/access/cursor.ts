import * as v from 'valibot'
import { AppError } from '../kernel/app-error'
import type { Stored } from './database'
import { all, any, eq, type Predicate } from './predicate'

export type Order = { field: string; direction: 'asc' | 'desc' }

const Cursor = v.strictTuple([v.union([v.string(), v.number(), v.boolean()]), v.string()])

/** Where a page ended: the sort value and id of its last document, and nothing that could widen the next query. */
export function cursorAfter(document: Stored, order: Order): string {
  return written([document[order.field], document._id])
}

/** What lies after a cursor in the same order. @throws AppError INVALID_INPUT when it is not one of ours. */
export function readCursor(cursor: string, order: Order): Predicate {
  const [value, id] = read(Cursor, cursor, 'cursor')
  return after(order, value, id)
}

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Mark = v.pipe(
  v.union([v.strictTuple([time, v.string()]), v.strictTuple([time, v.string(), time])]),
  v.transform(([at, id, settled]): Mark => ({ at, id, ...(settled !== undefined && { settled }) })),
)

/**
 * How far somebody follows the changes: past the document `id` that changed `at`. In the middle of a walk it also says
 * up to when everything was `settled` when the walk began.
 */
export type Mark = { at: number; id: string; settled?: number }

const BY_CHANGE: Order = { field: 'updatedAt', direction: 'asc' }

export function markWritten({ at, id, settled }: Mark): string {
  return written(settled === undefined ? [at, id] : [at, id, settled])
}

/** @throws AppError INVALID_INPUT when it is not one of ours. */
export function readMark(since: string): Mark {
  return read(Mark, since, 'since')
}

/** What changed after a mark, and the order to walk it in. */
export function afterMark({ at, id }: Mark): { order: Order; after: Predicate } {
  return { order: BY_CHANGE, after: after(BY_CHANGE, at, id) }
}

function after({ field, direction }: Order, value: string | number | boolean, id: string): Predicate {
  const kind = direction === 'asc' ? 'gt' : 'lt'
  // The first line lets the database start in its index; an `any` alone would not.
  return all(
    { kind: direction === 'asc' ? 'gte' : 'lte', field, value },
    any({ kind, field, value }, all(eq(field, value), { kind, field: '_id', value: id })),
  )
}

function written(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function read<T>(schema: v.GenericSchema<unknown, T>, cursor: string, path: string): T {
  const found = v.safeParse(v.pipe(v.string(), v.transform(decode), v.unknown(), schema), cursor)
  if (!found.success) throw new AppError('INVALID_INPUT', 'not a cursor', { path })
  return found.output
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
