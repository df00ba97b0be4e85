import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { BookEditor } from '../../features/books/book-editor'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'
import { toShelf } from '../go'

export default function BookScreen() {
  const text = useText()
  const { bookId = '' } = useRouter().params
  // A book has no card of its own, private or not: what is sent is a link, from where links are made.
  useDidShow(() => {
    if (process.env.TARO_ENV === 'weapp') void Taro.hideShareMenu()
  })
  return (
    <Screen title={text.app.book}>
      <BookEditor bookId={bookId} onShelf={toShelf} />
    </Screen>
  )
}
