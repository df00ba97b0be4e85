export type Call = { name: string; options: unknown }
/** `at` and `ms` are milliseconds of this process: when it was sent, and how long the view took to draw it. */
export type SetData = { page: string; bytes: number; keys: number; at: number; ms: number }
/** What went over the network: what was asked, when, for how long, and what came back. */
export type Request = { asked: string; at: number; ms: number; answer: string }

/** What one run of the app did and what went wrong in it; the only thing every part of the harness writes to. */
export type Journal = {
  calls: Call[]
  troubles: string[]
  setData: SetData[]
  requests: Request[]
  openedAt: number
  /** The longest that the app's code held the thread, in milliseconds. */
  longestTurnMs: number
  /** The share cards that were sent. */
  cards: Record<string, unknown>[]
  /** How many codes the scanner gave. */
  scanned: number
  /** Work under way that will come back to the app by itself. */
  pending: number
  /** Where the app wants to be opened again. */
  restartAt?: string
  /** The app was killed: nothing of its code runs any more. */
  isOver: boolean
  trouble(where: string, what: unknown): void
  /** The app's code is about to run. */
  turn(): void
  /** Runs the view's half, which on a phone has a thread of its own; answers how long it took. */
  drawing(work: () => void): number
  /** Runs the app's own code; what it throws is a trouble and goes no further, as on a phone. */
  guard<T>(where: string, work: () => T): T | undefined
}

export function openJournal(): Journal {
  let isRunning = false
  let drawnMs = 0
  const journal: Journal = {
    calls: [],
    troubles: [],
    setData: [],
    requests: [],
    openedAt: performance.now(),
    longestTurnMs: 0,
    cards: [],
    scanned: 0,
    pending: 0,
    isOver: false,
    trouble(where, what) {
      journal.troubles.push(`${where}: ${messageOf(what)}`)
    },
    turn() {
      if (isRunning) return
      isRunning = true
      const [from, drawnBefore] = [performance.now(), drawnMs]
      // A tick that a microtask asks for comes when no microtask is left: the code has let go of the thread.
      queueMicrotask(() =>
        process.nextTick(() => {
          isRunning = false
          const ms = performance.now() - from - (drawnMs - drawnBefore)
          journal.longestTurnMs = Math.max(journal.longestTurnMs, ms)
        }),
      )
    },
    drawing(work) {
      const [from, drawnBefore] = [performance.now(), drawnMs]
      work()
      const ms = performance.now() - from
      // What was drawn within it is part of it.
      drawnMs = drawnBefore + ms
      return ms
    },
    guard(where, work) {
      if (journal.isOver) return undefined
      journal.turn()
      try {
        return work()
      } catch (error) {
        journal.trouble(where, error)
        return undefined
      }
    },
  }
  return journal
}

// An error of another realm is no instance of this one's Error.
function messageOf(what: unknown): string {
  if (typeof what !== 'object' || what === null) return String(what)
  if ('message' in what) return `${'name' in what ? `${String(what.name)}: ` : ''}${String(what.message)}`
  return JSON.stringify(what)
}
