import { setTimeout as sleep } from 'node:timers/promises'

/** Waits before each further try, in milliseconds; half of each is drawn by lot, so that instances do not march in step. */
const WAITS_MS = [50, 150]

// The platform's passing faults: request failed or timed out, and the resource or the system was busy.
const TRANSIENT = new Set([-501001, -501002, -501005])

/** Repeats a read that failed for a passing reason. A write is never repeated here: it may have been applied. */
export async function retried<T>(read: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await read()
    } catch (error) {
      if (!isTransient(error)) throw error
      await sleep(wait / 2 + (Math.random() * wait) / 2)
    }
  }
  return read()
}

function isTransient(error: unknown): boolean {
  const { errCode, code } = Object(error) as { errCode?: unknown; code?: unknown }
  return TRANSIENT.has(Number(errCode)) || code === 'ECONNRESET' || code === 'ETIMEDOUT'
}
