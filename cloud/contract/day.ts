import * as v from 'valibot'

/** A day of somebody's calendar, whatever the hour and the place: 2026-11-22. */
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day'), v.check(isDay, 'not a day'))
export type Day = v.InferOutput<typeof Day>

/** Whether the calendar has it: no 30th of February, and nothing that Date would carry over into the next month. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
