export type Cron = (date: Date) => boolean

/** The platform's clock is Beijing's, whatever the machine's zone. */
const ZONE_MS = 8 * 3_600_000

const RANGES = [
  { least: 0, most: 59 },
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12 },
  { least: 0, most: 6 },
  { least: 1970, most: 2099 },
]
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** Seven fields: second, minute, hour, day, month, weekday, year. Undefined when the text is no such thing. */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== RANGES.length) return undefined
  const sets = fields.map((field, at) =>
    parseField(named(field.toUpperCase(), at), RANGES[at] ?? { least: 0, most: 0 }),
  )
  if (sets.some((set) => set === undefined)) return undefined
  return (date) => {
    const local = new Date(date.getTime() + ZONE_MS)
    const parts = [
      local.getUTCSeconds(),
      local.getUTCMinutes(),
      local.getUTCHours(),
      local.getUTCDate(),
      local.getUTCMonth() + 1,
      local.getUTCDay(),
      local.getUTCFullYear(),
    ]
    return parts.every((part, at) => sets[at]?.has(part))
  }
}

function named(field: string, at: number): string {
  const names = at === 4 ? MONTHS : at === 5 ? DAYS : []
  return names.reduce(
    (text, name, position) => text.replaceAll(name, String(at === 4 ? position + 1 : position)),
    field,
  )
}

function parseField(field: string, { least, most }: { least: number; most: number }): Set<number> | undefined {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(\*|\?|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
    if (!match) return undefined
    const [, whole, low, high, step] = match
    const isAny = whole === '*' || whole === '?'
    const from = isAny ? least : Number(low)
    const to = isAny || (step !== undefined && high === undefined) ? most : Number(high ?? low)
    if (from < least || to > most || Number(step ?? 1) < 1) return undefined
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value)
  }
  return values
}
