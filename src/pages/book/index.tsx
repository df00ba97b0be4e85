import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import type { Book } from '../../../cloud/contract/book'
import { ApiError } from '../../api/api-error'
import { messageOf } from '../../api/messages'
import { BookEditor } from '../../features/books/book-editor'
import { lookAgain } from '../../features/inbox/my-inbox'
import { sheetWords } from '../../locale/sheet'
import { useText, useWords } from '../../locale/use-text'
import { Screen } from '../../ui/screen'
import { say } from '../../ui/snackbar.store'
import { toShares, toShelf } from '../go'

export default function BookScreen() {
  const text = useText()
  const { sheet } = useWords(sheetWords)
  const { bookId = '' } = useRouter().params
  // A book has no card of its own, private or not: what is sent is a link, from where links are made.
  useDidShow(() => {
    if (process.env.TARO_ENV === 'weapp') void Taro.hideShareMenu()
  })
  const look = async (book: Book) => {
    const miss = await lookAgain.one(book)
    if (miss === undefined) return
    const { stillUnknown, stillDown } = sheet
    say({ text: miss instanceof ApiError ? messageOf(miss, text) : miss === 'not_found' ? stillUnknown : stillDown })
  }
  return (
    <Screen title={text.app.book}>
      <BookEditor
        bookId={bookId}
        onShelf={toShelf}
        onLookAgain={look}
        onIncomplete={lookAgain.opened}
        onShare={toShares}
      />
    </Screen>
  )
}
