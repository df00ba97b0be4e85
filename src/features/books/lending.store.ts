import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import { dayOf } from '../../lib/day'
import type { Kept } from '../../storage/kept'
import type { Library } from '../../sync/library.store'
import { type Lending, type LendingFaults, lent, returned } from './loans'

/** The loans being written down, one of each book at most. */
export const LendingDrafts = v.array(v.object({ bookId: v.string(), to: v.string(), dueOn: v.string() }))
export type LendingDraft = v.InferOutput<typeof LendingDrafts>[number]

export type LendingState = { drafts: readonly LendingDraft[]; faults: LendingFaults; error?: ApiError | undefined }

export type Lender = {
  store: StoreApi<LendingState>
  /** What is being written down of this book; it may have been begun under an id that the book had before. */
  draftOf(drafts: readonly LendingDraft[], book: Book): LendingDraft | undefined
  begin(book: Book): void
  set(book: Book, change: Partial<Lending>): void
  cancel(book: Book): void
  /** Whether it is lent now; the state says why not. */
  lend(book: Book): boolean
  /** Takes the book back. What comes back undoes that; undefined when the phone could not keep it. */
  takeBack(book: Book): (() => void) | undefined
}

/** Lends a reader's books and takes them back; what is typed stays on the phone until then. */
export function createLender(library: Library, keep: Kept<LendingDraft[]>, now: () => number): Lender {
  const store = createStore<LendingState>(() => ({ drafts: keep.read() ?? [], faults: {} }))

  const isOf = (draft: LendingDraft, { bookId }: Book) =>
    draft.bookId === bookId || library.find(draft.bookId)?.bookId === bookId
  const draftOf = (drafts: readonly LendingDraft[], book: Book) => drafts.find((draft) => isOf(draft, book))

  function change(book: Book, next: Lending | undefined): void {
    const others = store.getState().drafts.filter((draft) => !isOf(draft, book))
    const drafts = next ? [...others, { bookId: book.bookId, to: next.to, dueOn: next.dueOn }] : others
    store.setState({ drafts, faults: {}, error: undefined })
    if (drafts.length > 0) keep.write(drafts)
    else keep.drop()
  }

  function kept(work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      store.setState({ error: apiErrorOf(error) })
      return false
    }
  }

  return {
    ...{ store, draftOf },
    begin: (book) => change(book, { to: '', dueOn: '' }),
    set(book, given) {
      const held = draftOf(store.getState().drafts, book)
      if (held) change(book, { ...held, ...given })
    },
    cancel: (book) => change(book, undefined),
    lend(book) {
      const held = draftOf(store.getState().drafts, book)
      if (!held) return false
      const done = lent(book, held, dayOf(now()))
      if (!done.ok) {
        store.setState({ faults: done.faults })
        return false
      }
      const isKept = kept(() => library.edit(book, { loans: done.loans }))
      if (isKept) change(book, undefined)
      return isKept
    },
    takeBack(book) {
      const { loans } = book
      const isKept = kept(() => library.edit(book, { loans: returned(book, dayOf(now())) }))
      const undo = () => {
        const back = library.find(book.bookId)
        if (back) library.edit(back, { loans: loans ?? null })
      }
      return isKept ? undo : undefined
    },
  }
}
