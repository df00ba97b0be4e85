import type { Journal } from './journal'

/** What one action of the person cost the bridge between the app's code and its view. */
export type SetDataEntry = { action: string; calls: number; bytes: number }

/** Keeps what every action sends to the view. */
export function openSetDataLog(journal: () => Journal) {
  const entries: SetDataEntry[] = []
  return {
    entries,
    async during<T>(action: string, work: () => Promise<T>): Promise<T> {
      const before = journal()
      const from = before.setData.length
      const result = await work()
      // A restart begins a new journal.
      const sent = journal() === before ? before.setData.slice(from) : journal().setData
      entries.push({ action, calls: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) })
      return result
    },
  }
}
