import { useLoad } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { ApiError, apiErrorOf } from '../../api/api-error'
import { cloudBelongings } from '../../features/account/belongings'
import type { Belongings } from '../../features/account/export'
import { ExportFiles, type Gathered } from '../../features/account/export-files'
import { unshelved } from '../../features/inbox/line'
import { inbox } from '../../features/inbox/my-inbox'
import { useText } from '../../locale/use-text'
import { library, session } from '../../sync/my-library'
import { Screen } from '../../ui/screen'

export default function ExportScreen() {
  const { app } = useText()
  return (
    <Screen title={app.export}>
      <ExportFiles books={useShelf()} everything={useEverything()} />
    </Screen>
  )
}

/** The shelf as it is on this phone, with what waits to be sent. */
function useShelf(): Gathered<readonly Book[]> {
  const { books, isKnown, error } = useStore(library.store)
  return { found: isKnown ? books : undefined, error: isKnown ? undefined : error, again: library.sync }
}

/** With what is scanned and not on the shelf yet, and the rest as it is in the cloud. */
function useEverything(): Gathered<Belongings> {
  const [{ found, error }, setGathered] = useState<{ found?: Belongings; error?: ApiError }>({})
  const gather = () =>
    everything().then(
      (found) => setGathered({ found }),
      (cause) => setGathered({ error: apiErrorOf(cause) }),
    )
  const again = () => {
    setGathered({})
    return gather()
  }
  useLoad(gather)
  return { found, error, again }
}

async function everything(): Promise<Belongings> {
  const inCloud = await cloudBelongings()
  await library.open()
  if (!library.store.getState().isKnown) await library.sync()
  const { books, isKnown, error } = library.store.getState()
  if (!isKnown) throw error ?? new ApiError('OFFLINE', 'the shelf has never come')
  const { member, settings } = session.store.getState()
  const scanned = unshelved(inbox.store.getState().lines).map(({ code }) => code)
  return { member, settings, books, scanned, ...inCloud }
}
