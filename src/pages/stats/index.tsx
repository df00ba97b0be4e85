import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { LibraryStats } from '../../features/stats/library-stats'
import { statsWords } from '../../locale/stats'
import { useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'

export default function StatsScreen() {
  const stats = useWords(statsWords)
  const { books } = useStore(library.store)
  useLoad(() => library.open())
  return (
    <Screen title={stats.title}>
      <LibraryStats books={books} />
    </Screen>
  )
}
