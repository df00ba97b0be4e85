import type { Journal } from './journal'

// What is due later than this is a deadline or a notice going away: nobody waits for it to come to rest.
const SOON_MS = 300

/** The timers of the app's code: numbers, as on a phone; what they throw is a trouble; all of them stop with the app. */
export function openClock(journal: Journal) {
  const running = new Map<number, { timer: NodeJS.Timeout; isAwaited: boolean; dueAt: number; fire: () => void }>()
  let last = 0

  const forget = (id: unknown) => {
    const found = typeof id === 'number' ? running.get(id) : undefined
    if (!found || typeof id !== 'number') return
    clearTimeout(found.timer)
    running.delete(id)
    if (found.isAwaited) journal.pending -= 1
  }
  return {
    setTimeout(work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number {
      const id = ++last
      const isAwaited = ms <= SOON_MS
      if (isAwaited) journal.pending += 1
      const fire = () => {
        forget(id)
        journal.guard('setTimeout', () => work(...args))
      }
      running.set(id, { timer: setTimeout(fire, ms), isAwaited, dueAt: Date.now() + ms, fire })
      return id
    },
    setInterval(work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number {
      const id = ++last
      const timer = setInterval(() => journal.guard('setInterval', () => work(...args)), ms)
      running.set(id, { timer, isAwaited: false, dueAt: Number.POSITIVE_INFINITY, fire: () => {} })
      return id
    },
    clear: forget,
    /** Fires at once, in their order, the timeouts that are due within so many milliseconds. */
    pass(ms: number) {
      const end = Date.now() + ms
      const due = [...running].filter(([, { dueAt }]) => dueAt <= end).sort(([, a], [, b]) => a.dueAt - b.dueAt)
      // One that an earlier one called off is due no more.
      for (const [id, { fire }] of due) if (running.has(id)) fire()
    },
    stop: () => {
      for (const id of [...running.keys()]) forget(id)
    },
  }
}
