import { Database as Engine } from '../../cloud/emulator/engine/database'
import { find } from '../../cloud/emulator/engine/find'
import { parseSort } from '../../cloud/emulator/engine/sort'
import { applyUpdate } from '../../cloud/emulator/engine/update'
import type { Store } from '../../cloud/emulator/store/store'
import type { Database, Stored } from '../../cloud/router/access/database'
import { readEnvironment } from '../../cloud/router/environment'
import { callerFrom } from '../../cloud/router/kernel/caller'
import type { Deps } from '../../cloud/router/kernel/deps'
import { serving } from '../../cloud/router/kernel/serve'
import { routes } from '../../cloud/router/routes'
import { isbnService } from '../../cloud/router/services/isbn/lookup'
import { schema } from '../../config/schema'
import type { Arena } from './arena'

export type EngineArena = Arena & { database: Database }
type ArenaOptions = {
  admins?: string[]
  now?: () => number
  limitMs?: number
  services?: Partial<Deps['services']>
} & Partial<Deps['limits']>

/** The function and the emulator's engine in one process, without SDK, wire or disk: for rules asked thousands of times. */
export async function engineArena(options: ArenaOptions = {}): Promise<EngineArena> {
  const { admins = [], now = Date.now, limitMs = 10_000, services, ...limits } = options
  const engine = new Engine(nowhere, { env: 'test', autoCreate: false })
  await engine.applySchema(schema)
  const database = databaseOver(engine)
  const deps: Deps = {
    database,
    now,
    limits: { calls: 1e9, writes: 1e9, lookups: 1e9, ...limits },
    services: {
      isbn: isbnService({ environment: readEnvironment(UNREACHABLE), putFile: nowhereToPut, now }),
      judge: async (_openid, texts) => ({ passed: new Set(texts), refused: new Set() }),
      files: {
        save: async (path) => `cloud://nowhere/${path}`,
        remove: async () => {},
      },
      ...services,
    },
    log: () => {},
  }
  const serve = serving(routes, deps)
  return {
    database,
    send: (openid, event) => serve(event, { caller: callerFrom({ OPENID: openid }, admins), limitMs, requestId: 'r' }),
    async insert(name, documents) {
      const collection = await engine.collection(name)
      const changes = documents.map((document) => ({
        collection,
        number: engine.nextNumber(),
        document: { ...document },
      }))
      await engine.change(() => ({ changes, result: undefined }))
    },
    async documents(name) {
      return find(await engine.collection(name), { query: {} }).map(({ document }) => document as { _id: string })
    },
  }
}

// A closed port: what is tested here are rules, and no rule waits for a source.
const UNREACHABLE = { ISBN_OPENLIBRARY_URL: 'https://127.0.0.1:1', ISBN_NEODB_URL: 'https://127.0.0.1:1' }

async function nowhereToPut(): Promise<never> {
  throw new Error('there is no file store here')
}

const nowhere: Store = {
  collections: () => [],
  documents: () => [],
  prepare: () => ({ commit: async () => {} }),
  close: async () => {},
}

function databaseOver(engine: Engine): Database {
  const copy = (document: object) => structuredClone(document) as Stored
  return {
    async find(name, query, { sort = [], limit }) {
      const order = Object.fromEntries(sort.map(({ field, direction }) => [field, direction === 'asc' ? 1 : -1]))
      const found = find(await engine.collection(name), { query, sort: parseSort(order), limit })
      return found.map(({ document }) => copy(document))
    },
    async count(name, query) {
      return find(await engine.collection(name), { query }).length
    },
    async insert(name, document) {
      const collection = await engine.collection(name)
      const change = { collection, number: engine.nextNumber(), document: copy(document) }
      return refusing(async () => {
        await engine.change(() => ({ changes: [change], result: undefined }))
        return true
      }, false)
    },
    async change(name, query, update) {
      const collection = await engine.collection(name)
      return refusing<Stored | 'duplicate' | undefined>(
        () =>
          engine.change<Stored | undefined>(() => {
            const [stored] = find(collection, { query, limit: 1 })
            if (!stored) return { changes: [], result: undefined }
            const document = applyUpdate(stored.document, update)
            return { changes: [{ collection, number: stored.number, document }], result: copy(document) }
          }),
        'duplicate',
      )
    },
    async erase(name, query) {
      const collection = await engine.collection(name)
      return engine.change(() => {
        const found = find(collection, { query })
        return {
          changes: found.map(({ number }) => ({ collection, number, document: undefined })),
          result: found.length,
        }
      })
    },
  }
}

async function refusing<T>(work: () => Promise<T>, onDuplicate: T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.message.includes('E11000')) return onDuplicate
    throw error
  }
}
