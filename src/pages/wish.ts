import type { VisitorBook } from '../../cloud/contract/book'
import { newOpId } from '../lib/op-id'
import { library } from '../sync/my-library'

/** What tells a book of one shelf from those of another: its number, or what is on its cover. */
export const nameOf = ({ isbn, title, authors }: Pick<VisitorBook, 'isbn' | 'title' | 'authors'>): string =>
  isbn ?? JSON.stringify([title, authors])

/**
 * Puts a book of somebody else's shelf on one's own, as one that is wanted. It is there at once, network or not; with
 * its number, so that it is known when it is scanned in a shop and comes home.
 */
export function wish({ isbn, title, subtitle, authors, publisher, publishedAt, cover }: VisitorBook): void {
  // A newcomer's own shelf is opened when they first want it; of a book that turns out to be on it, they are asked then.
  void library.open()
  library.add(newOpId(), {
    ...{ title, authors, translators: [], tags: [], status: 'wish', isPrivate: false, copies: 1 },
    ...(isbn !== undefined && { isbn }),
    ...(subtitle !== undefined && { subtitle }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedAt !== undefined && { publishedAt }),
    // The catalogue's: it stays when the other reader goes.
    ...(cover !== undefined && { cover }),
  })
}
