export type Document = { [field: string]: unknown }

/** A value with fields of its own: not an array, a date, a pattern or a BSON scalar. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
