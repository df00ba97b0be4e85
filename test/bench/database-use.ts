/** What somebody cost: calls of the function, and what the function asked of its database. */
export type Use = { calls: number; reads: number; writes: number }

const WRITES = /^database\.(insert|modify|remove|commit)/

/** The emulator's count of round trips, as the platform's quotas count: each is a read or a write. */
export function readsAndWrites(roundTrips: Readonly<Record<string, number>>): Omit<Use, 'calls'> {
  const total = (actions: readonly [string, number][]) => actions.reduce((sum, [, times]) => sum + times, 0)
  const asked = Object.entries(roundTrips).filter(([action]) => action.startsWith('database.'))
  const writes = total(asked.filter(([action]) => WRITES.test(action)))
  return { reads: total(asked) - writes, writes }
}

export const between = (before: Use, after: Use): Use => ({
  calls: after.calls - before.calls,
  reads: after.reads - before.reads,
  writes: after.writes - before.writes,
})
