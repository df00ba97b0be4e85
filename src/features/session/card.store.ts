import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Member, NicknameSeen } from '../../../cloud/contract/member'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import { newOpId } from '../../lib/op-id'

export type CardState = { isSaving: boolean; error?: ApiError | undefined; seen?: NicknameSeen | undefined }
export type CardChange = { nickname?: string; avatar?: string }

export type CardEditor = {
  store: StoreApi<CardState>
  /** Resolves to whether it is saved; `seen` in the state tells whether others see the name. */
  save(change: CardChange): Promise<boolean>
  /** The same with the change that was not saved, such as a picture that was chosen. */
  retry(): Promise<boolean>
}

/** Changes a reader's name and picture. */
export function createCardEditor(call: Call, onMember: (member: Member) => void): CardEditor {
  const store = createStore<CardState>(() => ({ isSaving: false }))
  // The same change keeps its name while it is tried again.
  let last: { opId: string; change: CardChange } | undefined

  async function save(change: CardChange): Promise<boolean> {
    if (store.getState().isSaving) return false
    if (JSON.stringify(last?.change) !== JSON.stringify(change)) last = undefined
    last ??= { opId: newOpId(), change }
    store.setState({ isSaving: true, error: undefined, seen: undefined })
    try {
      const { member, nicknameSeen } = await call('members/update', { ...change, opId: last.opId })
      last = undefined
      onMember(member)
      store.setState({ isSaving: false, seen: nicknameSeen })
      return true
    } catch (error) {
      store.setState({ isSaving: false, error: apiErrorOf(error) })
      return false
    }
  }
  return { store, save, retry: async () => last === undefined || save(last.change) }
}
