import { requestFailed } from '../wire/wire-error'
import { type Computation, type Expression, fixed, isNothing, orNull, variadic, wholeNumberIn } from './expression'
import { compareText } from './order-key'

export const textExpressions: Record<string, Expression> = {
  $concat: variadic((values) =>
    values.some(isNothing) ? null : values.map((each) => string('$concat', each)).join(''),
  ),
  $toLower: fixed('$toLower', [1, 1], (value) => textOf(value).replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
  $toUpper: fixed('$toUpper', [1, 1], (value) => textOf(value).replace(/[a-z]/g, (letter) => letter.toUpperCase())),
  $strcasecmp: fixed('$strcasecmp', [2, 2], (left, right) =>
    Math.sign(compareText(textOf(left).toUpperCase(), textOf(right).toUpperCase())),
  ),
  $split: fixed('$split', [2, 2], orNull(split)),
  $strLenBytes: fixed('$strLenBytes', [1, 1], (value) => Buffer.byteLength(string('$strLenBytes', value))),
  $strLenCP: fixed('$strLenCP', [1, 1], (value) => [...string('$strLenCP', value)].length),
  $substr: fixed('$substr', [3, 3], substring(byBytes)),
  $substrBytes: fixed('$substrBytes', [3, 3], substring(byBytes)),
  $substrCP: fixed(
    '$substrCP',
    [3, 3],
    substring((text) => [...text]),
  ),
  $indexOfBytes: fixed('$indexOfBytes', [2, 4], indexOf('$indexOfBytes', Buffer.byteLength)),
  $indexOfCP: fixed(
    '$indexOfCP',
    [2, 4],
    indexOf('$indexOfCP', (text) => [...text].length),
  ),
}

/** What MongoDB turns into text by itself: nothing is the empty text. */
function textOf(value: unknown): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw requestFailed(`(Location16007) can't convert from BSON type ${typeof value} to String`)
}

function string(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw requestFailed(`(TypeMismatch) ${name} requires a string argument, found: ${typeof value}`)
}

function split(text: unknown, separator: unknown): string[] {
  if (separator === '') throw requestFailed('(Location40087) $split requires a non-empty separator')
  return string('$split', text).split(string('$split', separator))
}

/** A negative length means the rest; a start beyond the end gives nothing. */
function substring(split: (text: string) => string[]): Computation {
  return (value, start, length) => {
    const [from, count] = [wholeNumberIn('$substr', start), wholeNumberIn('$substr', length)]
    if (from < 0) throw requestFailed('(Location50752) $substr: the starting index must be a non-negative integer')
    return split(textOf(value))
      .slice(from, count < 0 ? undefined : from + count)
      .join('')
  }
}

/** One entry for each UTF-8 byte: the character at its last byte, nothing at the ones before. */
function byBytes(text: string): string[] {
  return [...text].flatMap((character) => [
    ...Array.from({ length: Buffer.byteLength(character) - 1 }, () => ''),
    character,
  ])
}

/** The first place from a start on, and wholly before an end, counted in the unit's own lengths. */
function indexOf(name: string, lengthOf: (text: string) => number): Computation {
  return (value, wanted, start = 0, end = Number.MAX_SAFE_INTEGER) => {
    if (isNothing(value)) return null
    const [text, part] = [string(name, value), string(name, wanted)]
    const [from, to] = [wholeNumberIn(name, start), wholeNumberIn(name, end)]
    if (from < 0 || to < 0) throw requestFailed(`(Location40097) ${name} requires a non-negative index`)
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const place = lengthOf(text.slice(0, at))
      if (place + lengthOf(part) > Math.min(to, lengthOf(text))) return -1
      if (place >= from) return place
      if (at >= text.length) return -1
    }
    return -1
  }
}
