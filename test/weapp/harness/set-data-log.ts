import { nameOf } from '../../support/routes-of'
import { isTold } from './calling'
import type { Call, Journal } from './journal'
import type { PageWeight } from './page-weight'

/** What one action of the person cost the bridge between the app's code and its view, and the page it led to. */
export type SetDataEntry = {
  action: string
  calls: number
  bytes: number
  /** How many codes the scanner gave meanwhile, each an action of its own: one press scans as many as one likes. */
  scanned: number
  /** The routes of the function that were called. */
  asked: readonly string[]
} & Pick<PageWeight, 'nodes' | 'depth'>

/** Keeps what every action sends to the view. */
export function openSetDataLog(journal: () => Journal, front: () => PageWeight) {
  const entries: SetDataEntry[] = []
  return {
    entries,
    async during<T>(action: string, work: () => Promise<T>): Promise<T> {
      const before = journal()
      const [from, fromCall, scannedBefore] = [before.setData.length, before.calls.length, before.scanned]
      const result = await work()
      // A restart begins a new journal.
      const isSame = journal() === before
      const sent = isSame ? before.setData.slice(from) : journal().setData
      const calls = [...before.calls.slice(fromCall), ...(isSame ? [] : journal().calls)]
      const { nodes, depth } = front()
      const bytes = sent.reduce((sum, { bytes }) => sum + bytes, 0)
      const scanned = journal().scanned - (isSame ? scannedBefore : 0)
      entries.push({ action, calls: sent.length, bytes, scanned, asked: calls.flatMap(nameOfCall), nodes, depth })
      return result
    },
  }
}

function nameOfCall({ name, options }: Call): string[] {
  return name === 'cloud.callFunction' && isTold(options) ? [nameOf(options.data)] : []
}
