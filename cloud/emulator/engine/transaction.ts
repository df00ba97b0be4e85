import { randomUUID } from 'node:crypto'
import { transactionConflict, transactionGone } from '../wire/wire-error'
import type { Collection } from './collection'
import type { StoredDocument } from './collection-index'
import type { Database } from './database'
import type { Document } from './document'
import { duplicateIn, refuseDuplicate } from './duplicate-key'
import { type Find, inOrder } from './find'
import { uniqueKeysOf } from './locks'
import { compileQuery } from './query'
import type { Change, Session, Work } from './session'

/**
 * One transaction: it sees the database as it was at its first operation, with its own writes. Whoever writes a
 * document first wins; a later transaction ends at once, a later plain write waits.
 */
export class Transaction implements Session {
  readonly id = randomUUID()
  private readonly writes = new Map<number, Change>()
  private snapshot: number | undefined
  private isOver = false

  constructor(
    private readonly database: Database,
    private readonly onEnd: (transaction: Transaction) => void,
  ) {}

  find(collection: Collection, request: Find): StoredDocument[] {
    const snapshot = this.enter()
    const own = [...this.writes.values()]
      .filter((change) => change.collection === collection)
      .map(({ number }) => number)
    const changed = this.database.versions.changedSince(collection, snapshot)
    if (own.length + changed.length === 0) return this.database.find(collection, request)
    const current = this.database.find(collection, { query: request.query }).map(({ number }) => number)
    const matches = compileQuery(request.query)
    const visible = [...new Set([...current, ...changed, ...own])]
      .sort((left, right) => left - right)
      .map((number) => ({ number, document: this.view(collection, number, snapshot) }))
      .filter((item): item is StoredDocument => item.document !== undefined && matches(item.document))
    return inOrder(visible, request)
  }

  async change<T>(work: () => Work<T>): Promise<T> {
    const snapshot = this.enter()
    const { changes, result } = work()
    try {
      for (const change of changes) this.stage(change, snapshot)
    } catch (error) {
      this.end()
      throw error
    }
    return result
  }

  async commit(): Promise<void> {
    this.enter()
    const changes = [...this.writes.values()]
    try {
      await this.database.write(changes, () => this.end())
    } finally {
      this.end()
    }
  }

  abort(): void {
    this.enter()
    this.end()
  }

  /** Ends it, whoever holds on to it: its locks go, and further use is refused. */
  end(): void {
    if (this.isOver) return
    this.isOver = true
    this.database.versions.closeSnapshot(this)
    this.database.locks.release(this)
    this.onEnd(this)
  }

  private enter(): number {
    if (this.isOver) throw transactionGone()
    this.snapshot ??= this.database.versions.openSnapshot(this)
    return this.snapshot
  }

  private view(collection: Collection, number: number, snapshot: number) {
    const own = this.writes.get(number)
    return own ? own.document : this.database.versions.at(collection, number, snapshot)
  }

  private stage(change: Change, snapshot: number): void {
    const { collection, number, document } = change
    const { versions, locks, options } = this.database
    if (versions.hasChanged(collection, number, snapshot)) throw transactionConflict()
    if (locks.obstacle([change], this)) throw transactionConflict()
    if (document) {
      const isOwn = (rival: number) => this.writes.has(rival)
      refuseDuplicate({ env: options.env, collection, isIgnored: isOwn }, number, document)
      this.refuseOwnRival(change, document)
    }
    locks.take(this, change)
    this.writes.set(number, change)
  }

  /** Two documents written by this transaction may not share a unique value; against all others it is tried on commit. */
  private refuseOwnRival(change: Change, document: Document): void {
    const { locks, options } = this.database
    for (const { index, key, name } of uniqueKeysOf(change)) {
      const rival = this.writes.get(locks.holderOf(name)?.number ?? change.number)
      if (!rival?.document || rival.number === change.number || !index.keysOf(rival.document).includes(key)) continue
      throw duplicateIn({ env: options.env, collection: change.collection }, index, document)
    }
  }
}
