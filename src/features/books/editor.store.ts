import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Library } from '../../sync/library.store'
import { same } from '../../sync/rebase'
import { changedFields, check, type Faults, patchOf } from './checking'
import type { EditDrafts } from './edit-draft'
import { type Field, type Values, valuesOf } from './values'

export type EditorState = {
  isOpening: boolean
  /** The book as it was when this edit began. */
  base?: Book | undefined
  values?: Values | undefined
  /** The book as it is by now, with what was done to it beside this edit. */
  book?: Book | undefined
  /** Counts what replaced the typed text from outside, and what was saved: inputs start over, and what is open closes. */
  round: number
  /** Whether these edits were left behind by an earlier visit. */
  isResumed: boolean
  faults: Faults
  /** The shelf has come, and this book is not on it. */
  isGone?: boolean
  error?: ApiError | undefined
}

export type Editor = {
  store: StoreApi<EditorState>
  /** Shows a book and follows what becomes of it, until what comes back is called. */
  open(bookId: string): () => void
  set<F extends Field>(field: F, value: Values[F]): void
  /** Whether it is saved on the phone; the state says why not. */
  save(): boolean
  revert(): void
}

const BLANK = { isOpening: true, round: 0, isResumed: false, faults: {} } as const

/** One book being read and changed. What is typed is kept on the phone until it is saved. */
export function createEditor(library: Library, drafts: EditDrafts): Editor {
  const store = createStore<EditorState>(() => BLANK)

  function show(base: Book, values: Values, rest: Partial<EditorState> = {}): void {
    store.setState(({ round, values: shown }) => ({
      ...{ base, values, isOpening: false, isGone: false, error: undefined, ...rest },
      round: same(shown, values) ? round : round + 1,
    }))
    keep(base, values)
  }

  function keep(base: Book, values: Values): void {
    if (same(values, formOf(base))) drafts.drop((other) => isThis(other, base.bookId))
    else drafts.write({ base, values })
  }

  function look(bookId: string): void {
    const { base } = store.getState()
    const book = library.find(bookId)
    const { doing, error } = library.store.getState()
    // What is being typed stays on what it began from: the library brings the two together.
    if (book && !isDirty(store.getState()) && !same(base, book)) show(book, formOf(book))
    if (book && !same(store.getState().book, book)) store.setState({ book })
    if (book || base || doing !== 'nothing') return
    store.setState({ isOpening: false, isGone: error === undefined, error })
  }

  return {
    store,
    open(bookId) {
      store.setState(BLANK, true)
      const left = drafts.of((other) => isThis(other, bookId))
      // An earlier version kept the cover, too.
      if (left) show(left.base, { ...left.values, cover: '' }, { isResumed: true })
      const stop = library.store.subscribe(() => look(bookId))
      look(bookId)
      return stop
    },
    set(field, value) {
      const { base, values, faults } = store.getState()
      if (!base || !values) return
      const next = { ...values, [field]: value }
      // What is typed stands, also when the phone has no room to keep it.
      store.setState({ values: next, faults: { ...faults, [field]: undefined } })
      keep(base, next)
    },
    save() {
      const { base, values } = store.getState()
      if (!base || !values) return false
      const checked = check(values)
      const faults = checked.ok ? takenIn(checked.book.isbn, base) : checked.faults
      store.setState({ faults, error: undefined })
      if (!checked.ok || faults.isbn) return false
      const fields = changedFields(base, checked.book)
      try {
        if (fields.length > 0) library.edit(base, patchOf(fields, checked.book))
      } catch (error) {
        store.setState({ error: apiErrorOf(error) })
        return false
      }
      const saved = library.find(base.bookId) ?? base
      show(saved, formOf(saved), { isResumed: false })
      store.setState(({ round }) => ({ round: round + 1 }))
      return true
    },
    revert() {
      const { base } = store.getState()
      const book = base && (library.find(base.bookId) ?? base)
      if (book) show(book, formOf(book), { isResumed: false, faults: {} })
    },
  }

  function isThis(one: string, other: string): boolean {
    return one === other || library.find(one)?.bookId === library.find(other)?.bookId
  }

  function takenIn(isbn: string | undefined, base: Book): Faults {
    if (isbn === undefined || isbn === base.isbn) return {}
    return library.owned(isbn).some(({ bookId }) => !isThis(bookId, base.bookId)) ? { isbn: 'taken' } : {}
  }
}

/** Whether there is anything to save. */
export function isDirty({ base, values }: EditorState): boolean {
  return base !== undefined && values !== undefined && !same(values, formOf(base))
}

/** What is edited here: a cover is not, and a new one leaves open what is open. */
const formOf = (book: Book): Values => ({ ...valuesOf(book), cover: '' })
