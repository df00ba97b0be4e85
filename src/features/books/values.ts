import * as v from 'valibot'
import { type BookFields, STATUSES } from '../../../cloud/contract/book'

const line = v.string()
const list = v.array(v.string())
/** A draft that an older app left behind does not have it. */
const newer = v.optional(line, '')

/** A book as a form holds it: numbers as they are typed, nothing as '', no rating as 0. */
export const Values = v.object({
  title: line,
  subtitle: line,
  authors: list,
  translators: list,
  publisher: line,
  publishedAt: line,
  pages: line,
  price: line,
  language: line,
  isbn: line,
  cover: line,
  location: line,
  copies: line,
  tags: list,
  status: v.picklist(STATUSES),
  startedOn: newer,
  finishedOn: newer,
  rating: v.number(),
  isPrivate: v.boolean(),
  note: line,
})
export type Values = v.InferOutput<typeof Values>
export type Field = keyof Values

/** What a form shows of a book, or of the little that is known of one. */
export function valuesOf(book: Partial<BookFields>): Values {
  return {
    title: book.title ?? '',
    subtitle: book.subtitle ?? '',
    authors: book.authors ?? [],
    translators: book.translators ?? [],
    publisher: book.publisher ?? '',
    publishedAt: book.publishedAt ?? '',
    pages: book.pages === undefined ? '' : String(book.pages),
    price: book.price ?? '',
    language: book.language ?? '',
    isbn: book.isbn ?? '',
    cover: book.cover ?? '',
    location: book.location ?? '',
    copies: String(book.copies ?? 1),
    tags: book.tags ?? [],
    status: book.status ?? 'unread',
    startedOn: book.startedOn ?? '',
    finishedOn: book.finishedOn ?? '',
    rating: book.rating ?? 0,
    isPrivate: book.isPrivate ?? false,
    note: book.note ?? '',
  }
}
