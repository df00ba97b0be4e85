import type { Book } from '../../../cloud/contract/book'
import { shopWords } from '../../locale/shop'
import { textNow, wordsNow } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { say } from '../../ui/snackbar.store'

/** Makes a book that was wanted one that is at home, and says so for as long as that can be taken back. */
export function bought({ bookId, title }: Book): void {
  const mark = (status: Book['status']) => {
    const book = library.find(bookId)
    if (book) library.edit(book, { status })
  }
  mark('unread')
  say({ text: wordsNow(shopWords).isBought(title), action: { text: textNow().action.undo, run: () => mark('wish') } })
}
