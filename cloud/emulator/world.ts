import { newId } from './actions/insert-document'
import type { Database, Schema } from './engine/database'
import type { Change } from './engine/session'
import { Transactions } from './engine/transactions'
import type { Functions } from './functions/functions'
import { OpenApi } from './openapi/openapi'
import { Faults } from './server/faults'
import { Outbox } from './server/outbox'
import { RoundTripCounter } from './server/round-trips'
import type { Storage } from './storage/storage'
import type { Timers } from './timers/timers'

export type WorldOptions = {
  database: Database
  functions: Functions
  storage: Storage
  timers: Timers
  schema: Schema
  seed: Record<string, object[]>
}

/** Everything one emulator holds, for the wire, the control routes and the console alike. */
export class World {
  readonly database: Database
  readonly functions: Functions
  readonly transactions: Transactions
  readonly faults = new Faults()
  readonly outbox = new Outbox()
  readonly openApi = new OpenApi()
  readonly storage: Storage
  readonly timers: Timers
  readonly counter = new RoundTripCounter()

  constructor(private readonly options: WorldOptions) {
    this.database = options.database
    this.functions = options.functions
    this.storage = options.storage
    this.timers = options.timers
    this.transactions = new Transactions(options.database)
  }

  /** Empties everything and goes back to the schema. Injected faults and scripted answers stay until they are cleared. */
  async reset(): Promise<void> {
    this.transactions.endAll()
    await this.database.reset(this.options.schema)
    await this.storage.files.clear()
    this.outbox.clear()
    this.functions.log.clear()
  }

  /** Loads the sample documents, in place of those with the same id. Returns how many, by collection. */
  async seed(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {}
    for (const [name, documents] of Object.entries(this.options.seed)) {
      const collection = await this.database.collection(name)
      const changes = documents.map((document): Change => {
        const { _id: id = newId(), ...fields }: { _id?: unknown } = { ...document }
        const number = collection.withId(id)?.number ?? this.database.nextNumber()
        return { collection, number, document: { _id: id, ...fields } }
      })
      await this.database.change(() => ({ changes, result: undefined }))
      counts[name] = changes.length
    }
    return counts
  }
}
