import type { Journal } from './journal'
import type { PageWeight } from './page-weight'

/** What one action of the person cost the bridge between the app's code and its view, and the page it led to. */
export type SetDataEntry = { action: string; calls: number; bytes: number } & Pick<PageWeight, 'nodes' | 'depth'>

/** Keeps what every action sends to the view. */
export function openSetDataLog(journal: () => Journal, front: () => PageWeight) {
  const entries: SetDataEntry[] = []
  return {
    entries,
    async during<T>(action: string, work: () => Promise<T>): Promise<T> {
      const before = journal()
      const from = before.setData.length
      const result = await work()
      // A restart begins a new journal.
      const sent = journal() === before ? before.setData.slice(from) : journal().setData
      const { nodes, depth } = front()
      const bytes = sent.reduce((sum, { bytes }) => sum + bytes, 0)
      entries.push({ action, calls: sent.length, bytes, nodes, depth })
      return result
    },
  }
}
