import { type Document, isDocument } from './document'

/** The first character of every key: MongoDB's order of types. An empty array sorts as `undefined`, before null. */
export const TYPE_RANK = {
  minKey: 1,
  undefined: 2,
  null: 3,
  number: 4,
  string: 5,
  object: 6,
  array: 7,
  binary: 8,
  objectId: 9,
  boolean: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  maxKey: 14,
} as const

/** Above U+0000, so that a key can be inverted for a descending index and still end below U+FFFF. */
const END = '\u0001'

/**
 * A string whose plain `<` order is MongoDB's order of the values, so that indexes, sorts, comparisons and
 * equality all share one definition. No key is the beginning of another.
 */
export function orderKey(value: unknown): string {
  const rank = typeRank(value)
  return String.fromCharCode(rank) + payload(rank, value)
}

export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return TYPE_RANK.undefined
    case 'number':
    case 'bigint':
      return TYPE_RANK.number
    case 'string':
      return TYPE_RANK.string
    case 'boolean':
      return TYPE_RANK.boolean
    default:
      return value === null ? TYPE_RANK.null : objectRank(value)
  }
}

/** MongoDB compares strings by code point, JavaScript by UTF-16 unit: they differ beyond U+D7FF. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) return codePointRank(a) - codePointRank(b)
  }
  return left.length - right.length
}

const BSON_RANK: Record<string, number> = {
  MinKey: TYPE_RANK.minKey,
  MaxKey: TYPE_RANK.maxKey,
  Long: TYPE_RANK.number,
  Int32: TYPE_RANK.number,
  Double: TYPE_RANK.number,
  Decimal128: TYPE_RANK.number,
  ObjectId: TYPE_RANK.objectId,
  Binary: TYPE_RANK.binary,
  Timestamp: TYPE_RANK.timestamp,
  BSONRegExp: TYPE_RANK.regex,
  BSONSymbol: TYPE_RANK.string,
}

function objectRank(value: unknown): number {
  if (Array.isArray(value)) return TYPE_RANK.array
  if (value instanceof Date) return TYPE_RANK.date
  if (value instanceof RegExp) return TYPE_RANK.regex
  if (value instanceof Uint8Array) return TYPE_RANK.binary
  return BSON_RANK[bsonType(value)] ?? TYPE_RANK.object
}

function bsonType(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('_bsontype' in value)) return ''
  return String(value._bsontype)
}

function payload(rank: number, value: unknown): string {
  switch (rank) {
    case TYPE_RANK.number:
      return numberKey(Number(value))
    case TYPE_RANK.string:
      return textKey(String(value))
    case TYPE_RANK.boolean:
      return value === true ? '\u0002' : '\u0001'
    case TYPE_RANK.date:
      return numberKey(Number(value))
    case TYPE_RANK.array:
      return arrayKey(value)
    case TYPE_RANK.object:
      return isDocument(value) ? documentKey(value) : textKey(JSON.stringify(value))
    case TYPE_RANK.minKey:
    case TYPE_RANK.maxKey:
    case TYPE_RANK.null:
    case TYPE_RANK.undefined:
      return ''
    default:
      return textKey(scalarText(value))
  }
}

const float = new DataView(new ArrayBuffer(8))

/** The 64 bits, turned so that they sort, in five characters of at most 13 bits: none is U+0000 or near U+FFFF. */
function numberKey(value: number): string {
  float.setFloat64(0, value === 0 ? 0 : value)
  const isNegative = float.getUint8(0) > 127
  const high = Number.isNaN(value) ? 0 : (float.getUint32(0) ^ (isNegative ? 0xffffffff : 0x80000000)) >>> 0
  const low = Number.isNaN(value) ? 0 : (float.getUint32(4) ^ (isNegative ? 0xffffffff : 0)) >>> 0
  return String.fromCharCode(
    (high >>> 19) + 1,
    ((high >>> 6) & 0x1fff) + 1,
    (((high & 0x3f) << 7) | (low >>> 25)) + 1,
    ((low >>> 12) & 0x1fff) + 1,
    (low & 0xfff) + 1,
  )
}

const NEEDS_CARE = /[^ -\ud7ff]/

function textKey(text: string): string {
  if (!NEEDS_CARE.test(text)) return text + END
  let key = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    key += unit <= 2 ? `\u0002${String.fromCharCode(unit + 1)}` : String.fromCharCode(codePointRank(unit))
  }
  return key + END
}

function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

function arrayKey(value: unknown): string {
  if (!Array.isArray(value)) return END
  return value.map(orderKey).join('') + END
}

function documentKey(value: Document): string {
  let key = ''
  for (const field of Object.keys(value)) {
    const item = value[field]
    const rank = typeRank(item)
    key += String.fromCharCode(rank) + textKey(field) + payload(rank, item)
  }
  return key + END
}

function scalarText(value: unknown): string {
  if (value instanceof RegExp) return `${value.source}/${value.flags}`
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  if (typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof Uint8Array) {
    return Buffer.from(value.buffer).toString('latin1')
  }
  return String(value)
}
