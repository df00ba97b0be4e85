import type { Book } from '../../../cloud/contract/book'
import { sheetWords } from '../../locale/sheet'
import { textNow, wordsNow } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { say } from '../../ui/snackbar.store'

/** Takes a book off the shelf, and says so for as long as it can be taken back with one press. */
export function removeBook(book: Book): void {
  library.remove(book.bookId)
  const { action } = textNow()
  say({
    text: wordsNow(sheetWords).page.deleted(book.title),
    action: { text: action.undo, run: async () => putBack(book) },
  })
}

function putBack(book: Book): void {
  library.restore(book)
  say({ text: wordsNow(sheetWords).page.restored(book.title) })
}
