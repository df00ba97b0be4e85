import type { Query } from './predicate'

/** A document as it is stored: what a reader wrote, and what only the repository writes. */
export type Stored = {
  _id: string
  _openid: string
  rev: number
  isRemoved: boolean
  createdAt: number
  updatedAt: number
  /** Unique per owner: the natural key of the document, or its own id. */
  key: string
  /** The last changes, so that a repeated call is known. */
  receipts: { opId: string; digest: string }[]
  [field: string]: unknown
}

export type Sort = readonly { field: string; direction: 'asc' | 'desc' }[]

/** A database as the repository needs it; each method is one round trip. Errors it throws are of the database itself. */
export type Database = {
  find(collection: string, query: Query, page: { sort?: Sort; limit: number }): Promise<Stored[]>
  count(collection: string, query: Query): Promise<number>
  /** Answers false when a unique key is taken. */
  insert(collection: string, document: Stored): Promise<boolean>
  /** Changes the one document that matches and answers it as it then is; undefined when none does. */
  change(collection: string, query: Query, update: Query): Promise<Stored | 'duplicate' | undefined>
}
