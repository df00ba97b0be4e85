import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { shelf } from '../../features/books/my-books'
import { LibraryStats } from '../../features/stats/library-stats'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'

export default function StatsScreen() {
  const text = useText()
  const { books } = useStore(shelf.store)
  useLoad(async () => {
    if (!shelf.store.getState().isKnown) await shelf.load()
  })
  return (
    <Screen title={text.stats.title}>
      <LibraryStats books={books} />
    </Screen>
  )
}
