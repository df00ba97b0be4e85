import type { PreparedBatch, Store, StoreOperation } from '../store/store'
import { collectionExists, collectionMissing, WireError } from '../wire/wire-error'
import { Collection } from './collection'
import type { IndexSpec, StoredDocument } from './collection-index'
import { refuseDuplicate } from './duplicate-key'
import { type Find, find } from './find'
import { Locks } from './locks'
import type { Change, Session, Work } from './session'
import { Versions } from './versions'

export type Schema = { collections: { name: string; indexes?: IndexSpec[] }[] }
export type DatabaseOptions = { env: string; autoCreate: boolean }

/**
 * All collections, in memory, in step with the store. Changes are applied at once and in full, so that no other
 * request sees half of them, and acknowledged when the store has them.
 */
export class Database implements Session {
  readonly versions = new Versions()
  readonly locks = new Locks()
  private readonly byName = new Map<string, Collection>()
  private lastNumber = 0
  private lastCollection = 0
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
      this.lastCollection = Math.max(this.lastCollection, row.collection)
    }
    for (const record of store.collections()) {
      const collection = new Collection(record.name, record.number, record.indexes)
      collection.load(rows.get(record.number) ?? [])
      this.byName.set(record.name, collection)
      this.lastCollection = Math.max(this.lastCollection, record.number)
      rows.delete(record.number)
    }
    if (rows.size > 0) throw new Error('there are documents of a collection that is not there')
  }

  get collections(): Collection[] {
    return [...this.byName.values()]
  }

  existing(name: string): Collection | undefined {
    return this.byName.get(name)
  }

  async collection(name: string): Promise<Collection> {
    if (this.failure) throw storeFailed(this.failure)
    const collection = this.byName.get(name)
    if (collection) return collection
    if (!this.options.autoCreate) throw collectionMissing(name)
    return this.createCollection(name, [])
  }

  async createCollection(name: string, indexes: readonly IndexSpec[]): Promise<Collection> {
    if (this.byName.has(name)) throw collectionExists()
    this.lastCollection++
    const collection = new Collection(name, this.lastCollection, indexes)
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
        for (const { number, document } of collection.documents.values()) {
          refuseDuplicate({ env: this.options.env, collection }, number, document)
        }
        await this.commit(this.store.prepare([describe(collection)]))
      }
    }
  }

  /** Drops every collection and starts again from a schema. */
  async reset(schema: Schema): Promise<void> {
    const dropped = this.collections.map(({ number }): StoreOperation => ({ kind: 'drop', collection: number }))
    this.byName.clear()
    await this.commit(this.store.prepare(dropped))
    await this.applySchema(schema)
  }

  nextNumber(): number {
    this.lastNumber++
    return this.lastNumber
  }

  find(collection: Collection, request: Find): StoredDocument[] {
    return find(collection, request)
  }

  /** A plain write waits for the transactions in its way and then looks again. */
  async change<T>(work: () => Work<T>): Promise<T> {
    for (;;) {
      const { changes, result } = work()
      const obstacle = this.locks.obstacle(changes)
      if (obstacle) {
        await this.locks.released(obstacle)
      } else {
        await this.write(changes)
        return result
      }
    }
  }

  /** Applies all changes or none, refusing duplicates, and resolves when they are safe. */
  async write(changes: readonly Change[], onApplied: () => void = () => {}): Promise<void> {
    if (changes.length === 0) return
    const batch = this.store.prepare(changes.map(operationOf))
    this.versions.record(this.apply(changes))
    onApplied()
    await this.commit(batch)
  }

  async close(): Promise<void> {
    await this.store.close()
  }

  /** Changes the documents in memory; what it returns is what they were. */
  private apply(changes: readonly Change[]): Change[] {
    const before: Change[] = []
    try {
      for (const change of changes) {
        const { collection, number, document } = change
        before.push({ ...change, document: collection.replace(number, document) })
      }
      for (const { collection, number, document } of changes) {
        if (document) refuseDuplicate({ env: this.options.env, collection }, number, document)
      }
    } catch (error) {
      for (const { collection, number, document } of before.reverse()) collection.replace(number, document)
      throw error
    }
    return before
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
