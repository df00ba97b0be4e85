import type { KeyValue } from './kept'

/** One step of what the app keeps from one form to the next. Killed in the middle, it is taken again from its start. */
export type Step = (device: KeyValue) => void

/**
 * Brings what an earlier version of the app kept into the form of this one: the n-th step leads from form n to n + 1.
 * What a newer version left is not touched. Answers the form that was reached: a phone without room goes on another time.
 */
export function migrate(device: KeyValue, steps: readonly Step[]): number {
  const kept = device.get(KEY)
  let form = typeof kept === 'number' ? kept : 0
  for (const step of steps.slice(form)) {
    try {
      step(device)
      device.set(KEY, form + 1)
    } catch {
      // The app opens with what it can read, as it would without any of it.
      break
    }
    form += 1
  }
  return form
}

const KEY = 'schema'
