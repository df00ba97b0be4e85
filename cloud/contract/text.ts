import * as v from 'valibot'

// C0 and C1 controls, and the bidi overrides and isolates that let a title rewrite the text around it (Unicode UAX #9).
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, but a note may have lines and tabs
const UNPRINTABLE_IN_PROSE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** One line a person typed: NFC, trimmed, 1 to `max` code points. */
export const line = (max: number) => typed(max, UNPRINTABLE)

/** Several lines a person typed: NFC, trimmed, 1 to `max` code points. */
export const prose = (max: number) => typed(max, UNPRINTABLE_IN_PROSE)

/** A list of at most `max` lines, without repeats. */
export const lines = (max: number, each: number) =>
  v.pipe(
    v.array(line(each)),
    v.maxLength(max),
    v.transform((items) => [...new Set(items)]),
  )

const typed = (max: number, refused: RegExp) =>
  v.pipe(
    v.string(),
    // A code point is at most two UTF-16 units: a cheap bound before any work is done on the text.
    v.maxLength(max * 2 + 64),
    v.normalize('NFC'),
    v.trim(),
    v.check((text) => text.length > 0, 'empty'),
    v.check((text) => !refused.test(text), 'unprintable'),
    v.check((text) => [...text].length <= max, 'too long'),
  )
