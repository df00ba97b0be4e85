import { specialDay, specialWeekday } from './cron-day'

export type Cron = (date: Date) => boolean

/** The platform's clock is Beijing's, whatever the machine's zone. */
const ZONE_MS = 8 * 3_600_000

type Test = (local: Date) => boolean
type Field = {
  least: number
  most: number
  read(local: Date): number
  names?: readonly string[]
  /** What the field can say beside numbers. */
  special?(part: string): Test | undefined
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const FIELDS: readonly Field[] = [
  { least: 0, most: 59, read: (local) => local.getUTCSeconds() },
  { least: 0, most: 59, read: (local) => local.getUTCMinutes() },
  { least: 0, most: 23, read: (local) => local.getUTCHours() },
  { least: 1, most: 31, read: (local) => local.getUTCDate(), special: specialDay },
  { least: 1, most: 12, read: (local) => local.getUTCMonth() + 1, names: MONTHS },
  { least: 0, most: 6, read: (local) => local.getUTCDay(), names: DAYS, special: specialWeekday },
  { least: 1970, most: 2099, read: (local) => local.getUTCFullYear() },
]
const [DAY, WEEKDAY] = [3, 5]

/**
 * Seven fields: second, minute, hour, day, month, weekday (0 is Sunday), year. When day and weekday are both given,
 * either will do. Undefined when the text is no such thing.
 */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().toUpperCase().split(/\s+/)
  if (fields.length !== FIELDS.length) return undefined
  const tests = FIELDS.map((field, at) => parseField(named(fields[at] ?? '', field), field))
  if (!tests.every((test) => test !== undefined)) return undefined
  const isEither = [DAY, WEEKDAY].every((at) => !/^[*?]$/.test(fields[at] ?? ''))
  const [every, some] = isEither ? [tests.filter((_, at) => at !== DAY && at !== WEEKDAY), [DAY, WEEKDAY]] : [tests, []]
  return (date) => {
    const local = new Date(date.getTime() + ZONE_MS)
    return every.every((test) => test(local)) && (some.length === 0 || some.some((at) => tests[at]?.(local)))
  }
}

function named(text: string, { names = [], least }: Field): string {
  return names.reduce((result, name, at) => result.replaceAll(name, String(at + least)), text)
}

function parseField(text: string, field: Field): Test | undefined {
  const tests = text.split(',').map((part) => numbers(part, field) ?? field.special?.(part))
  if (!tests.every((test) => test !== undefined)) return undefined
  return (local) => tests.some((test) => test(local))
}

function numbers(part: string, { least, most, read }: Field): Test | undefined {
  const match = /^(\*|\?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
  if (!match) return undefined
  const [, whole, low, high, step] = match
  const isAny = whole === '*' || whole === '?'
  const from = isAny ? least : Number(low)
  const to = isAny || (step !== undefined && high === undefined) ? most : Number(high ?? low)
  const by = Number(step ?? 1)
  if (from < least || to > most || by < 1) return undefined
  return (local) => {
    const value = read(local)
    return value >= from && value <= to && (value - from) % by === 0
  }
}
