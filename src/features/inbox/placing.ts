import type { Book, BookFields } from '../../../cloud/contract/book'
import type { Metadata } from '../../../cloud/contract/lookup'
import { placeholderTitle } from '../../lib/placeholder-title'
import type { Row } from './rows'

/** What is known of a book that is not on the shelf yet, or is there under its number only. */
export type Facts = Metadata | { isIncomplete: true }

/** The book that a row becomes. */
export function fieldsOf({ isbn13, batch }: Row, facts: Facts): BookFields {
  const { location, tags } = batch
  return {
    ...{ title: placeholderTitle(isbn13 ?? ''), authors: [], translators: [] },
    ...facts,
    ...(isbn13 !== undefined && { isbn: isbn13 }),
    ...(location !== '' && { location }),
    ...{ tags, status: 'unread', isPrivate: false, copies: 1 },
  }
}

/** What is common to all copies of a book, for one more of it; not the cover, which may still wait on this phone. */
export function copyOf(book: Book): BookFields {
  const { bookId, rev, addedAt, updatedAt, loans, rating, note, startedOn, finishedOn, cover, ...fields } = book
  return { ...fields, copies: 1 }
}
