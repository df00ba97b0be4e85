import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { BookshopDesk } from '../../features/bookshop/bookshop'
import { lookups } from '../../features/isbn/my-lookups'
import { ScanButton } from '../../features/isbn/scan-button'
import { shopWords } from '../../locale/shop'
import { useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'
import { toAdd, toBook } from '../go'

export default function BookshopScreen() {
  const shop = useWords(shopWords)
  const { books, isKnown, doing } = useStore(library.store)
  useLoad(() => library.open())
  const add = async (isbn13: string) => {
    await toAdd()
    await lookups.scanned(isbn13)
  }
  return (
    <Screen title={shop.title}>
      <BookshopDesk
        books={books}
        isMissing={!isKnown && doing === 'nothing'}
        scanner={(onCode) => <ScanButton onCode={onCode} />}
        onOpen={toBook}
        onAdd={add}
      />
    </Screen>
  )
}
