import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BookFields } from '../../../cloud/contract/book'
import { newOpId } from '../../lib/op-id'
import type { Kept } from '../../storage/kept'
import { type Field, Values, valuesOf } from './values'

/** A book being written down by hand, with the name of the operation that will save it. */
export const ManualDraft = v.object({ opId: v.string(), values: Values, isTouched: v.boolean() })
export type ManualDraft = v.InferOutput<typeof ManualDraft>

export type ManualDraftState = { draft: ManualDraft; round: number }

export type ManualDrafts = {
  store: StoreApi<ManualDraftState>
  /** Starts over, from what is known of the book. */
  begin(known?: Partial<BookFields>): void
  /** Starts over, and answers what takes that back; undefined where nothing was typed. */
  drop(): (() => void) | undefined
  set<F extends Field>(field: F, value: Values[F]): void
  /** Makes the next saving another operation. */
  rename(): void
}

/** Keeps the manual form on the phone, so that nothing typed is lost with the app. */
export function createManualDrafts(keep: Kept<ManualDraft>): ManualDrafts {
  const store = createStore<ManualDraftState>(() => ({ draft: keep.read() ?? fresh(), round: 0 }))

  function change(draft: ManualDraft, isFresh: boolean): void {
    // What is typed stands, also when the phone has no room to keep it.
    store.setState(({ round }) => ({ draft, round: isFresh ? round + 1 : round }))
    keep.write(draft)
  }

  return {
    store,
    begin: (known) => change(fresh(known), true),
    drop() {
      const { draft } = store.getState()
      change(fresh(), true)
      return draft.isTouched ? () => change(draft, true) : undefined
    },
    set(field, value) {
      const { draft } = store.getState()
      change({ ...draft, values: { ...draft.values, [field]: value }, isTouched: true }, false)
    },
    rename: () => change({ ...store.getState().draft, opId: newOpId() }, false),
  }
}

function fresh(known: Partial<BookFields> = {}): ManualDraft {
  return { opId: newOpId(), values: valuesOf(known), isTouched: false }
}
