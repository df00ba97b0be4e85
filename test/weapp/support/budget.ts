import { zhCn } from '../../support/said'
import type { SetDataEntry } from '../harness/set-data-log'

/** What one action may send to the view: a sixteenth of what WeChat warns of, so that a list can grow. */
const MOST_BYTES = 16 * 1024

/** Drawn at once, and again when the cloud has answered. */
const MOST_CALLS = 2

/** Of a page as it stands after an action: well below where WeChat's audit begins to complain. */
const MOST_NODES = 600
const MOST_DEPTH = 20

// What is drawn once more, because there is something to see three times.
const KNOWN = [
  // The screen, what is on the phone, and what has come since.
  { action: /^(open|restart)$/, calls: 3 },
  // That it is worked on, the picture as it is on the phone, and as the cloud has it.
  { action: new RegExp(`^tap ${zhCn.coverPhoto.add}$`), calls: 3 },
]

/** The entries that are over what an action may send; a press that scans is as many actions as it scans codes. */
export const overBudget = (log: readonly SetDataEntry[]): SetDataEntry[] =>
  log.filter(({ action, calls, bytes, scanned, nodes, depth }) => {
    const actions = Math.max(1, scanned)
    const mostCalls = KNOWN.find((known) => known.action.test(action))?.calls ?? MOST_CALLS * actions
    return calls > mostCalls || bytes > MOST_BYTES * actions || nodes > MOST_NODES || depth > MOST_DEPTH
  })
