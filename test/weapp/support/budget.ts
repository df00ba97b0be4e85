import type { SetDataEntry } from '../harness/set-data-log'

/** What one action may send to the view: a sixteenth of what WeChat warns of, so that a list can grow. */
const MOST_BYTES = 16 * 1024

/** Drawn as it starts, as its answer comes and where it leads to; a page that opens is first drawn empty by Taro. */
const MOST_CALLS = 4

// What falls short of that, and by how much: a ceiling each, so that none of them grows.
const KNOWN = [
  // The editor draws all its fields anew with what was saved.
  { action: /^tap (保存|Save)$/, bytes: 18 * 1024, calls: 4 },
  // The form empties itself, all fields anew, while the shelf is shown and fetched.
  { action: /^tap (保存到书架|重试)$/, bytes: 27 * 1024, calls: 6 },
]

export const overBudget = (log: readonly SetDataEntry[]): SetDataEntry[] =>
  log.filter(({ action, calls, bytes }) => {
    const known = KNOWN.find((each) => each.action.test(action))
    return calls > (known?.calls ?? MOST_CALLS) || bytes > (known?.bytes ?? MOST_BYTES)
  })
