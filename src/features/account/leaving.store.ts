import { createStore, type StoreApi } from 'zustand/vanilla'
import { ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import type { Kept } from '../../storage/kept'
import type { Library } from '../../sync/library.store'

export type LeavingState = {
  isRemoving: boolean
  /** It was begun and is not known to be done: the cloud may have a part of what the phone shows. */
  isHalfDone: boolean
  error?: ApiError | undefined
}

export type Leaving = {
  store: StoreApi<LeavingState>
  /** Has everything of the reader erased in the cloud; resolves to whether it is. What failed may be tried again. */
  remove(): Promise<boolean>
  /** Keeps what is left after a removal that was not done. */
  stay(): Promise<void>
}

type Parts = { call: Call; library: Pick<Library, 'still' | 'refetch'>; begun: Kept<true> }

/** A call erases about a thousand documents a second for eight seconds: more than anybody has. */
const MOST_CALLS = 50

export function createLeaving({ call, library, begun }: Parts): Leaving {
  const store = createStore<LeavingState>(() => ({ isRemoving: false, isHalfDone: begun.read() === true }))

  async function erase(): Promise<void> {
    for (let calls = 0; calls < MOST_CALLS; calls += 1) if ((await call('account/remove', {})).done) return
    throw new ApiError('DEADLINE', `not done after ${MOST_CALLS} calls`)
  }

  return {
    store,
    async remove() {
      if (store.getState().isRemoving) return false
      store.setState({ isRemoving: true, error: undefined })
      // What the phone sent now would be there when everything else is gone.
      const goOn = await library.still()
      begun.write(true)
      try {
        await erase()
        store.setState({ isRemoving: false })
        return true
      } catch (error) {
        goOn()
        store.setState({ isRemoving: false, isHalfDone: true, error: apiErrorOf(error) })
        return false
      }
    },
    async stay() {
      begun.drop()
      store.setState({ isHalfDone: false, error: undefined })
      await library.refetch()
    },
  }
}
