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
  /** Set where the document has no natural key although it could: another volume of a set under one ISBN. */
  isDistinct?: true
  [field: string]: unknown
}

const OURS = ['_id', '_openid', 'rev', 'isRemoved', 'createdAt', 'updatedAt', 'key', 'receipts', 'isDistinct']

/**
 * What a handler may write of what it hands over: not the fields that only the repository writes, and none that is
 * undefined, because the SDK drops those on some roads and not on others.
 */
export function writable(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && !OURS.includes(name)),
  )
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
  /** Takes every document that matches out of the database for good; answers how many. */
  erase(collection: string, query: Query): Promise<number>
}
