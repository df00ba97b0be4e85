import { requestFailed } from '../wire/wire-error'
import { type ClockTime, dateOf, dateOfWeek, dateParts } from './calendar'
import { localTime, momentOf, offsetAt } from './time-zone'

const ISO_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ'

type Specifier = {
  /** What it is read into, and how it is written in a pattern. */
  field?: string
  pattern: string
  write(local: Date, offsetMinutes: number): string
}

/** Writes a date by `$dateToString`'s specifiers. */
export function formatDate(date: Date, format: unknown, zone: string | undefined): string {
  const offsetMinutes = Math.round(offsetAt(date, zone) / 60_000)
  const local = localTime(date, zone)
  return piecesOf(format)
    .map((piece) => (typeof piece === 'string' ? piece : piece.write(local, offsetMinutes)))
    .join('')
}

/** Reads a date by the same specifiers, or, without a format, in any form of ISO 8601. Undefined when it is none. */
export function parseDate(text: string, format: unknown, zone: string | undefined): Date | undefined {
  const pattern = format === undefined ? ISO : patternOf(format)
  const found = pattern.exec(text)?.groups
  if (!found) return undefined
  const { zone: written } = found
  if (written !== undefined && zone !== undefined) return undefined
  const local = localOf(found)
  return local && momentOf(local, written === undefined ? zone : zoneOf(written))
}

const ISO =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<millisecond>\d{1,3})\d*)?)?)? ?(?<zone>Z|[+-]\d{2}:?(?:\d{2})?)?$/

const number = (field: keyof typeof dateParts, length: number): Specifier => ({
  field,
  pattern: `\\d{${length}}`,
  write: (local) => String(dateParts[field](local)).padStart(length, '0'),
})

const SPECIFIERS: Record<string, Specifier> = {
  Y: { ...number('year', 4), field: 'year' },
  m: { ...number('month', 2), pattern: '\\d{1,2}' },
  d: { ...number('dayOfMonth', 2), field: 'day', pattern: '\\d{1,2}' },
  H: number('hour', 2),
  M: number('minute', 2),
  S: number('second', 2),
  L: { ...number('millisecond', 3), pattern: '\\d{1,3}' },
  j: number('dayOfYear', 3),
  w: number('dayOfWeek', 1),
  u: number('isoDayOfWeek', 1),
  U: number('week', 2),
  V: { ...number('isoWeek', 2), pattern: '\\d{1,2}' },
  G: number('isoWeekYear', 4),
  z: { field: 'zone', pattern: 'Z|[+-]\\d{2}:?(?:\\d{2})?', write: (_local, minutes) => signed(minutes, clockOffset) },
  Z: { field: 'minutes', pattern: '[+-]\\d{1,4}', write: (_local, minutes) => signed(minutes, String) },
  '%': { pattern: '%', write: () => '%' },
}

const clockOffset = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`

const signed = (minutes: number, write: (minutes: number) => string) =>
  (minutes < 0 ? '-' : '+') + write(Math.abs(minutes))

function piecesOf(format: unknown = ISO_FORMAT): (string | Specifier)[] {
  if (typeof format !== 'string') throw requestFailed('(Location18533) the format must be a string')
  return [...format.matchAll(/%(.?)|[^%]+/gsu)].map(([text, letter]) => {
    if (letter === undefined) return text
    const specifier = Object.hasOwn(SPECIFIERS, letter) ? SPECIFIERS[letter] : undefined
    if (!specifier) throw requestFailed(`(Location18536) Invalid format character '${text}' in format string`)
    return specifier
  })
}

function patternOf(format: unknown): RegExp {
  const parts = piecesOf(format).map((piece) => {
    if (typeof piece === 'string') return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return piece.field ? `(?<${piece.field}>${piece.pattern})` : piece.pattern
  })
  return new RegExp(`^${parts.join('')}$`)
}

type Found = { [field: string]: string | undefined }

/** Undefined when a part is out of its range: the 31st of April is no day. */
function localOf(found: Found): Date | undefined {
  const part = (name: string, fallback: number) =>
    Number(found[name]?.padEnd(name === 'millisecond' ? 3 : 0, '0') ?? fallback)
  const time: ClockTime = {
    hour: part('hour', 0),
    minute: part('minute', 0),
    second: part('second', 0),
    millisecond: part('millisecond', 0),
  }
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return undefined
  if (found.isoWeekYear !== undefined) {
    const [week, day] = [part('isoWeek', 1), part('isoDayOfWeek', 1)]
    if (week < 1 || week > 53 || day < 1 || day > 7) return undefined
    return dateOfWeek({ year: part('isoWeekYear', 1), week, day }, time)
  }
  if (found.dayOfYear !== undefined)
    return dateOf({ year: part('year', 1970), month: 1, day: part('dayOfYear', 1) }, time)
  const [month, day] = [part('month', 1), part('day', 1)]
  const date = dateOf({ year: part('year', 1970), month, day }, time)
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? date : undefined
}

function zoneOf(written: string): string {
  return written === 'Z' ? 'UTC' : written
}
