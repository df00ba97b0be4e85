import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { LibraryStats } from '../../features/stats/library-stats'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'

export default function StatsScreen() {
  const text = useText()
  const { books } = useStore(library.store)
  useLoad(() => library.open())
  return (
    <Screen title={text.stats.title}>
      <LibraryStats books={books} />
    </Screen>
  )
}
