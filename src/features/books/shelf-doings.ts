import type { Book, BookPatch } from '../../../cloud/contract/book'
import { apiErrorOf } from '../../api/api-error'
import { call } from '../../api/call'
import { messageOf } from '../../api/messages'
import { newOpId } from '../../lib/op-id'
import { textNow } from '../../locale/use-text'
import { say } from '../../ui/snackbar.store'
import { shelf } from './my-books'

/** What the shelf does to books, each in one call. */
export const shelfDoings = {
  refresh: () => shelf.load(),
  edit: ({ bookId }: Book, patch: BookPatch) =>
    told(async () => {
      const book = shelf.store.getState().books.find((known) => known.bookId === bookId)
      if (book) shelf.put((await call('books/update', { bookId, rev: book.rev, patch, opId: newOpId() })).book)
    }),
  remove: (bookId: string) =>
    told(async () => {
      await call('books/remove', { bookId, opId: newOpId() })
      shelf.drop(bookId)
    }),
  restore: ({ bookId }: Book) =>
    told(async () => {
      shelf.put((await call('books/restore', { bookId, opId: newOpId() })).book)
    }),
}

function told(act: () => Promise<void>): void {
  act().catch((cause: unknown) => say({ text: messageOf(apiErrorOf(cause), textNow()) }))
}
