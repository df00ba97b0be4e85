import type { Collection } from './collection'
import type { StoredDocument } from './collection-index'
import type { Document } from './document'
import type { Find } from './find'

/** A document put under a number, or taken away when it is undefined. */
export type Change = { collection: Collection; number: number; document: Document | undefined }
export type Work<T> = { changes: readonly Change[]; result: T }

/** What an action reads and writes through: the database itself, or one transaction's view of it. */
export interface Session {
  find(collection: Collection, request: Find): StoredDocument[]
  /** Carries out the changes the work computes; the work may be asked again when it had to wait for a transaction. */
  change<T>(work: () => Work<T>): Promise<T>
}
