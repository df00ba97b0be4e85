import type { Book } from '../../../cloud/contract/book'
import { sheetWords } from '../../locale/sheet'
import { useWords } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { removeBook } from './removing'

/** Takes a book off the shelf without asking: it can be taken back. */
export function DeleteBook({ book, onDeleted }: { book: Book; onDeleted: () => void }) {
  const { page } = useWords(sheetWords)
  const remove = () => {
    onDeleted()
    removeBook(book)
  }
  return <Button text={page.delete} look="danger" onPress={remove} />
}
