import { CollectionIndex, type IndexSpec, type StoredDocument } from './collection-index'
import type { Document } from './document'
import { pointOf } from './intervals'
import { orderKey } from './order-key'

const BY_ID: IndexSpec = { name: '_id_', keys: { _id: 1 }, unique: true }
const BY_OPENID: IndexSpec = { name: '_openid_1', keys: { _openid: 1 } }

/** The documents of one collection in memory, in the order they came, with their indexes. */
export class Collection {
  readonly documents = new Map<number, StoredDocument>()
  private readonly byId = new CollectionIndex(BY_ID)
  private readonly byOpenid = new CollectionIndex(BY_OPENID)
  private own: CollectionIndex[]

  constructor(
    readonly name: string,
    readonly number: number,
    specs: readonly IndexSpec[],
  ) {
    this.own = specs.map((spec) => new CollectionIndex(spec))
  }

  get indexes(): readonly CollectionIndex[] {
    return [this.byId, this.byOpenid, ...this.own]
  }

  /** What was asked for beside the two indexes every collection has. */
  get ownIndexes(): IndexSpec[] {
    return this.own.map((index) => index.spec)
  }

  load(documents: Iterable<StoredDocument>): void {
    for (const stored of documents) this.documents.set(stored.number, stored)
    for (const index of this.indexes) index.load(this.documents.values())
  }

  withId(id: unknown): StoredDocument | undefined {
    for (const stored of this.byId.scan(pointOf(orderKey(id)), false)) return stored
    return undefined
  }

  /** Puts a document in place of the one with this number, or takes that away. Returns what stood there. */
  replace(number: number, document: Document | undefined): Document | undefined {
    const before = this.documents.get(number)
    const after = document && { number, document }
    if (before) for (const index of this.indexes) index.remove(before)
    if (after) {
      for (const index of this.indexes) index.add(after)
      this.documents.set(number, after)
    } else {
      this.documents.delete(number)
    }
    return before?.document
  }

  setIndexes(specs: readonly IndexSpec[]): void {
    this.own = specs.map((spec) => new CollectionIndex(spec))
    for (const index of this.own) index.load(this.documents.values())
  }
}
