import type { IndexSpec } from '../engine/collection-index'
import type { Document } from '../engine/document'

export type CollectionRecord = { number: number; name: string; indexes: IndexSpec[] }

/** One write of a batch: a document put or taken away, or a collection described or dropped with all it holds. */
export type StoreOperation =
  | { kind: 'put'; collection: number; document: number; value: Document }
  | { kind: 'remove'; collection: number; document: number }
  | { kind: 'describe'; collection: CollectionRecord }
  | { kind: 'drop'; collection: number }

export type StoredRow = { collection: number; document: number; value: Document }

/** A batch that is known to fit the store; `commit` resolves once all of it is safe, and keeps all of it or nothing. */
export type PreparedBatch = { commit(): Promise<void> }

/** Where documents outlive the process. */
export interface Store {
  collections(): CollectionRecord[]
  documents(): Iterable<StoredRow>
  /** Throws when something in the batch cannot be stored, before anything is changed. */
  prepare(batch: readonly StoreOperation[]): PreparedBatch
  close(): Promise<void>
}
