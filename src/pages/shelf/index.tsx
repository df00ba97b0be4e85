import { Text } from '@tarojs/components'
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro'
import { useStore } from 'zustand'
import { ShelfList } from '../../features/books/shelf-list'
import { SyncStatus } from '../../features/books/sync-status'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Heading } from '../../ui/heading'
import { Screen } from '../../ui/screen'
import { toAdd, toBook } from '../go'
import styles from './index.module.css'

export default function ShelfScreen() {
  const text = useText()
  const state = useStore(library.store)
  // Who came as a visitor has not opened it yet.
  useLoad(() => library.open())
  usePullDownRefresh(async () => {
    await library.sync()
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title={text.app.name} isTab>
      <Heading level={1} text={text.app.shelf} />
      <Text className={classList(styles.count)} aria-live="polite">
        {state.books.length > 0 && text.shelf.count(state.books.length)}
      </Text>
      <SyncStatus onOpen={toBook} />
      <ShelfList shelf={state} onOpen={toBook} onAdd={toAdd} onLoad={library.sync} />
    </Screen>
  )
}
