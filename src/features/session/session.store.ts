import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Member } from '../../../cloud/contract/member'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'

export type SessionState = { member?: Member; isAsking: boolean; error?: ApiError | undefined }

export type Session = { store: StoreApi<SessionState>; login(): Promise<void> }

/** Who the platform says is here. */
export function createSession(call: Call): Session {
  const store = createStore<SessionState>(() => ({ isAsking: false }))
  return {
    store,
    async login() {
      if (store.getState().isAsking) return
      store.setState({ isAsking: true, error: undefined })
      try {
        const { member } = await call('session/login', {})
        store.setState({ member, isAsking: false })
      } catch (error) {
        store.setState({ isAsking: false, error: apiErrorOf(error) })
      }
    },
  }
}
