import { requestFailed } from '../wire/wire-error'

/** A moment as the clock of a zone shows it, read with the UTC getters of what this returns. */
export function localTime(moment: Date, zone: string | undefined): Date {
  return new Date(moment.getTime() + offsetAt(moment, zone))
}

/** The moment at which the clock of a zone shows this; where it shows it twice or never, near it. */
export function momentOf(local: Date, zone: string | undefined): Date {
  const near = new Date(local.getTime() - offsetAt(local, zone))
  return new Date(local.getTime() - offsetAt(near, zone))
}

/** Milliseconds ahead of UTC: `+05:30`, `+0530`, `+05`, or a name of the Olson database. */
export function offsetAt(moment: Date, zone: string | undefined): number {
  if (zone === undefined) return 0
  const written = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone)
  if (written) return Number(`${written[1]}1`) * (Number(written[2]) * 60 + Number(written[3] ?? 0)) * 60_000
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day, hour, minute, second } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment.getTime() / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = newClock(zone)
  clocks.set(zone, clock)
  return clock
}

function newClock(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone === 'Z' ? 'UTC' : zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw requestFailed(`(Location40485) unrecognized time zone identifier: "${zone}"`)
  }
}
