import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import { dayOf } from '../../lib/day'
import type { Kept } from '../../storage/kept'
import type { Library } from '../../sync/library.store'
import { type Lending, type LendingFaults, lent, returned } from './loans'

/** A loan being written down, of one book. */
export const LendingDraft = v.object({ bookId: v.string(), to: v.string(), dueOn: v.string() })
export type LendingDraft = v.InferOutput<typeof LendingDraft>

export type LendingState = { draft?: LendingDraft | undefined; faults: LendingFaults; error?: ApiError | undefined }

export type Lender = {
  store: StoreApi<LendingState>
  begin(bookId: string): void
  set(change: Partial<Lending>): void
  cancel(): void
  /** Whether it is lent now; the state says why not. */
  lend(book: Book): boolean
  /** Takes the book back. What comes back undoes that; undefined when the phone could not keep it. */
  takeBack(book: Book): (() => void) | undefined
}

/** Lends a reader's books and takes them back; what is typed stays on the phone until then. */
export function createLender(library: Library, draft: Kept<LendingDraft>, now: () => number): Lender {
  const store = createStore<LendingState>(() => ({ draft: draft.read(), faults: {} }))

  function change(next: LendingDraft | undefined): void {
    if (next) draft.write(next)
    else draft.drop()
    store.setState({ draft: next, faults: {}, error: undefined })
  }

  function keep(work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      store.setState({ error: apiErrorOf(error) })
      return false
    }
  }

  return {
    store,
    begin: (bookId) => change({ bookId, to: '', dueOn: '' }),
    set(given) {
      const { draft: held } = store.getState()
      if (held) change({ ...held, ...given })
    },
    cancel: () => change(undefined),
    lend(book) {
      const { draft: held } = store.getState()
      if (!held) return false
      const done = lent(book, held, dayOf(now()))
      if (!done.ok) {
        store.setState({ faults: done.faults })
        return false
      }
      const isKept = keep(() => library.edit(book, { loans: done.loans }))
      if (isKept) change(undefined)
      return isKept
    },
    takeBack(book) {
      const { loans } = book
      const isKept = keep(() => library.edit(book, { loans: returned(book, dayOf(now())) }))
      const undo = () => {
        const back = library.find(book.bookId)
        if (back) library.edit(back, { loans: loans ?? null })
      }
      return isKept ? undo : undefined
    },
  }
}
