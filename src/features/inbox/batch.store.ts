import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Kept } from '../../storage/kept'
import type { Batch } from './rows'

/** Where the books that are scanned now belong, until it is chosen anew: kept, as a bookcase takes more than one day. */
export type Batches = { store: StoreApi<Batch>; set(change: Partial<Batch>): void; forget(): void }

export function createBatches(keep: Kept<Batch>): Batches {
  const store = createStore<Batch>(() => keep.read() ?? NOWHERE)
  return {
    store,
    set(change) {
      store.setState(change)
      keep.write(store.getState())
    },
    forget() {
      store.setState(NOWHERE)
      keep.drop()
    },
  }
}

const NOWHERE: Batch = { location: '', tags: [] }
