import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Kept } from '../../storage/kept'
import { NO_FILTER, type ShelfFilter } from './shelf-filter'
import { SORTS, type Sort } from './shelf-order'

/** How a reader likes to see their shelf; kept on this phone. */
export const ShelfLooks = v.object({ look: v.picklist(['covers', 'list']), sort: v.picklist(SORTS) })
export type ShelfLooks = v.InferOutput<typeof ShelfLooks>

export type ShelfViewState = ShelfLooks & {
  query: string
  /** Counts what changed the query from outside, so that the input starts over. */
  round: number
  filter: ShelfFilter
  /** The books that are picked; absent while nobody is picking. */
  picked?: ReadonlySet<string> | undefined
}

export type ShelfView = {
  store: StoreApi<ShelfViewState>
  search(query: string): void
  narrow(filter: Partial<ShelfFilter>): void
  /** Shows everything again: no search, no filter. */
  clear(): void
  show(look: ShelfLooks['look']): void
  sort(sort: Sort): void
  startPicking(): void
  stopPicking(): void
  toggle(bookId: string): void
  pickAll(bookIds: readonly string[]): void
}

/** What is looked for on the shelf and how it is shown. It outlives the screen: who comes back finds it as it was. */
export function createShelfView(keep: Kept<ShelfLooks>): ShelfView {
  const looks = keep.read() ?? { look: 'covers', sort: 'added' }
  const store = createStore<ShelfViewState>(() => ({ ...looks, query: '', round: 0, filter: NO_FILTER }))

  function keepLooks(change: Partial<ShelfLooks>): void {
    store.setState(change)
    const { look, sort } = store.getState()
    keep.write({ look, sort })
  }

  return {
    store,
    search: (query) => store.setState({ query }),
    narrow: (filter) => store.setState((state) => ({ filter: { ...state.filter, ...filter } })),
    clear: () => store.setState(({ round }) => ({ query: '', round: round + 1, filter: NO_FILTER })),
    show: (look) => keepLooks({ look }),
    sort: (sort) => keepLooks({ sort }),
    startPicking: () => store.setState({ picked: new Set() }),
    stopPicking: () => store.setState({ picked: undefined }),
    toggle: (bookId) =>
      store.setState(({ picked = new Set() }) => {
        const next = new Set(picked)
        if (!next.delete(bookId)) next.add(bookId)
        return { picked: next }
      }),
    pickAll: (bookIds) => store.setState({ picked: new Set(bookIds) }),
  }
}
