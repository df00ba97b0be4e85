import { Text } from '@tarojs/components'
import Taro, { useLoad, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useStore } from 'zustand'
import { shelf } from '../../features/books/my-books'
import { ShelfList } from '../../features/books/shelf-list'
import { classList } from '../../lib/class-list'
import { useText } from '../../locale/use-text'
import { Heading } from '../../ui/heading'
import { Screen } from '../../ui/screen'
import { toAdd, toBook } from '../go'
import styles from './index.module.css'

export default function ShelfScreen() {
  const text = useText()
  const state = useStore(shelf.store)
  useLoad(() => shelf.load())
  useReachBottom(() => shelf.more())
  usePullDownRefresh(async () => {
    await shelf.load()
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title={text.app.name} isTab>
      <Heading level={1} text={text.app.shelf} />
      <Text className={classList(styles.count)} aria-live="polite">
        {state.books.length > 0 && text.shelf.count(state.books.length, state.cursor !== undefined)}
      </Text>
      <ShelfList shelf={state} onOpen={toBook} onAdd={toAdd} onLoad={shelf.load} onMore={shelf.more} />
    </Screen>
  )
}
