import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { type Document, isDocument } from '../engine/document'
import { patternFrom } from '../engine/pattern'
import { invalidParameter, WireError } from './wire-error'

/** Reads one EJSON text of the SDK as a document; `now` is what `db.serverDate()` counts from. */
export function decodeDocument(text: string, now = Date.now()): Document {
  const value = decodeValue(text, now)
  if (!isDocument(value)) throw invalidParameter('an EJSON document is expected')
  return value
}

/** As `decodeDocument` for any value: a pipeline stage may be a plain string or number. */
export function decodeValue(text: string, now = Date.now()): unknown {
  try {
    return native(EJSON.parse(text, { relaxed: true }), now)
  } catch (error) {
    if (error instanceof WireError) throw error
    throw invalidParameter(`malformed EJSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Writes a document as relaxed EJSON, as the platform does: object ids come out as plain hex strings. */
export function encodeDocument(document: Document): string {
  return JSON.stringify(relaxed(document))
}

/** BSON patterns become real ones and server dates real times, so that the engine meets only its own kinds. */
function native(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => native(item, now))
  if (value instanceof BSONRegExp) return patternFrom(value.pattern, value.options)
  if (!isDocument(value)) return value
  const serverDate = value.$tcb_server_date
  if (isDocument(serverDate)) return new Date(now + Number(serverDate.offset ?? 0))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, native(item, now)]))
}

/** The value itself wherever JSON can say it; what a page of documents costs lies here. */
function relaxed(value: unknown): unknown {
  if (typeof value === 'number')
    return isPlainNumber(value) ? value : EJSON.serialize({ value }, { relaxed: false }).value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return relaxedItems(value)
  if (isDocument(value)) return relaxedFields(value)
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: [...value.flags].sort().join('') } }
  }
  return EJSON.serialize({ value }).value
}

function relaxedItems(items: unknown[]): unknown[] {
  return items.every((item) => relaxed(item) === item) ? items : items.map(relaxed)
}

function relaxedFields(value: Document): Document {
  let copy: Document | undefined
  for (const name of Object.keys(value)) {
    const item = relaxed(value[name])
    if (item === value[name]) continue
    copy ??= { ...value }
    copy[name] = item
  }
  return copy ?? value
}

const isPlainNumber = (value: number) => Number.isFinite(value) && !Object.is(value, -0)
