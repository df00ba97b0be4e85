import { useLoad } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import { cloudBelongings, type InCloud } from '../../features/account/belongings'
import type { Belongings } from '../../features/account/export'
import { ExportFiles, type Gathered } from '../../features/account/export-files'
import { unshelved } from '../../features/inbox/line'
import { inbox } from '../../features/inbox/my-inbox'
import { useText } from '../../locale/use-text'
import { library, session } from '../../sync/my-library'
import { Screen } from '../../ui/screen'

export default function ExportScreen() {
  const { app } = useText()
  const shelf = useShelf()
  return (
    <Screen title={app.export}>
      <ExportFiles books={shelf} everything={useEverything(shelf)} />
    </Screen>
  )
}

/** The shelf as it is on this phone, with what waits to be sent. */
function useShelf(): Gathered<readonly Book[]> {
  const { books, isKnown, error } = useStore(library.store)
  useLoad(library.open)
  return { found: isKnown ? books : undefined, error: isKnown ? undefined : error, again: library.sync }
}

/** With what is scanned and not on the shelf yet, and the rest as it is in the cloud. */
function useEverything({
  found: books,
  error: missing,
  again: fetchShelf,
}: Gathered<readonly Book[]>): Gathered<Belongings> {
  const [{ found: inCloud, error }, setGathered] = useState<{ found?: InCloud; error?: ApiError }>({})
  const { member, settings } = useStore(session.store)
  const { lines } = useStore(inbox.store)
  const gather = () =>
    cloudBelongings().then(
      (found) => setGathered({ found }),
      (cause) => setGathered({ error: apiErrorOf(cause) }),
    )
  useLoad(gather)
  const scanned = unshelved(lines).map(({ code }) => code)
  return {
    found: books && inCloud && { member, settings, books, scanned, ...inCloud },
    error: missing ?? error,
    async again() {
      if (missing) await fetchShelf()
      if (!error) return
      setGathered({})
      await gather()
    },
  }
}
