import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro'
import { useStore } from 'zustand'
import { HalfRemoved } from '../../features/account/half-removed'
import { SyncStatus } from '../../features/books/sync-status'
import { shelfView } from '../../features/shelf/my-shelf-view'
import { Shelf } from '../../features/shelf/shelf'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'
import { useShownStore } from '../../ui/use-shown-store'
import { toAccount, toAdd, toBook, toBookshop, toStats } from '../go'

const { sync: refresh, edit, remove, restore, together } = library
const DOINGS = { refresh, edit, remove, restore, together }

export default function ShelfScreen() {
  const text = useText()
  const { books, isKnown, doing, error } = useShownStore(library.store)
  const isPicking = useStore(shelfView.store, ({ picked }) => picked !== undefined)
  // Who came as a visitor has not opened it yet.
  useLoad(() => library.open())
  usePullDownRefresh(async () => {
    await library.sync()
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title={text.app.name} isTab hasFootBar={isPicking}>
      <Shelf
        source={{ books, isKnown, isBusy: doing !== 'nothing', error }}
        doings={DOINGS}
        status={
          <>
            <HalfRemoved onGoOn={toAccount} />
            <SyncStatus onOpen={toBook} />
          </>
        }
        onOpen={toBook}
        onAdd={toAdd}
        onShop={toBookshop}
        onStats={toStats}
      />
    </Screen>
  )
}
