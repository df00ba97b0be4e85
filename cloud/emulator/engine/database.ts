import type { PreparedBatch, Store, StoreOperation } from '../store/store'
import { collectionExists, collectionMissing, WireError } from '../wire/wire-error'
import { Collection } from './collection'
import type { IndexSpec, StoredDocument } from './collection-index'
import type { Document } from './document'
import { refuseDuplicate } from './duplicate-key'

/** A document put under a number, or taken away when it is undefined. */
export type Change = { collection: Collection; number: number; document: Document | undefined }
export type Schema = { collections: { name: string; indexes?: IndexSpec[] }[] }
export type DatabaseOptions = { env: string; autoCreate: boolean }

/**
 * All collections, in memory, in step with the store. Changes are applied at once and in full, so that no other
 * request sees half of them, and acknowledged when the store has them.
 */
export class Database {
  private readonly byName = new Map<string, Collection>()
  private lastNumber = 0
  private failure: Error | undefined

  constructor(
    private readonly store: Store,
    readonly options: DatabaseOptions,
  ) {
    const rows = new Map<number, StoredDocument[]>()
    for (const row of store.documents()) {
      const documents = rows.get(row.collection) ?? []
      documents.push({ number: row.document, document: row.value })
      rows.set(row.collection, documents)
      this.lastNumber = Math.max(this.lastNumber, row.document)
    }
    for (const record of store.collections()) {
      const collection = new Collection(record.name, record.number, record.indexes)
      collection.load(rows.get(record.number) ?? [])
      this.byName.set(record.name, collection)
    }
  }

  get collections(): Collection[] {
    return [...this.byName.values()]
  }

  async collection(name: string): Promise<Collection> {
    const collection = this.byName.get(name)
    if (collection) return collection
    if (!this.options.autoCreate) throw collectionMissing(name)
    return this.createCollection(name, [])
  }

  async createCollection(name: string, indexes: readonly IndexSpec[]): Promise<Collection> {
    if (this.byName.has(name)) throw collectionExists()
    const number = 1 + Math.max(0, ...this.collections.map((collection) => collection.number))
    const collection = new Collection(name, number, indexes)
    this.byName.set(name, collection)
    await this.commit(this.store.prepare([describe(collection)]))
    return collection
  }

  /** Creates what a schema names and gives existing collections its indexes. */
  async applySchema(schema: Schema): Promise<void> {
    for (const { name, indexes = [] } of schema.collections) {
      const collection = this.byName.get(name)
      if (!collection) {
        await this.createCollection(name, indexes)
      } else if (JSON.stringify(collection.ownIndexes) !== JSON.stringify(indexes)) {
        collection.setIndexes(indexes)
        await this.commit(this.store.prepare([describe(collection)]))
      }
    }
  }

  nextNumber(): number {
    this.lastNumber++
    return this.lastNumber
  }

  /** Applies all changes or none, refusing duplicates, and resolves when they are safe. */
  async write(changes: readonly Change[]): Promise<void> {
    if (this.failure) throw storeFailed(this.failure)
    if (changes.length === 0) return
    const batch = this.store.prepare(changes.map(operationOf))
    const undo: Change[] = []
    try {
      for (const change of changes) {
        const { collection, number, document } = change
        if (document) refuseDuplicate(this.options.env, collection, number, document)
        undo.push({ ...change, document: collection.replace(number, document) })
      }
    } catch (error) {
      for (const { collection, number, document } of undo.reverse()) collection.replace(number, document)
      throw error
    }
    await this.commit(batch)
  }

  async close(): Promise<void> {
    await this.store.close()
  }

  /** After a failed commit memory and store differ: nothing more is answered as if they did not. */
  private async commit(batch: PreparedBatch): Promise<void> {
    try {
      await batch.commit()
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error))
      throw storeFailed(this.failure)
    }
  }
}

function describe(collection: Collection): StoreOperation {
  const { number, name, ownIndexes } = collection
  return { kind: 'describe', collection: { number, name, indexes: ownIndexes } }
}

function operationOf({ collection, number, document }: Change): StoreOperation {
  if (!document) return { kind: 'remove', collection: collection.number, document: number }
  return { kind: 'put', collection: collection.number, document: number, value: document }
}

function storeFailed(cause: Error): WireError {
  return new WireError('SYS_ERR', `The data folder could not be written, restart the emulator: ${cause.message}`)
}
