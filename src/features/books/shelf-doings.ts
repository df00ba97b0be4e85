import type { BookPatch } from '../../../cloud/contract/book'
import { call } from '../../api/call'
import { newOpId } from '../../lib/op-id'
import { shelf } from './my-books'

/** What the shelf does to books, each in one call. */
export const shelfDoings = {
  refresh: () => shelf.load(),
  async edit(bookId: string, patch: BookPatch): Promise<void> {
    const book = shelf.store.getState().books.find((known) => known.bookId === bookId)
    if (!book) return
    shelf.put((await call('books/update', { bookId, rev: book.rev, patch, opId: newOpId() })).book)
  },
  async remove(bookId: string): Promise<void> {
    await call('books/remove', { bookId, opId: newOpId() })
    shelf.drop(bookId)
  },
  async restore(bookId: string): Promise<void> {
    shelf.put((await call('books/restore', { bookId, opId: newOpId() })).book)
  },
}
