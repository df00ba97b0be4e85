import type { SetDataEntry } from '../harness/set-data-log'

/** What one action may send to the view: a sixteenth of what WeChat warns of, so that a list can grow. */
const MOST_BYTES = 16 * 1024

/** Drawn at once, and again when the cloud has answered. */
const MOST_CALLS = 2

/** Of a page as it stands after an action: well below where WeChat's audit begins to complain. */
const MOST_NODES = 600
const MOST_DEPTH = 20

/** The app is opened: the screen, what is on the phone, and what has come since. */
const OPENING = { action: /^(open|restart)$/, calls: 3 }

/** The entries that are over what an action may send; a press that scans is as many actions as it scans codes. */
export const overBudget = (log: readonly SetDataEntry[]): SetDataEntry[] =>
  log.filter(({ action, calls, bytes, scanned, nodes, depth }) => {
    const actions = Math.max(1, scanned)
    const mostCalls = OPENING.action.test(action) ? OPENING.calls : MOST_CALLS * actions
    return calls > mostCalls || bytes > MOST_BYTES * actions || nodes > MOST_NODES || depth > MOST_DEPTH
  })
