import type { VisitorBook } from '../../cloud/contract/book'
import { newOpId } from '../lib/op-id'
import { library } from '../sync/my-library'

/** Puts a book of somebody else's shelf on one's own, as one that is wanted. It is there at once, network or not. */
export function wish({ title, subtitle, authors, publisher, publishedAt, cover }: VisitorBook): void {
  // A visitor's own shelf is opened when they first want it.
  void library.open()
  library.add(newOpId(), {
    ...{ title, authors, translators: [], tags: [], status: 'wish', isPrivate: false, copies: 1 },
    ...(subtitle !== undefined && { subtitle }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedAt !== undefined && { publishedAt }),
    // The catalogue's: it stays when the other reader goes.
    ...(cover !== undefined && { cover }),
  })
}
