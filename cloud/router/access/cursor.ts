import * as v from 'valibot'
import { AppError } from '../kernel/app-error'
import type { Stored } from './database'
import { all, any, eq, type Predicate } from './predicate'

export type Order = { field: string; direction: 'asc' | 'desc' }

const Cursor = v.strictTuple([v.union([v.string(), v.number(), v.boolean()]), v.string()])

/** Where a page ended: the sort value and id of its last document, and nothing that could widen the next query. */
export function cursorAfter(document: Stored, order: Order): string {
  return Buffer.from(JSON.stringify([document[order.field], document._id])).toString('base64url')
}

/** What lies after a cursor in the same order. @throws AppError INVALID_INPUT when it is not one of ours. */
export function readCursor(cursor: string, { field, direction }: Order): Predicate {
  const read = v.safeParse(v.pipe(v.string(), v.transform(decode), Cursor), cursor)
  if (!read.success) throw new AppError('INVALID_INPUT', 'not a cursor', { path: 'cursor' })
  const [value, id] = read.output
  const kind = direction === 'asc' ? 'gt' : 'lt'
  return any({ kind, field, value }, all(eq(field, value), { kind, field: '_id', value: id }))
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
