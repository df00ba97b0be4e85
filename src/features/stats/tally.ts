/** How many there are of something. */
export type Bar<T = string> = { value: T; count: number }

/** How often each value comes up, the most frequent first. */
export function tally<T>(values: Iterable<T>): Bar<T>[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
