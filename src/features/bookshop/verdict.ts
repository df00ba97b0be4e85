import type { Book } from '../../../cloud/contract/book'
import { type IsbnFault, readIsbn } from '../../../cloud/contract/isbn'
import { finder } from '../../lib/book-search'
import { byIsbn } from '../../sync/owned'

export type Verdict =
  | { kind: 'nothing' }
  /** Not among what this phone has of the shelf, of which there is more. */
  | { kind: 'unsure' }
  /** At home: each of these has the number. */
  | { kind: 'mine'; books: readonly Book[] }
  | { kind: 'wished'; book: Book }
  | { kind: 'notMine'; isbn13: string }
  | { kind: 'badCode'; fault: IsbnFault }
  /** A number half typed, or words: the first of the books that have them, and how many more do. */
  | { kind: 'like'; digits: number; books: readonly Book[]; more: number }

/** As many as one sees without scrolling. */
const SHOWN = 4

/**
 * Whether a book is at home, by its ISBN or by a part of its title: from what is on the phone, at once. Only a whole
 * shelf can say that it is not.
 */
export function verdictOf(asked: string, books: readonly Book[], isWhole: boolean): Verdict {
  const verdict = verdictIn(asked, books)
  const isMiss = verdict.kind === 'notMine' || (verdict.kind === 'like' && verdict.books.length === 0)
  return isMiss && !isWhole ? { kind: 'unsure' } : verdict
}

function verdictIn(asked: string, books: readonly Book[]): Verdict {
  if (asked.trim() === '') return { kind: 'nothing' }
  const reading = readIsbn(asked)
  if (reading.ok) return ofIsbn(reading.isbn13, books)
  const digits = digitsIn(asked)
  const isComplete = digits !== undefined && (digits >= 13 || (digits === 10 && !/^\D*97[789]/.test(asked)))
  if (isComplete) return { kind: 'badCode', fault: reading.fault }
  const found = books.filter(finder(asked))
  return { kind: 'like', digits: digits ?? 0, books: found.slice(0, SHOWN), more: Math.max(0, found.length - SHOWN) }
}

function ofIsbn(isbn13: string, books: readonly Book[]): Verdict {
  const same = byIsbn(books).get(isbn13) ?? []
  const mine = same.filter(({ status }) => status !== 'wish')
  if (mine.length > 0) return { kind: 'mine', books: mine }
  const [wished] = same
  return wished ? { kind: 'wished', book: wished } : { kind: 'notMine', isbn13 }
}

/** How many digits a number has that may be an ISBN; undefined for words. */
function digitsIn(asked: string): number | undefined {
  const code = asked.normalize('NFKC').replace(/[\s\-‐-―]/g, '')
  return /^\d+x?$/i.test(code) ? code.length : undefined
}
