import type { Day } from '../../../cloud/contract/day'
import type { Values } from './values'

type Reading = Pick<Values, 'status' | 'startedOn' | 'finishedOn'>
type Days = Pick<Reading, 'startedOn' | 'finishedOn'>

/**
 * What choosing a status makes of the days: reading offers today as begun, read as finished. A day that was only
 * offered goes when the choice does; one that was there, or was chosen, stays.
 */
export function withStatus(
  values: Reading,
  status: Reading['status'],
  { before, today }: { before: Days; today: Day },
): Reading {
  const kept = (day: keyof Days) => (before[day] === '' && values[day] === today ? '' : values[day])
  return {
    status,
    startedOn: status === 'reading' ? values.startedOn || today : kept('startedOn'),
    finishedOn: status === 'read' ? values.finishedOn || today : kept('finishedOn'),
  }
}

/** The days that a form asks for: those that its status can have, and those that are there. */
export function daysOf({ status, startedOn, finishedOn }: Reading): (keyof Days)[] {
  const isBegun = status === 'reading' || status === 'read' || status === 'abandoned'
  const days = [
    isBegun || startedOn ? ('startedOn' as const) : [],
    status === 'read' || finishedOn ? ('finishedOn' as const) : [],
  ]
  return days.flat()
}
