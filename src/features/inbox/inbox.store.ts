import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BookFields } from '../../../cloud/contract/book'
import type { ApiError } from '../../api/api-error'
import type { Later } from '../../lib/later'
import type { KeyValue } from '../../storage/kept'
import type { Ask } from './asking'
import type { Line } from './line'
import { looking } from './looking'
import type { Facts } from './placing'
import { type Batch, openRows, type Row } from './rows'
import { type Shelf, shelving } from './shelving'

export type InboxState = {
  /** In the order of scanning; what is on the shelf by now stays in sight until it is cleared. */
  lines: readonly Line[]
  /** How many codes more only a newer version of the app can read. */
  unread: number
  /** Why no catalogue is asked now. */
  error?: ApiError | undefined
}

/** What became of a code: `same` was just scanned and is one with it. */
export type Taken = 'book' | 'twice' | 'odd' | 'same'

/**
 * Takes codes as fast as they come. Each is on the phone when `scanned` returns; its book is put on the shelf as soon
 * as it is known, and then belongs to the library.
 */
export type Inbox = {
  store: StoreApi<InboxState>
  scanned(code: string): Taken
  /** Takes a line back: off the shelf, or out of the inbox. */
  undo(seq: string): void
  answer(seq: string, answer: 'copy' | 'volume'): void
  /** Puts the book on the shelf under its number, to be looked up again later. */
  shelve(seq: string): void
  /** The same for a number that was typed, and that no catalogue has answered for. */
  shelveNumber(isbn13: string): void
  /** The reader writes the book down; what is known of it. */
  fill(seq: string): Partial<BookFields> | undefined
  /** Asks the catalogues again: about one line, or about all that had no answer. */
  again(seq?: string): void
  /** Lets go of the lines that need nothing more. */
  clear(): void
  /** The app was opened, or the network is back: what waits goes on; what had no answer is asked about once an hour. */
  wake(): void
  /** Removes everything of this person from the phone. */
  forget(): void
}

type Parts = {
  device: KeyValue
  person: string
  library: Shelf
  ask: Ask
  batch: () => Batch
  now: () => number
  later: Later
  random: () => number
}

const SAME_MS = 3_000
const UNANSWERED_MS = 60 * 60_000

export function createInbox({ device, person, library, batch, now, ...parts }: Parts): Inbox {
  const rows = openRows(device, person, now)
  const desk = shelving(rows, library)
  const store = createStore<InboxState>(() => ({ lines: [], unread: rows.unread }))
  const look = looking({ ...parts, isReady, rows: () => [...desk.open.values()], settle, show })
  let last = { code: '', at: 0 }
  library.store.subscribe(goOn)
  goOn()

  function show(): void {
    const lines = desk.lines()
    store.setState({ lines, error: lines.some(({ step }) => step === 'waiting') ? look.error() : undefined })
  }

  // Before the shelf is read there is nothing to tell a second copy by.
  function isReady(): boolean {
    return library.store.getState().doing !== 'opening'
  }

  /** Does what the shelf and the answers so far allow. */
  function goOn(): void {
    if (isReady()) {
      for (const row of desk.open.values()) {
        // Killed between the two, the app finds a book on the shelf that is in the inbox, too.
        if (desk.hasLanded(row)) continue
        if (row.as === 'copy' && library.owned(row.isbn13 ?? '').length > 0) shelve(row)
      }
    }
    show()
    look.go()
  }

  function shelve(row: Row): void {
    try {
      desk.place(row, { isIncomplete: true })
    } catch (cause) {
      look.failed(cause)
    }
  }

  function settle(seq: string, found: Facts | NonNullable<Row['said']>): void {
    const row = desk.open.get(seq)
    // The reader may have taken it back, or begun to write it down, while the catalogues were asked.
    if (!row || row.isByHand) return
    if (typeof found === 'string') desk.put({ ...row, said: found, saidAt: now() })
    else desk.place(row, found)
  }

  function again(seq?: string): void {
    for (const row of desk.open.values()) {
      const isMeant = seq === undefined ? isUnanswered(row) : row.seq === seq
      if (isMeant) desk.put(askable(row))
    }
    goOnNow()
  }

  function goOnNow(): void {
    look.resume()
    goOn()
  }

  function of(seq: string, change: (row: Row) => void): void {
    const row = desk.open.get(seq)
    if (row) change(row)
    goOn()
  }

  return {
    ...{ store, again },
    scanned(code) {
      const isSame = code === last.code && now() - last.at < SAME_MS
      last = { code, at: now() }
      if (isSame) return 'same'
      const row = desk.take(code, batch())
      show()
      look.go()
      if (row.isbn13 === undefined) return 'odd'
      return row.isTwice ? 'twice' : 'book'
    },
    undo(seq) {
      last = { code: '', at: 0 }
      desk.takeBack(seq)
      goOn()
    },
    answer: (seq, as) => of(seq, (row) => desk.put({ ...row, as })),
    shelve: (seq) => of(seq, shelve),
    shelveNumber(isbn13) {
      shelve(rows.add({ code: isbn13, isbn13, batch: batch(), said: 'source_down', saidAt: now() }))
      goOn()
    },
    fill(seq) {
      const row = desk.open.get(seq)
      if (row?.isbn13 !== undefined) desk.put({ ...row, isByHand: true })
      show()
      return row && knownOf(row)
    },
    clear() {
      desk.clear()
      show()
    },
    wake() {
      const isRested = ({ saidAt = 0 }: Row) => Math.abs(now() - saidAt) > UNANSWERED_MS
      for (const row of desk.open.values()) if (isUnanswered(row) && isRested(row)) desk.put(askable(row))
      goOnNow()
    },
    forget() {
      desk.wipe()
      store.setState({ unread: 0 })
      show()
    },
  }
}

const isUnanswered = ({ said, isByHand }: Row) => said !== undefined && said !== 'not_found' && !isByHand

function askable({ said, saidAt, isByHand, ...row }: Row): Row {
  return row
}

function knownOf({ isbn13, batch: { location, tags } }: Row): Partial<BookFields> {
  return { tags, ...(isbn13 !== undefined && { isbn: isbn13 }), ...(location !== '' && { location }) }
}
