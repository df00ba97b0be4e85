import type { Book } from '../../../cloud/contract/book'
import { messageOf } from '../../api/messages'
import { textNow } from '../../locale/use-text'
import { say } from '../../ui/snackbar.store'
import { removal } from './my-books'

/** Says that a book is gone, for as long as it can be taken back with one press. */
export function offerUndo(book: Book): void {
  const { book: said, action } = textNow()
  say({ text: said.deleted(book.title), action: { text: action.undo, run: () => putBack(book) } })
}

async function putBack(book: Book): Promise<void> {
  const text = textNow()
  say({ text: text.book.restoring })
  const error = await removal.restore(book)
  if (!error) return say({ text: text.book.restored(book.title) })
  if (error.code === 'CONFLICT') return say({ text: text.book.restoreTaken })
  // Until it is back, the way back stays open.
  say({ text: messageOf(error, text), action: { text: text.action.retry, run: () => putBack(book) }, isLasting: true })
}
