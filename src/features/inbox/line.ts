import type { Book } from '../../../cloud/contract/book'
import type { Library } from '../../sync/library.store'
import { type Oddity, readCode } from './code-reading'
import type { Row } from './rows'

/** How far a scanned code has come, and what its reader is asked. */
export type Line = { seq: string; code: string; isbn13?: string | undefined } & (
  | { step: 'waiting' | 'unknown' | 'unanswered' | 'byHand' | 'dropped' }
  | { step: 'odd'; oddity: Oddity }
  /** `existing` is missing while the other one of the same number is not on the shelf itself. */
  | { step: 'twice'; existing?: Book | undefined }
  /** `wanted` is the book as it was when it was only wanted. */
  | { step: 'placed'; book: Book; isCopy: boolean; wanted?: Book | undefined }
)

/** What was scanned and is neither on the shelf nor let go of. */
export const unshelved = (lines: readonly Line[]): Line[] =>
  lines.filter(({ step }) => step !== 'placed' && step !== 'dropped')

/** The line of a code that is not on the shelf yet. */
export function lineOf(row: Row, library: Pick<Library, 'owned'>): Line {
  const { seq, code, isbn13, said, isTwice, as, isByHand } = row
  const line = { seq, code, isbn13 }
  const reading = readCode(code)
  if ('oddity' in reading) return { ...line, step: 'odd', oddity: reading.oddity }
  if (isTwice && as === undefined) return { ...line, step: 'twice', existing: library.owned(reading.isbn13)[0] }
  if (isByHand) return { ...line, step: 'byHand' }
  if (said === 'not_found') return { ...line, step: 'unknown' }
  return { ...line, step: said === undefined ? 'waiting' : 'unanswered' }
}
