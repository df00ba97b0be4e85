import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { ShelfMissing } from '../../features/shelf/shelf-missing'
import { LibraryStats } from '../../features/stats/library-stats'
import { statsWords } from '../../locale/stats'
import { useWords } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'

export default function StatsScreen() {
  const stats = useWords(statsWords)
  const { books, isKnown, doing, error } = useStore(library.store)
  useLoad(() => library.open())
  return (
    <Screen title={stats.title}>
      {!isKnown && <ShelfMissing error={error} isBusy={doing !== 'nothing'} onRetry={library.sync} />}
      {(isKnown || books.length > 0) && <LibraryStats books={books} />}
    </Screen>
  )
}
