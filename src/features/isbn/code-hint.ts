import { type IsbnFault, readIsbn } from '../../../cloud/contract/isbn'
import type { Dictionary } from '../../locale/dictionary'

/** What can be said of a code while it is typed: nothing yet, how far it is, that it is good, or what is wrong. */
export type CodeHint = { kind: 'none' | 'typing' | 'good' | 'fault'; text?: string }

const SAID: { readonly [F in IsbnFault]: keyof Dictionary['isbn'] } = {
  length: 'length',
  checksum: 'checksum',
  periodical: 'periodical',
  not_a_book: 'notABook',
}

/**
 * Names the fault of a code as soon as it is certain. Ten digits from 978 on are most likely a 13-digit number half
 * typed, and too few digits are no fault until the reader asks.
 */
export function codeHint(code: string, isJudged: boolean, { isbn }: Dictionary): CodeHint {
  const digits = code.normalize('NFKC').replace(/[^\dXx]/g, '').length
  if (code.trim() === '') return { kind: 'none' }
  const reading = readIsbn(code)
  if (reading.ok) return { kind: 'good', text: isbn.good }
  const isHalfTyped = digits < 13 && (reading.fault === 'length' || (digits === 10 && /^\D*97[789]/.test(code)))
  if (isHalfTyped && !isJudged) return { kind: 'typing', text: isbn.typing(digits) }
  const said = isbn[SAID[reading.fault]]
  return { kind: 'fault', text: typeof said === 'function' ? said(digits) : said }
}
