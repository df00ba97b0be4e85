import type { Book } from '../../../cloud/contract/book'
import { ManualForm } from '../../features/books/manual-form'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'
import { say } from '../../ui/snackbar.store'
import { toBook, toShelf } from '../go'

export default function ManualScreen() {
  const text = useText()
  const saved = async (book: Book) => {
    await toShelf()
    say({ text: text.adding.saved(book.title) })
  }
  return (
    <Screen title={text.app.manual}>
      <ManualForm onSaved={saved} onOpen={toBook} onShelf={toShelf} />
    </Screen>
  )
}
