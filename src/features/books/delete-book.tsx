import type { Book } from '../../../cloud/contract/book'
import { useText } from '../../locale/use-text'
import { Button } from '../../ui/button'
import { removeBook } from './removing'

/** Takes a book off the shelf without asking: it can be taken back. */
export function DeleteBook({ book, onDeleted }: { book: Book; onDeleted: () => void }) {
  const text = useText()
  const remove = () => {
    onDeleted()
    removeBook(book)
  }
  return <Button text={text.book.delete} look="danger" onPress={remove} />
}
