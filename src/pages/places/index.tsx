import { useStore } from 'zustand'
import { shelf } from '../../features/books/my-books'
import { Places } from '../../features/settings/places'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'

export default function PlacesScreen() {
  const { app } = useText()
  const { books } = useStore(shelf.store)
  return (
    <Screen title={app.places}>
      <Places used={[...new Set(books.flatMap(({ location }) => location ?? []))]} />
    </Screen>
  )
}
