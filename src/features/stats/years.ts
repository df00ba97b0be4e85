import { type Bar, tally } from './tally'

export type Years = {
  /** How many years one bar stands for. */
  step: 1 | 10
  /** One after the other, empty ones too. */
  bars: Bar<number>[]
  unknown: number
}

// As many bars as one takes in at a glance.
const MOST = 12

/** Years as bars: each year where there are few, decades where there are many. */
export function yearsOf(years: readonly (number | undefined)[]): Years {
  const known = years.filter((year) => year !== undefined)
  const unknown = years.length - known.length
  if (known.length === 0) return { step: 1, bars: [], unknown }
  const [first, last] = known.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [9999, 0])
  const step = last - first < MOST ? 1 : 10
  const counts = new Map(tally(known.map((year) => year - (year % step))).map(({ value, count }) => [value, count]))
  const from = first - (first % step)
  const length = Math.floor((last - from) / step) + 1
  const bars = Array.from({ length }, (_, at) => ({
    value: from + at * step,
    count: counts.get(from + at * step) ?? 0,
  }))
  return { step, bars: trimmed(bars), unknown }
}

/** Many decades with hardly a book: only those that have any. */
function trimmed(bars: Bar<number>[]): Bar<number>[] {
  return bars.length <= MOST ? bars : bars.filter(({ count }) => count > 0)
}
