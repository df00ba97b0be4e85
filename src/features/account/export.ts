import Papa from 'papaparse'
import * as v from 'valibot'
import { BOOK_FIELDS, type Book } from '../../../cloud/contract/book'
import type { Member, Settings } from '../../../cloud/contract/member'
import type { NoteFields } from '../../../cloud/contract/note'
import { Picture } from '../../../cloud/contract/picture'
import type { Share } from '../../../cloud/contract/share'

/** Everything a reader has here. */
export type Belongings = {
  member: Member | undefined
  settings: Settings | undefined
  books: readonly Book[]
  /** Codes that are not on the shelf yet. */
  scanned: readonly string[]
  notes: readonly NoteFields[]
  shares: readonly Share[]
}

const COLUMNS = ['title', ...BOOK_FIELDS.filter((field) => field !== 'title'), 'addedAt', 'updatedAt'] as const

/** Everything, for another program: as it is, with the version of this form. */
export function asJson(belongings: Belongings, exportedAt: number): string {
  const books = belongings.books.map(portable)
  return JSON.stringify({ format: 'bookcase', version: 1, exportedAt, ...belongings, books }, null, 2)
}

/**
 * The books, for a spreadsheet: lists with a semicolon between, times in ISO 8601, a byte order mark so that Excel reads
 * Chinese, and no cell that a spreadsheet would take for a formula.
 */
export function asCsv(books: readonly Book[]): string {
  const rows = books.map(portable).map((book) => COLUMNS.map((column) => cell(column, book[column])))
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: true, newline: '\r\n' })}`
}

/** A cover that waits to be sent is a file of this phone: its address says nothing anywhere else. */
function portable({ cover, ...book }: Book): Book {
  return { ...book, ...(v.is(Picture, cover) && { cover }) }
}

function cell(column: (typeof COLUMNS)[number], value: Book[keyof Book]): string | number | boolean {
  if (value === undefined) return ''
  if (typeof value !== 'object') {
    return column === 'addedAt' || column === 'updatedAt' ? new Date(Number(value)).toISOString() : value
  }
  // A loan has parts of its own.
  return value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : item)).join('; ')
}
