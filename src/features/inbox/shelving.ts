import type { Book } from '../../../cloud/contract/book'
import { cameHome, onlyWanted } from '../../sync/came-home'
import type { Library } from '../../sync/library.store'
import { localIdOf } from '../../sync/operation'
import { readCode } from './code-reading'
import { type Line, lineOf } from './line'
import { copyOf, type Facts, fieldsOf } from './placing'
import type { Batch, Row, Rows } from './rows'

export type Shelf = Pick<Library, 'store' | 'add' | 'edit' | 'remove' | 'find' | 'owned'>

type End = { step: 'placed'; book: Book; isCopy: boolean; wanted?: Book | undefined } | { step: 'dropped' }

/** The way of a row from the inbox to the shelf, and back: it is in one of the two whenever the app is killed. */
export type Shelving = {
  open: ReadonlyMap<string, Row>
  lines(): Line[]
  /** A new row for a code. It is on the phone when this returns. */
  take(code: string, batch: Batch): Row
  put(row: Row): void
  /** Puts the book of a row on the shelf, or makes the row ask what it is. */
  place(row: Row, facts: Facts): void
  /** Closes the row if its book is on the shelf already. */
  hasLanded(row: Row): boolean
  takeBack(seq: string): void
  clear(): void
  wipe(): void
}

export function shelving(rows: Rows, library: Shelf): Shelving {
  const open = new Map(rows.all().map((row) => [row.seq, row]))
  const over = new Map<string, Line>()

  function put(row: Row): void {
    rows.put(row)
    open.set(row.seq, row)
  }

  function kept(fields: Parameters<Rows['add']>[0]): Row {
    const row = rows.add(fields)
    open.set(row.seq, row)
    return row
  }

  function close({ seq, code, isbn13 }: Row, end: End): void {
    open.delete(seq)
    over.set(seq, { seq, code, isbn13, ...end })
    rows.drop(seq)
  }

  function added(row: Row, facts: Facts, mine: Book | undefined): Book | undefined {
    if (mine && row.as === undefined) {
      library.edit(mine, cameHome(mine, { ...row.batch, status: 'unread' }))
      return library.find(mine.bookId)
    }
    const id =
      mine && row.as === 'copy'
        ? library.add(row.opId, copyOf(mine), { onto: mine.bookId })
        : library.add(row.opId, fieldsOf(row, facts), row.as === 'volume' ? 'volume' : undefined)
    return library.find(id)
  }

  function takeOff(book: Book | undefined, { isCopy, wanted }: { isCopy: boolean; wanted?: Book | undefined }): void {
    if (book && wanted) library.edit(book, { status: 'wish', tags: wanted.tags, location: wanted.location ?? null })
    else if (book && isCopy && book.copies > 1) library.edit(book, { copies: book.copies - 1 })
    else if (book) library.remove(book.bookId)
  }

  function hasLanded(row: Row): boolean {
    const book = library.find(localIdOf(row.opId)) ?? (row.isByHand ? library.owned(row.isbn13 ?? '')[0] : undefined)
    if (book) close(row, { step: 'placed', book, isCopy: row.as === 'copy' })
    return book !== undefined
  }

  return {
    ...{ open, put, hasLanded },
    lines() {
      const waiting = [...open.values()].map((row) => lineOf(row, library))
      return [...over.values(), ...waiting].sort((a, b) => (a.seq < b.seq ? -1 : 1))
    },
    take(code, batch) {
      const reading = readCode(code)
      if ('oddity' in reading) return kept({ code, batch })
      const { isbn13 } = reading
      const isThere = library.owned(isbn13).some(({ status }) => status !== 'wish')
      const isTwice = isThere || [...open.values()].some((row) => row.isbn13 === isbn13)
      return kept({ code, batch, isbn13, ...(isTwice && { isTwice }) })
    },
    place(row, facts) {
      const isThere = library.find(localIdOf(row.opId)) !== undefined
      const same = isThere ? [] : library.owned(row.isbn13 ?? '')
      const [mine, wanted] = [same[0], row.as === undefined ? onlyWanted(same) : undefined]
      if (mine && !wanted && row.as === undefined) {
        put({ ...row, isTwice: true })
        return
      }
      // Out of the way first: who hears of the new book finds it done. The phone lets go when the library has it.
      open.delete(row.seq)
      try {
        const book = added(row, facts, mine)
        if (book) close(row, { step: 'placed', book, isCopy: mine !== undefined && row.as === 'copy', wanted })
        else rows.drop(row.seq)
      } catch (cause) {
        open.set(row.seq, row)
        throw cause
      }
    },
    takeBack(seq) {
      const row = open.get(seq)
      // Before the shelf is read, a row may be open whose book is there already.
      if (row && !hasLanded(row)) close(row, { step: 'dropped' })
      const line = over.get(seq)
      if (line?.step !== 'placed') return
      over.set(seq, { seq, code: line.code, isbn13: line.isbn13, step: 'dropped' })
      takeOff(library.find(line.book.bookId), line)
    },
    clear: () => over.clear(),
    wipe() {
      rows.wipe()
      open.clear()
      over.clear()
    },
  }
}
