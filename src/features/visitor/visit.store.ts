import { createStore, type StoreApi } from 'zustand/vanilla'
import type { VisitorBook } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call, Output } from '../../api/client'

type Seen = Output<'shares/view'>

export type VisitState = {
  owner?: Seen['owner']
  scope?: Seen['scope']
  books: readonly VisitorBook[]
  cursor?: string | undefined
  doing: 'nothing' | 'loading' | 'more'
  /** The link opens nothing, or nothing any more. */
  isOver: boolean
  error?: ApiError | undefined
  /** What failed: the shelf as it is now, or one more page of it. */
  failed?: 'loading' | 'more' | undefined
}

export type Visit = {
  store: StoreApi<VisitState>
  load(): Promise<void>
  more(): Promise<void>
  /** What failed, once more. */
  again(): Promise<void>
}

const PAGE = 30

/** What a link shows, page by page, as it is at that moment. */
export function createVisit(call: Call, token: string): Visit {
  const store = createStore<VisitState>(() => ({ books: [], doing: 'nothing', isOver: false }))

  /** At least so many books, if there are: a page of which nothing may be shown yet is no end. */
  async function pages(least: number, from?: string): Promise<Seen> {
    let seen = await call('shares/view', { token, limit: PAGE, ...(from !== undefined && { cursor: from }) })
    while (seen.items.length < Math.max(1, least) && seen.cursor !== undefined) {
      const next = await call('shares/view', { token, limit: PAGE, cursor: seen.cursor })
      seen = { ...next, items: [...seen.items, ...next.items] }
    }
    return seen
  }

  async function fetch(doing: 'loading' | 'more', cursor?: string): Promise<void> {
    if (store.getState().doing !== 'nothing') return
    // What failed before stands until it is known whether it fails again.
    store.setState({ doing })
    try {
      const { books } = store.getState()
      // Who comes back finds as much as they had opened, each book as it may be seen now.
      const { owner, scope, items, cursor: next } = await pages(doing === 'more' ? 1 : books.length, cursor)
      const shown = doing === 'more' ? [...books, ...items] : items
      store.setState({ owner, scope, cursor: next, doing: 'nothing', books: shown, error: undefined })
    } catch (cause) {
      const error = apiErrorOf(cause)
      const isOver = error.code === 'NOT_FOUND' || isRefused(error, 'token')
      // Where a page began may be unknown by now: from the start there is a way on.
      const failed = isRefused(error, 'cursor') ? 'loading' : doing
      // What is closed is not to be seen any longer.
      store.setState({ doing: 'nothing', ...(isOver ? { isOver, books: [], cursor: undefined } : { error, failed }) })
    }
  }

  const load = () => fetch('loading')
  const more = async () => {
    const { cursor } = store.getState()
    if (cursor !== undefined) await fetch('more', cursor)
  }
  return { store, load, more, again: () => (store.getState().failed === 'more' ? more() : load()) }
}

const isRefused = ({ code, told }: ApiError, path: string) => code === 'INVALID_INPUT' && told.path === path
