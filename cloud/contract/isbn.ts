import * as v from 'valibot'

/** What is wrong with a code that is no ISBN, so that a reader can be told kindly. */
export type IsbnFault = 'length' | 'checksum' | 'periodical' | 'not_a_book'

export type IsbnReading = { ok: true; isbn13: string } | { ok: false; fault: IsbnFault }

/**
 * Reads a scanned or typed code as an ISBN and answers its 13-digit form.
 * Hyphens, spaces and full-width characters are forgiven; check digits are not
 * (ISO 2108:2017; ISBN-10 is weighted 10..1 modulo 11, EAN-13 alternates 1 and 3 modulo 10).
 */
export function readIsbn(code: string): IsbnReading {
  const text = compact(code)
  if (/^\d{9}[\dX]$/.test(text)) {
    return isbn10Sum(text) % 11 === 0
      ? { ok: true, isbn13: withCheckDigit(`978${text.slice(0, 9)}`) }
      : fault('checksum')
  }
  if (!/^\d{13}$/.test(text)) return fault(/[^\dX]/.test(text) ? 'not_a_book' : 'length')
  if (withCheckDigit(text.slice(0, 12)) !== text) return fault('checksum')
  if (text.startsWith('977')) return fault('periodical')
  // 979-0 is printed music (ISMN, ISO 10957); other prefixes are goods.
  return /^(978|979[1-9])/.test(text) ? { ok: true, isbn13: text } : fault('not_a_book')
}

/** The 10-digit form of a 13-digit ISBN, or undefined for a 979 number, which has none. */
export function toIsbn10(isbn13: string): string | undefined {
  if (!isbn13.startsWith('978')) return undefined
  const body = isbn13.slice(3, 12)
  const rest = (11 - (isbn10Sum(`${body}0`) % 11)) % 11
  return body + (rest === 10 ? 'X' : String(rest))
}

/** An ISBN in any spelling people use; parses to its 13 digits. The issue message is the fault. */
export const Isbn = v.pipe(
  v.string(),
  v.maxLength(64, 'length'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const reading = readIsbn(dataset.value)
    if (reading.ok) return reading.isbn13
    addIssue({ message: reading.fault })
    return NEVER
  }),
)

function compact(code: string): string {
  // NFKC turns full-width digits into ASCII; the dashes are those that keyboards and covers use.
  return code
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2010-\u2015\u2212\ufeff-]/g, '')
    .toUpperCase()
    .replace(/^ISBN(?:10(?=[:.]|[\dX]{10}$)|13(?=[:.]|\d{13}$))?[:.]?/, '')
}

function isbn10Sum(text: string): number {
  return [...text].reduce((sum, char, i) => sum + (10 - i) * (char === 'X' ? 10 : Number(char)), 0)
}

function withCheckDigit(first12: string): string {
  const sum = [...first12].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return first12 + ((10 - (sum % 10)) % 10)
}

function fault(reason: IsbnFault): IsbnReading {
  return { ok: false, fault: reason }
}
