import { cloudBelongings } from '../../features/account/belongings'
import { ExportFiles } from '../../features/account/export-files'
import { session } from '../../features/session/my-session'
import { useText } from '../../locale/use-text'
import { Screen } from '../../ui/screen'
import { allBooks } from '../all-books'

export default function ExportScreen() {
  const { app } = useText()
  const gather = async () => {
    const [books, cloud] = await Promise.all([allBooks(), cloudBelongings()])
    return { member: session.store.getState().member, settings: session.store.getState().settings, books, ...cloud }
  }
  return (
    <Screen title={app.export}>
      <ExportFiles gather={gather} />
    </Screen>
  )
}
