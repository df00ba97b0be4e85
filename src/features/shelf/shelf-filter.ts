import * as v from 'valibot'
import { type Book, STATUSES } from '../../../cloud/contract/book'
import { loanOf } from '../../../cloud/contract/loan'

/** Which books of a shelf are shown: those that fit everything that is named. */
export const ShelfFilter = v.object({
  status: v.optional(v.picklist(STATUSES)),
  /** A book has to have all of them. */
  tags: v.array(v.string()),
  /** '' is: nowhere yet. */
  location: v.optional(v.string()),
  isPrivate: v.optional(v.boolean()),
  /** Only what is lent and not back yet. */
  isLent: v.optional(v.literal(true)),
})
export type ShelfFilter = v.InferOutput<typeof ShelfFilter>

export const NO_FILTER: ShelfFilter = { tags: [] }

export function passes(book: Book, { status, tags, location, isPrivate, isLent }: ShelfFilter): boolean {
  return (
    (status === undefined || book.status === status) &&
    (location === undefined || (book.location ?? '') === location) &&
    (isPrivate === undefined || book.isPrivate === isPrivate) &&
    (!isLent || loanOf(book) !== undefined) &&
    tags.every((tag) => book.tags.includes(tag))
  )
}

/** How many conditions there are beside the reading status, which has its own place on the screen. */
export function conditionsIn({ tags, location, isPrivate, isLent }: ShelfFilter): number {
  return tags.length + (location === undefined ? 0 : 1) + (isPrivate === undefined ? 0 : 1) + (isLent ? 1 : 0)
}
