import { isDocument } from './document'

/** A copy that shares no document, array or date with the original. */
export function clone<T>(value: T): T
export function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => clone(item))
  if (value instanceof Date) return new Date(value)
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, clone(item)]))
}
