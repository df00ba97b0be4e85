import { transactionGone } from '../wire/wire-error'
import type { Database } from './database'
import type { Session } from './session'
import { Transaction } from './transaction'

const LIFE_MS = 30_000

/** The open transactions. Each lives at most 30 seconds, as on the platform. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>()

  constructor(
    private readonly database: Database,
    private readonly lifeMs = LIFE_MS,
  ) {}

  start(): Transaction {
    const transaction = new Transaction(this.database, ({ id }) => this.forget(id))
    const timer = setTimeout(() => transaction.end(), this.lifeMs)
    timer.unref()
    this.open.set(transaction.id, { transaction, timer })
    return transaction
  }

  withId(id: string): Transaction {
    const entry = this.open.get(id)
    if (!entry) throw transactionGone()
    return entry.transaction
  }

  /** Where an action works: in the transaction it names, or on the database itself. */
  sessionOf(id: string | undefined): Session {
    return id === undefined ? this.database : this.withId(id)
  }

  /** Ends one if it is open, as a conflict in it does. */
  endIfOpen(id: string | undefined): void {
    if (id !== undefined) this.open.get(id)?.transaction.end()
  }

  endAll(): void {
    for (const { transaction } of [...this.open.values()]) transaction.end()
  }

  private forget(id: string): void {
    clearTimeout(this.open.get(id)?.timer)
    this.open.delete(id)
  }
}
