import { ApiError } from '../../api/api-error'
import { cloudBelongings } from '../../features/account/belongings'
import type { Belongings } from '../../features/account/export'
import { ExportFiles } from '../../features/account/export-files'
import { useText } from '../../locale/use-text'
import { library, session } from '../../sync/my-library'
import { Screen } from '../../ui/screen'

export default function ExportScreen() {
  const { app } = useText()
  return (
    <Screen title={app.export}>
      <ExportFiles gather={gather} />
    </Screen>
  )
}

/** The shelf as it is on this phone, with what waits to be sent; the rest as it is in the cloud. */
async function gather(): Promise<Belongings> {
  await library.open()
  if (!library.store.getState().isKnown) await library.sync()
  const { books, isKnown, error } = library.store.getState()
  if (!isKnown) throw error ?? new ApiError('OFFLINE', 'the shelf has never come')
  const { member, settings } = session.store.getState()
  return { member, settings, books, ...(await cloudBelongings()) }
}
