import { useLoad } from '@tarojs/taro'
import { useStore } from 'zustand'
import { Places } from '../../features/settings/places'
import { useText } from '../../locale/use-text'
import { library } from '../../sync/my-library'
import { Screen } from '../../ui/screen'
import { moveBooks } from './moving'

export default function PlacesScreen() {
  const { app } = useText()
  const { books } = useStore(library.store)
  useLoad(() => library.open())
  return (
    <Screen title={app.places}>
      <Places used={[...new Set(books.flatMap(({ location }) => location ?? []))]} onRename={moveBooks} />
    </Screen>
  )
}
