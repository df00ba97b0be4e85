import { useRouter } from '@tarojs/taro'
import { BookEditor } from '../../features/books/book-editor'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'
import { toShelf } from '../go'

export default function BookScreen() {
  const text = useText()
  const { bookId = '' } = useRouter().params
  return (
    <Screen title={text.app.book}>
      <BookEditor bookId={bookId} onShelf={toShelf} />
    </Screen>
  )
}
