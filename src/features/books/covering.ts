import type { Book } from '../../../cloud/contract/book'
import { sheetWords } from '../../locale/sheet'
import { textNow, wordsNow } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { say } from '../../ui/snackbar.store'

/** Gives a book a cover, and says what came of it. */
export async function putCover(book: Book, image: string): Promise<void> {
  const { coverPhoto } = wordsNow(sheetWords)
  try {
    await library.putCover(book, image)
    say({ text: coverPhoto.saved })
  } catch {
    say({ text: coverPhoto.failed, isLasting: true })
  }
}

/** Takes the cover of a book away, and says so for as long as it can be taken back with one press. */
export function takeCover(book: Book): void {
  const { coverPhoto } = wordsNow(sheetWords)
  const { action } = textNow()
  try {
    const undo = library.takeCover(book)
    const putBack = () => {
      say({ text: undo() ? coverPhoto.putBack : coverPhoto.removed })
    }
    say({ text: coverPhoto.removed, action: { text: action.undo, run: putBack } })
  } catch {
    say({ text: coverPhoto.failed, isLasting: true })
  }
}
