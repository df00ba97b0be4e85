export type Call = { name: string; options: unknown }
export type SetData = { page: string; bytes: number; keys: number }

/** What one run of the app did and what went wrong in it; the only thing every part of the harness writes to. */
export type Journal = {
  calls: Call[]
  troubles: string[]
  setData: SetData[]
  /** The share cards that were sent. */
  cards: Record<string, unknown>[]
  /** Work under way that will come back to the app by itself. */
  pending: number
  /** Where the app wants to be opened again. */
  restartAt?: string
  /** The app was killed: nothing of its code runs any more. */
  isOver: boolean
  trouble(where: string, what: unknown): void
  /** Runs the app's own code; what it throws is a trouble and goes no further, as on a phone. */
  guard<T>(where: string, work: () => T): T | undefined
}

export function openJournal(): Journal {
  const journal: Journal = {
    calls: [],
    troubles: [],
    setData: [],
    cards: [],
    pending: 0,
    isOver: false,
    trouble(where, what) {
      journal.troubles.push(`${where}: ${messageOf(what)}`)
    },
    guard(where, work) {
      if (journal.isOver) return undefined
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
