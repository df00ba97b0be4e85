/**
 * A text as search compares it: without case, width, accents and how it is composed. Letter by letter, so that every
 * part of a text is, folded, a part of the folded text.
 */
export function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(MARKS, '').replaceAll('ς', 'σ')
}

// Named by their ranges: compiled for older phones, \p{M} is three kilobytes.
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|\u3099|\u309a/g
