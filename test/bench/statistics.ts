/** What a list of measurements comes to, in the unit they came in. */
export type Spread = { min: number; p25: number; p50: number; p75: number; p95: number; p99: number; max: number }

/** The value below which this share of a sorted list lies, between neighbours in proportion; NaN of an empty list. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return below + (above - below) * (at - Math.floor(at))
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => quantile(sorted, share)
  return { min: at(0), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** The 99th percentile where there is one: of fewer than a hundred it would be another name for the slowest. */
export function p99Of(values: readonly number[]): number | undefined {
  return values.length < 100 ? undefined : spreadOf(values).p99
}

/** Between which shares the true one lies in 95 of 100 samples like this (Wilson's interval). */
export function shareWithin(hits: number, of: number): { from: number; to: number } {
  const z = 1.96
  const share = hits / of
  const middle = share + z ** 2 / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const whole = 1 + z ** 2 / of
  return { from: (middle - reach) / whole, to: (middle + reach) / whole }
}
