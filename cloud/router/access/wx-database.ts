import type cloud from 'wx-server-sdk'
import type { Database, Stored } from './database'
import type { Query } from './predicate'
import { retried } from './retry'

type WxDatabase = ReturnType<typeof cloud.database>

/**
 * What wx-server-sdk 4.0.2 keeps inside a query: the node-sdk query, whose updateAndReturn it does not pass on.
 * It changes one document and answers it in the same round trip, so an edit costs one and its answer is its own (docs/decisions/010).
 */
type InnerQuery = { updateAndReturn(update: Query): Promise<{ updated: number; doc?: Stored | null }> }

/** The database port over wx-server-sdk: the only file that speaks to the SDK about data. */
export function wxDatabase(database: WxDatabase): Database {
  return {
    async find(collection, query, { sort = [], limit }) {
      const ordered = sort.reduce(
        (asked, { field, direction }) => asked.orderBy(field, direction),
        database.collection(collection).where(query).limit(limit),
      )
      const { data } = await retried(async () => (await ordered.get()) as { data: unknown[] })
      return data as Stored[]
    },
    async count(collection, query) {
      const counted = database.collection(collection).where(query)
      const { total } = await retried(async () => (await counted.count()) as { total: number })
      return total
    },
    async insert(collection, document) {
      try {
        await database.collection(collection).add({ data: document })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
    async change(collection, query, update) {
      const { _query: inner } = database.collection(collection).where(query) as unknown as { _query: InnerQuery }
      try {
        const { updated, doc } = await inner.updateAndReturn(update)
        return updated > 0 && doc ? doc : undefined
      } catch (error) {
        if (isDuplicateKey(error)) return 'duplicate'
        throw error
      }
    },
    async erase(collection, query) {
      const answer = await database.collection(collection).where(query).remove()
      return answer ? answer.stats.removed : 0
    },
  }
}

// The engine's own words (MongoDB error 11000); the SDK gives it no code that says only this.
function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes('E11000')
}
