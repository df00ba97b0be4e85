import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import { newOpId } from '../../lib/op-id'
import type { Shelf } from './shelf.store'

export type RemovalState = { isRemoving: boolean; error?: ApiError | undefined }

export type Removal = {
  store: StoreApi<RemovalState>
  /** Takes the book off the shelf; resolves to whether it is off. */
  remove(book: Book): Promise<boolean>
  /** Puts it back as it was; resolves to what stood in the way, if anything did. */
  restore(book: Book): Promise<ApiError | undefined>
  reset(): void
}

export function createRemoval(call: Call, shelf: Shelf): Removal {
  const store = createStore<RemovalState>(() => ({ isRemoving: false }))
  const names = new Map<string, string>()

  // One name for each intention until it is done: trying again is the same removal, removing again another one.
  function nameOf(intention: string): string {
    const opId = names.get(intention) ?? newOpId()
    names.set(intention, opId)
    return opId
  }

  return {
    store,
    async remove({ bookId }) {
      if (store.getState().isRemoving) return false
      const intention = `remove ${bookId}`
      store.setState({ isRemoving: true, error: undefined })
      try {
        await call('books/remove', { bookId, opId: nameOf(intention) })
      } catch (cause) {
        const error = apiErrorOf(cause)
        // Not there is where it should be.
        if (error.code !== 'NOT_FOUND') {
          store.setState({ isRemoving: false, error })
          return false
        }
      }
      names.delete(intention)
      shelf.drop(bookId)
      store.setState({ isRemoving: false })
      return true
    },
    async restore({ bookId }) {
      const intention = `restore ${bookId}`
      try {
        const { book } = await call('books/restore', { bookId, opId: nameOf(intention) })
        names.delete(intention)
        shelf.put(book)
        return undefined
      } catch (error) {
        return apiErrorOf(error)
      }
    },
    reset: () => store.setState({ isRemoving: false, error: undefined }),
  }
}
