import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Later } from '../../lib/later'
import { pauses } from '../../sync/pause'
import { type Ask, MOST_ASKED } from './asking'
import type { Facts } from './placing'
import type { Row } from './rows'

type Parts = {
  ask: Ask
  later: Later
  random: () => number
  rows: () => readonly Row[]
  isReady: () => boolean
  settle: (seq: string, found: Facts | NonNullable<Row['said']>) => void
  show: () => void
}

export type Looking = {
  /** Asks about what is due, unless that is being done, or a pause is on. */
  go(): void
  /** Calls a pause off. */
  resume(): void
  /** Something came in the way of a book that was found: it is tried again after a pause. */
  failed(cause: unknown): void
  error(): ApiError | undefined
}

/** Asks the catalogues about one handful of books after the other; what is scanned meanwhile is in the next. */
export function looking({ ask, later, random, rows, isReady, settle, show }: Parts): Looking {
  let isGoing = false
  let error: ApiError | undefined
  const pause = pauses(later, random, go)

  async function work(): Promise<void> {
    for (;;) {
      const due = dueOf(rows()).slice(0, MOST_ASKED)
      if (due.length === 0) {
        // At once: what is scanned from here on has to start anew.
        isGoing = false
        return
      }
      const lookups = await ask(due.flatMap(({ isbn13 }) => isbn13 ?? []))
      for (const { isbn13, outcome, metadata } of lookups) {
        for (const row of due.filter((one) => one.isbn13 === isbn13)) {
          settle(row.seq, metadata ?? (outcome === 'found' ? 'not_found' : outcome))
        }
      }
      error = undefined
      pause.end()
      show()
    }
  }

  function failed(cause: unknown): void {
    isGoing = false
    error = apiErrorOf(cause)
    pause.after(error)
    show()
  }

  function go(): void {
    if (isGoing || pause.isOn() || !isReady()) return
    isGoing = true
    work().catch(failed)
  }

  return { go, failed, resume: pause.end, error: () => error }
}

/** Not what is no book's, waits for its reader, or waits for the first of the same number. */
function dueOf(rows: readonly Row[]): Row[] {
  return rows.filter((row) => {
    if (row.isbn13 === undefined || row.said !== undefined || row.isByHand) return false
    if (row.isTwice && row.as === undefined) return false
    return row.as !== 'copy' || !rows.some(({ isbn13, seq }) => isbn13 === row.isbn13 && seq < row.seq)
  })
}
