import type { Book } from '../../../cloud/contract/book'
import { textNow } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { say } from '../../ui/snackbar.store'

/** Gives a book a cover, or with an empty picture takes it away, and says what came of it. */
export async function putCover(book: Book, image: string): Promise<void> {
  const { coverPhoto } = textNow()
  try {
    await library.putCover(book, image)
    say({ text: image === '' ? coverPhoto.removed : coverPhoto.saved })
  } catch {
    say({ text: coverPhoto.failed, isLasting: true })
  }
}
