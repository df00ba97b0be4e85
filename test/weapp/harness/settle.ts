import type { Journal } from './journal'

const QUIET_ROUNDS = 4
const ROUND_MS = 4

/** How long an app may go on by itself, unless it is said to have more to do. */
export const PATIENCE_MS = 15_000

/** Waits until the app has come to rest: nothing under way and nothing drawn for a few rounds. A fixed sleep is flaky. */
export async function settle(journal: Journal, patience: number): Promise<void> {
  const end = Date.now() + patience
  let [quiet, drawn] = [0, -1]
  while (quiet < QUIET_ROUNDS) {
    if (Date.now() > end) throw new Error(`the app does not come to rest: ${journal.pending} pieces of work under way`)
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS))
    const isQuiet = journal.pending === 0 && journal.setData.length === drawn
    quiet = isQuiet ? quiet + 1 : 0
    drawn = journal.setData.length
  }
}
