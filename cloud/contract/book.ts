import * as v from 'valibot'
import { Day } from './day'
import { Isbn } from './isbn'
import { Loan } from './loan'
import { patchOf } from './patch'
import { Picture } from './picture'
import { line, lines, prose } from './text'

export const STATUSES = ['unread', 'reading', 'read', 'abandoned', 'wish'] as const

const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

export const MOST_COPIES = 999

/** What every book has. */
const always = {
  title: line(300),
  authors: lines(30, 120),
  translators: lines(30, 120),
  tags: lines(50, 40),
  status: v.picklist(STATUSES),
  isPrivate: v.boolean(),
  copies: count(1, MOST_COPIES),
}

/** What a book may have; in a patch, null takes it away. */
const sometimes = {
  isbn: Isbn,
  subtitle: line(300),
  publisher: line(200),
  /** As printed: "2008-1", "July 2008", "民国三十六年". */
  publishedAt: line(40),
  pages: count(1, 100_000),
  price: line(40),
  language: line(40),
  cover: Picture,
  location: line(80),
  /** Half stars: 1 to 10. */
  rating: count(1, 10),
  note: prose(5_000),
  startedOn: Day,
  finishedOn: Day,
  /** To whom it was lent, the latest last. */
  loans: v.pipe(v.array(Loan), v.minLength(1), v.maxLength(50)),
  /** No source knew it, or none answered: what the reader left empty is to be looked up again. */
  isIncomplete: v.literal(true),
}

const sometimesEntries = v.partial(v.strictObject(sometimes)).entries

/** A book as a reader hands it in: only the title is needed. */
export const NewBook = v.strictObject({
  ...sometimesEntries,
  title: always.title,
  authors: v.optional(always.authors, []),
  translators: v.optional(always.translators, []),
  tags: v.optional(always.tags, []),
  status: v.optional(always.status, 'unread'),
  isPrivate: v.optional(always.isPrivate, false),
  copies: v.optional(always.copies, 1),
})

export const BookPatch = patchOf(always, sometimes)

/** Every field that a reader can give a book. */
export const BOOK_FIELDS = Object.keys(NewBook.entries) as readonly (keyof BookFields)[]

export type NewBook = v.InferInput<typeof NewBook>
export type BookFields = v.InferOutput<typeof NewBook>
export type BookPatch = v.InferInput<typeof BookPatch>

/** A book as its owner sees it. Times are epoch milliseconds. */
export type Book = BookFields & {
  bookId: string
  /** Counts the edits; an edit names the one it started from. */
  rev: number
  addedAt: number
  updatedAt: number
}

/** What to do when the same ISBN is already on the shelf: Chinese publishers reuse them, and a set shares one. */
export const OnDuplicate = v.picklist(['ask', 'copy', 'volume'])

/** What a visitor sees of a shared book: never a note, a place, a price, a borrower, or whose it is. */
export const VISITOR_FIELDS = [
  'isbn',
  'title',
  'subtitle',
  'authors',
  'publisher',
  'publishedAt',
  'cover',
  'tags',
  'status',
] as const
export type VisitorBook = Pick<BookFields, (typeof VISITOR_FIELDS)[number]>

const VISITOR_WORDS = ['title', 'subtitle', 'authors', 'publisher', 'publishedAt', 'tags'] as const

/** Everything hand-typed that a visitor would read of a book, as one text. */
export function visitorWords(book: Partial<VisitorBook>): string {
  return VISITOR_WORDS.map((field) => [book[field]].flat().join(' '))
    .filter(Boolean)
    .join('\n')
}
