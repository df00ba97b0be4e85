import { ObjectId } from 'bson'
import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { type ClockTime, dateOf, dateOfWeek, dateParts } from './calendar'
import { formatDate, parseDate } from './date-format'
import { type Document, isDocument } from './document'
import { type Expression, isNothing } from './expression'
import { localTime, momentOf } from './time-zone'

export const dateExpressions: Record<string, Expression> = {
  ...Object.fromEntries(Object.entries(dateParts).map(([name, read]) => [`$${name}`, part(`$${name}`, read)])),
  $dateFromParts: fromParts,
  $dateFromString: fromString,
  $dateToString: toText,
}

/** A part of `date`, or of `{date, timezone}`; null for a date or a zone that is not there. */
function part(name: string, read: (local: Date) => number): Expression {
  return (document, operands, options) => {
    const isZoned = isDocument(operands) && 'date' in operands
    const [only] = Array.isArray(operands) && operands.length === 1 ? operands : [operands]
    const value = evalExpr(document, isZoned ? operands.date : only, options)
    const zone =
      isZoned && 'timezone' in operands ? (evalExpr(document, operands.timezone, options) ?? null) : undefined
    if (isNothing(value) || zone === null) return null
    return read(localTime(dateIn(name, value), zoneIn(zone)))
  }
}

const CALENDAR = ['year', 'month', 'day']
const WEEKS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const CLOCK = ['hour', 'minute', 'second', 'millisecond']

function fromParts(document: unknown, operands: unknown, options: Options): Date | null {
  const given = fieldsOf('$dateFromParts', document, operands, options)
  const isWeeks = 'isoWeekYear' in given
  const names = isWeeks ? WEEKS : CALENDAR
  const unknown = Object.keys(given).find((name) => ![...names, ...CLOCK, 'timezone'].includes(name))
  if (unknown || !(isWeeks || 'year' in given)) {
    throw requestFailed(`(Location40518) $dateFromParts cannot use ${unknown ?? 'anything without a year'}`)
  }
  if (Object.values(given).some(isNothing)) return null
  const [year = 1, month = 1, day = 1] = names.map((name) => numberOf(given, name, 1))
  const [hour = 0, minute = 0, second = 0, millisecond = 0] = CLOCK.map((name) => numberOf(given, name, 0))
  if (year < 1 || year > 9999) throw requestFailed('(Location40523) $dateFromParts requires a year from 1 to 9999')
  const time: ClockTime = { hour, minute, second, millisecond }
  const local = isWeeks ? dateOfWeek({ year, week: month, day }, time) : dateOf({ year, month, day }, time)
  return momentOf(local, zoneIn(given.timezone))
}

function numberOf(given: Document, name: string, fallback: number): number {
  const value = given[name] ?? fallback
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw requestFailed(`(Location40515) '${name}' must evaluate to an integer, found ${JSON.stringify(value)}`)
}

function fromString(document: unknown, operands: unknown, options: Options): unknown {
  const given = fieldsOf('$dateFromString', document, operands, options)
  const { dateString, format, timezone, onNull = null } = given
  if (isNothing(dateString)) return onNull
  if (format === null || timezone === null) return null
  const date = typeof dateString === 'string' ? parseDate(dateString, format, zoneIn(timezone)) : undefined
  if (date) return date
  if ('onError' in given) return given.onError
  throw requestFailed(`(ConversionFailure) Error parsing date string '${String(dateString)}'`)
}

function toText(document: unknown, operands: unknown, options: Options): unknown {
  const { date, format, timezone, onNull = null } = fieldsOf('$dateToString', document, operands, options)
  if (isNothing(date)) return onNull
  if (format === null || timezone === null) return null
  return formatDate(dateIn('$dateToString', date), format, zoneIn(timezone))
}

/** Named operands, evaluated; a field that a document does not have counts as null. */
function fieldsOf(name: string, document: unknown, operands: unknown, options: Options): Document {
  if (!isDocument(operands)) throw requestFailed(`(Location18629) ${name} only supports an object as its argument`)
  return Object.fromEntries(
    Object.entries(operands).map(([field, operand]) => [field, evalExpr(document, operand, options) ?? null]),
  )
}

function dateIn(name: string, value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  throw requestFailed(`(Location16006) ${name} can't convert from ${typeof value} to Date`)
}

function zoneIn(zone: unknown): string | undefined {
  if (zone === undefined || typeof zone === 'string') return zone
  throw requestFailed(`(Location40517) timezone must evaluate to a string, found ${typeof zone}`)
}
