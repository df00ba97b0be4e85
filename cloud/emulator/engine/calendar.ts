const DAY_MS = 86_400_000

/** The parts of a local time, read with the UTC getters, under the names of MongoDB's operators. */
export const dateParts = {
  year: (date: Date) => date.getUTCFullYear(),
  month: (date: Date) => date.getUTCMonth() + 1,
  dayOfMonth: (date: Date) => date.getUTCDate(),
  hour: (date: Date) => date.getUTCHours(),
  minute: (date: Date) => date.getUTCMinutes(),
  second: (date: Date) => date.getUTCSeconds(),
  millisecond: (date: Date) => date.getUTCMilliseconds(),
  dayOfYear: (date: Date) => daysIntoYear(date) + 1,
  /** From 1, a Sunday. */
  dayOfWeek: (date: Date) => date.getUTCDay() + 1,
  /** From 1, a Monday. */
  isoDayOfWeek: (date: Date) => date.getUTCDay() || 7,
  /** Weeks begin on Sunday; the days before the first of them are week 0. */
  week: (date: Date) => Math.floor((daysIntoYear(date) + 7 - date.getUTCDay()) / 7),
  isoWeek: (date: Date) => 1 + Math.floor(daysIntoYear(thursdayOf(date)) / 7),
  isoWeekYear: (date: Date) => thursdayOf(date).getUTCFullYear(),
}

export type CalendarDay = { year: number; month: number; day: number }
export type WeekDay = { year: number; week: number; day: number }
export type ClockTime = { hour: number; minute: number; second: number; millisecond: number }

/** Parts beyond their range carry over, as month 14 does into the next year. */
export function dateOf({ year, month, day }: CalendarDay, time: ClockTime): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return atTime(date, time)
}

/** A day of an ISO week: week 1 is the one with the 4th of January, and weeks begin on Monday. */
export function dateOfWeek({ year, week, day }: WeekDay, time: ClockTime): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, 0, 4)
  date.setUTCDate(date.getUTCDate() - (date.getUTCDay() || 7) + day + (week - 1) * 7)
  return atTime(date, time)
}

function atTime(date: Date, { hour, minute, second, millisecond }: ClockTime): Date {
  date.setUTCHours(hour, minute, second, millisecond)
  return date
}

function daysIntoYear(date: Date): number {
  const first = new Date(date)
  first.setUTCMonth(0, 1)
  return Math.round((date.getTime() - first.getTime()) / DAY_MS)
}

/** An ISO week belongs to the year of its Thursday. */
function thursdayOf(date: Date): Date {
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  return thursday
}
