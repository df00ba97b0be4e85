import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { BookshopDesk } from '../../features/bookshop/bookshop'
import { ShelfComing } from '../../features/bookshop/shelf-coming'
import { lookups } from '../../features/isbn/my-lookups'
import { ScanButton } from '../../features/isbn/scan-button'
import { ShelfMissing } from '../../features/shelf/shelf-missing'
import { shopWords } from '../../locale/shop'
import { useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'
import { toAdd, toBook } from '../go'
import { bought } from './bought'

export default function BookshopScreen() {
  const shop = useWords(shopWords)
  const { books, isKnown, doing, error } = useStore(library.store)
  useLoad(() => library.open())
  const add = async (isbn13: string) => {
    await toAdd()
    await lookups.scanned(isbn13)
  }
  return (
    <Screen title={shop.title}>
      <BookshopDesk
        books={books}
        missing={
          !isKnown &&
          (doing === 'syncing' ? (
            <ShelfComing count={books.length} />
          ) : (
            <ShelfMissing title={shop.unknown} error={error} isBusy={doing !== 'nothing'} onRetry={library.sync} />
          ))
        }
        scanner={(onCode) => <ScanButton onCode={onCode} />}
        onOpen={toBook}
        onAdd={add}
        onBought={bought}
      />
    </Screen>
  )
}
