import type { Book } from '../../../cloud/contract/book'
import { textNow } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { say } from '../../ui/snackbar.store'

/** Takes a book off the shelf, and says so for as long as it can be taken back with one press. */
export function removeBook(book: Book): void {
  library.remove(book.bookId)
  const { book: said, action } = textNow()
  say({ text: said.deleted(book.title), action: { text: action.undo, run: async () => putBack(book) } })
}

function putBack(book: Book): void {
  library.restore(book)
  say({ text: textNow().book.restored(book.title) })
}
