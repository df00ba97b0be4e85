import { type IsbnFault, readIsbn } from '../../../cloud/contract/isbn'
import { mainCode } from '../../lib/main-code'

/** What a code is that is no book's, as far as it can be told from the code alone. */
export type Oddity = 'periodical' | 'goods' | 'music' | 'words' | 'addon' | 'short' | 'checksum'

export type CodeReading = { isbn13: string } | { oddity: Oddity }

/** Reads what a scanner gave. */
export function readCode(code: string): CodeReading {
  const reading = readIsbn(mainCode(code))
  return reading.ok ? { isbn13: reading.isbn13 } : { oddity: oddityOf(reading.fault, code.replace(/[\s-]/g, '')) }
}

function oddityOf(fault: IsbnFault, digits: string): Oddity {
  if (fault === 'periodical' || fault === 'checksum') return fault
  if (/^\d{13}$/.test(digits)) return digits.startsWith('9790') ? 'music' : 'goods'
  if (!/^[\dX]+$/i.test(digits)) return 'words'
  if (digits.length === 5 || digits.length === 2) return 'addon'
  // EAN-8 and UPC-A are on goods only.
  return digits.length === 8 || digits.length === 12 ? 'goods' : 'short'
}
