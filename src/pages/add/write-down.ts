import type { BookFields } from '../../../cloud/contract/book'
import { manualDrafts } from '../../features/books/manual-draft'
import { textNow } from '../../locale/use-text'
import { say } from '../../ui/snackbar.store'
import { toManual } from '../go'

/** Goes to the manual form with what is known of a book; what was typed there of another book is not thrown away. */
export function writeDown(isbn: string | undefined, known: () => Partial<BookFields> | undefined): unknown {
  const { isTouched, values } = manualDrafts.store.getState().draft
  const isOther = values.isbn !== (isbn ?? '')
  if (isTouched && isOther) {
    const { adding } = textNow()
    const title = values.title || values.isbn || adding.untitled
    return say({
      text: adding.unfinishedFirst(title),
      action: { text: adding.resume, run: () => toManual().then(() => undefined) },
    })
  }
  const begun = known()
  if (!isTouched) manualDrafts.begin(begun)
  return toManual()
}
