import { zhCn } from '../../../src/locale/zh-cn'
import type { SetDataEntry } from '../harness/set-data-log'

/** What one action may send to the view: a sixteenth of what WeChat warns of, so that a list can grow. */
const MOST_BYTES = 16 * 1024

/** Drawn as it starts, as its answer comes and where it leads to; a page that opens is first drawn empty by Taro. */
const MOST_CALLS = 4

// What falls short of that, and by how much: a ceiling each, so that none of them grows.
const KNOWN = [
  // One tap scans as many books as the reader likes: each is drawn as it comes and as it is known.
  { action: `tap ${zhCn.isbn.scanMany}`, bytes: MOST_BYTES, calls: 14 },
  // The form empties itself on its way out, beside the shelf that is shown and the count of what waits.
  { action: `tap ${zhCn.adding.save}`, bytes: MOST_BYTES, calls: 6 },
]

export const overBudget = (log: readonly SetDataEntry[]): SetDataEntry[] =>
  log.filter(({ action, calls, bytes }) => {
    const known = KNOWN.find((each) => each.action === action)
    return calls > (known?.calls ?? MOST_CALLS) || bytes > (known?.bytes ?? MOST_BYTES)
  })
