import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import type { Kept } from '../../storage/kept'
import { same } from '../../sync/rebase'
import { check, type Faults } from './checking'
import type { EditDraft } from './edit-draft'
import { savingOver } from './saving'
import type { Shelf } from './shelf.store'
import { type Field, type Values, valuesOf } from './values'

export type EditorState = {
  doing: 'opening' | 'nothing' | 'saving'
  /** The book as it was when this edit began. */
  base?: Book | undefined
  values?: Values | undefined
  /** Counts what replaced the typed text from outside, so that inputs start over. */
  round: number
  /** Whether these edits were left behind by an earlier visit. */
  isResumed: boolean
  faults: Faults
  /** Changed elsewhere too: theirs is in `base`, mine in `values`, until the reader settles it. */
  clashes: readonly Field[]
  error?: ApiError | undefined
}

export type Editor = {
  store: StoreApi<EditorState>
  open(bookId: string): Promise<void>
  set<F extends Field>(field: F, value: Values[F]): void
  /** Resolves to what became of it; undefined when it was not saved, and the state says why. */
  save(): Promise<'saved' | 'merged' | undefined>
  settle(field: Field, whose: 'mine' | 'theirs'): void
  revert(): void
}

const BLANK = { round: 0, isResumed: false, faults: {}, clashes: [], error: undefined } as const

/** One book being read and changed. What is typed is kept on the phone until it is saved. */
export function createEditor(call: Call, shelf: Shelf, draft: Kept<EditDraft>): Editor {
  const store = createStore<EditorState>(() => ({ ...BLANK, doing: 'opening' }))
  const send = savingOver(call)
  // The latest book asked for: an answer about another one comes too late.
  let wanted = ''

  function show(base: Book, values: Values, rest: Partial<EditorState> = {}): void {
    const isEdited = !same(values, valuesOf(base))
    if (isEdited) draft.write({ base, values })
    else draft.drop()
    store.setState(({ round, values: shown }) => ({
      ...{ base, values, doing: 'nothing', error: undefined, clashes: [], ...rest },
      round: same(shown, values) ? round : round + 1,
    }))
  }

  return {
    store,
    async open(bookId) {
      wanted = bookId
      store.setState({ ...BLANK, doing: 'opening', base: undefined, values: undefined }, true)
      const left = draft.read()
      if (left?.base.bookId === bookId) return show(left.base, left.values, { isResumed: true })
      try {
        const known = shelf.store.getState().books.find((book) => book.bookId === bookId)
        const base = known ?? (await call('books/get', { bookId })).book
        if (wanted === bookId) show(base, valuesOf(base))
      } catch (error) {
        if (wanted === bookId) store.setState({ doing: 'nothing', error: apiErrorOf(error) })
      }
    },
    set(field, value) {
      const { base, values, faults } = store.getState()
      if (!base || !values) return
      const next = { ...values, [field]: value }
      if (same(next, valuesOf(base))) draft.drop()
      else draft.write({ base, values: next })
      store.setState({ values: next, faults: { ...faults, [field]: undefined } })
    },
    async save() {
      const { base, values, doing, clashes } = store.getState()
      if (!base || !values || doing === 'saving' || clashes.length > 0) return undefined
      const checked = check(values)
      if (!checked.ok) {
        store.setState({ faults: checked.faults })
        return undefined
      }
      store.setState({ doing: 'saving', error: undefined, faults: {} })
      const outcome = await send(base, checked.book)
      if (outcome.kind === 'failed') store.setState({ doing: 'nothing', error: outcome.error })
      if (outcome.kind === 'taken') store.setState({ doing: 'nothing', faults: { isbn: 'taken' } })
      if (outcome.kind === 'clash') show(outcome.theirs, outcome.mine, { clashes: outcome.fields })
      if (outcome.kind !== 'saved') return undefined
      shelf.put(outcome.book)
      // What was typed while the answer was on its way stays, on top of it.
      const typed = store.getState().values ?? values
      show(outcome.book, typedSince(values, typed, valuesOf(outcome.book)), { isResumed: false })
      return outcome.isMerged ? 'merged' : 'saved'
    },
    settle(field, whose) {
      const { base, values, clashes } = store.getState()
      if (!base || !values) return
      const next = whose === 'mine' ? values : { ...values, [field]: valuesOf(base)[field] }
      show(base, next, { clashes: clashes.filter((other) => other !== field) })
    },
    revert() {
      const { base } = store.getState()
      if (base) show(base, valuesOf(base), { isResumed: false, faults: {} })
    },
  }
}

/** Whether there is anything to save. */
export function isDirty({ base, values }: EditorState): boolean {
  return base !== undefined && values !== undefined && !same(values, valuesOf(base))
}

function typedSince(before: Values, now: Values, onto: Values): Values {
  const typed = Object.entries(now).filter(([field, value]) => !same(value, before[field as Field]))
  return { ...onto, ...Object.fromEntries(typed) }
}
