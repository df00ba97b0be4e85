import { createStore, type StoreApi } from 'zustand/vanilla'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'

export type LeavingState = { isRemoving: boolean; error?: ApiError | undefined }

export type Leaving = {
  store: StoreApi<LeavingState>
  /** Has everything of the reader erased in the cloud; resolves to whether it is. What failed may be tried again. */
  remove(): Promise<boolean>
}

/** A call erases about a thousand documents a second for eight seconds: more than anybody has. */
const MOST_CALLS = 50

export function createLeaving(call: Call): Leaving {
  const store = createStore<LeavingState>(() => ({ isRemoving: false }))
  return {
    store,
    async remove() {
      if (store.getState().isRemoving) return false
      store.setState({ isRemoving: true, error: undefined })
      try {
        let isDone = false
        for (let calls = 0; !isDone && calls < MOST_CALLS; calls += 1) isDone = (await call('account/remove', {})).done
        store.setState({ isRemoving: false })
        return isDone
      } catch (error) {
        store.setState({ isRemoving: false, error: apiErrorOf(error) })
        return false
      }
    },
  }
}
