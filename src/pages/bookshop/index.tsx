import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { shelf } from '../../features/books/my-books'
import { BookshopDesk } from '../../features/bookshop/bookshop'
import { lookups } from '../../features/isbn/my-lookups'
import { ScanButton } from '../../features/isbn/scan-button'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'
import { toAdd, toBook } from '../go'

export default function BookshopScreen() {
  const text = useText()
  const { books, isKnown } = useStore(shelf.store)
  useLoad(async () => {
    if (!shelf.store.getState().isKnown) await shelf.load()
  })
  const add = async (isbn13: string) => {
    await toAdd()
    await lookups.scanned(isbn13)
  }
  return (
    <Screen title={text.shop.title}>
      <BookshopDesk
        books={books}
        isKnown={isKnown}
        scanner={(onCode) => <ScanButton onCode={onCode} />}
        onOpen={toBook}
        onAdd={add}
      />
    </Screen>
  )
}
