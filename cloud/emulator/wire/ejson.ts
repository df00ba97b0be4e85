import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { type Document, isDocument } from '../engine/document'
import { invalidParameter, requestFailed } from './wire-error'

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
    throw invalidParameter(`malformed EJSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Writes a document as the platform does: object ids come out as plain hex strings. */
export function encodeDocument(document: Document): string {
  return EJSON.stringify(plain(document), { relaxed: true })
}

/** BSON patterns become real ones and server dates real times, so that the engine meets only its own kinds. */
function native(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => native(item, now))
  if (value instanceof BSONRegExp) return patternOf(value)
  if (!isDocument(value)) return value
  const serverDate = value.$tcb_server_date
  if (isDocument(serverDate)) return new Date(now + Number(serverDate.offset ?? 0))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, native(item, now)]))
}

function patternOf({ pattern, options }: BSONRegExp): RegExp {
  const unknown = [...options].find((option) => !'imsuyg'.includes(option))
  if (unknown) throw requestFailed(`(BadValue) regular expression option '${unknown}' is not supported`)
  try {
    return new RegExp(pattern, options.replace(/[gy]/g, ''))
  } catch (error) {
    throw requestFailed(`(BadValue) Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`)
  }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof ObjectId) return value.toHexString()
  if (value instanceof RegExp) return new BSONRegExp(value.source, [...value.flags].sort().join(''))
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]))
}
