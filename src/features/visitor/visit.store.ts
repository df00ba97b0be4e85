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

  async function fetch(doing: 'loading' | 'more', cursor?: string): Promise<void> {
    if (store.getState().doing !== 'nothing') return
    store.setState({ doing, error: undefined })
    try {
      let page = await call('shares/view', { token, limit: PAGE, ...(cursor !== undefined && { cursor }) })
      // A page of which nothing may be shown yet is no end.
      while (page.items.length === 0 && page.cursor !== undefined) {
        page = await call('shares/view', { token, limit: PAGE, cursor: page.cursor })
      }
      const { owner, scope, items, cursor: next } = page
      store.setState(({ books }) => ({
        ...{ owner, scope, cursor: next, doing: 'nothing' },
        books: doing === 'more' ? [...books, ...items] : items,
      }))
    } catch (cause) {
      const error = apiErrorOf(cause)
      const isOver = error.code === 'NOT_FOUND' || error.code === 'INVALID_INPUT'
      // What is closed is not to be seen any longer.
      store.setState({
        doing: 'nothing',
        ...(isOver ? { isOver, books: [], cursor: undefined } : { error, failed: doing }),
      })
    }
  }

  const load = () => fetch('loading')
  const more = async () => {
    const { cursor } = store.getState()
    if (cursor !== undefined) await fetch('more', cursor)
  }
  return { store, load, more, again: () => (store.getState().failed === 'more' ? more() : load()) }
}
