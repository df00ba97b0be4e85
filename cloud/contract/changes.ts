import * as v from 'valibot'
import type { Book } from './book'

/** What a phone asks to follow its own books: from where it last was, and how much at once. */
export const ChangesAsked = v.strictObject({
  since: v.optional(v.pipe(v.string(), v.maxLength(400))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
})

/**
 * What became of the caller's own books. `changed` are whole and as they now are, `removed` are ids. The next question
 * names `cursor`, at once while there is `more`. A change may come twice: who follows keeps the higher `rev`.
 */
export type Changes<T = Book> = { changed: T[]; removed: string[]; cursor: string; more: boolean }
