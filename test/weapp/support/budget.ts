import { zhCn } from '../../support/said'
import type { SetDataEntry } from '../harness/set-data-log'

/** What one action may send to the view: a sixteenth of what WeChat warns of, so that a list can grow. */
const MOST_BYTES = 16 * 1024

/** Drawn at once, and again when the cloud has answered. */
const MOST_CALLS = 2

/** Of a page as it stands after an action: well below where WeChat's audit begins to complain. */
const MOST_NODES = 600
const MOST_DEPTH = 20

// What falls short of that, and by how much: a ceiling each, so that none of them grows.
const KNOWN = [
  // One tap scans as many books as the reader likes: each is drawn as it comes and as it is known.
  { action: `tap ${zhCn.isbn.scanMany}`, calls: 14 },
  // Two questions to the cloud: the links, and whether others may see the words.
  { action: `tap ${new RegExp(`^${zhCn.app.shares}`)}`, calls: 3 },
  { action: `tap ${zhCn.sharing.make}`, calls: 3 },
  // Said on the screen that asked; behind it the picture that waited for it is saved.
  { action: `tap ${zhCn.privacy.agree}`, calls: 3 },
]

export const overBudget = (log: readonly SetDataEntry[]): SetDataEntry[] =>
  log.filter(({ action, calls, bytes, nodes, depth }) => {
    const known = KNOWN.find((each) => each.action === action)
    return calls > (known?.calls ?? MOST_CALLS) || bytes > MOST_BYTES || nodes > MOST_NODES || depth > MOST_DEPTH
  })
