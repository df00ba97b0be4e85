import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { damaged, EmulatorError, reason } from './emulator-error'
import { Database, type DatabaseOptions, type Schema } from './engine/database'
import { sdkEnvironment } from './functions/function-environment'
import { Functions } from './functions/functions'
import { adminRoute } from './server/admin-route'
import { appRoute } from './server/app-route'
import { callRoute } from './server/call-route'
import { consoleRoutes } from './server/console-routes'
import { controlRoutes } from './server/control-routes'
import type { Route } from './server/exchange'
import { fileRoutes } from './server/file-routes'
import { listen } from './server/http-server'
import { FileStore } from './storage/file-store'
import { Storage } from './storage/storage'
import { type DataFolder, openDataFolder } from './store/data-folder'
import { Timers } from './timers/timers'

import { World } from './world'

export type { Schema } from './engine/database'

export type EmulatorOptions = {
  /** 0 takes any free port. */
  port: number
  /** Made if missing. An EmulatorError says why it cannot be used. */
  dataDir: string
  /** Each sub-folder with an index.js is a cloud function. */
  functionsDir?: string
  /** Static files served at `GET /`. */
  appDir?: string
  schema?: Schema
  /** What `POST /emulator/seed` loads. */
  seed?: Record<string, object[]>
  /** Variables every function process gets besides the platform's own. */
  environment?: Record<string, string>
  secretId?: string
  secretKey?: string
  envId?: string
  autoCreate?: boolean
  /** Without it a power cut, though not a kill, may lose the last writes: for tests. */
  syncWrites?: boolean
}

export type Emulator = {
  url: string
  port: number
  secretId: string
  secretKey: string
  envId: string
  /** The variables that redirect wx-server-sdk in another process. */
  sdkEnvironment: Record<string, string>
  database: { roundTrips(): Record<string, number> }
  stop(): Promise<void>
}

/** WeChat Cloud on this machine, for the unmodified server SDK. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { envId = 'local-env', autoCreate = false, syncWrites = true } = options
  const folder = await openDataFolder(options.dataDir, { sync: syncWrites })
  try {
    const database = load(folder, { env: envId, autoCreate })
    const files = new FileStore(join(folder.path, 'files'), { sync: syncWrites })
    if (options.schema) await database.applySchema(options.schema)
    return await serve(options, { folder, database, files })
  } catch (error) {
    await folder.close()
    throw error instanceof EmulatorError ? error : new EmulatorError(`The emulator cannot start: ${reason(error)}`)
  }
}

function load(folder: DataFolder, options: DatabaseOptions): Database {
  try {
    return new Database(folder.store, options)
  } catch (error) {
    throw damaged(folder.path, error)
  }
}

type Opened = { folder: DataFolder; database: Database; files: FileStore }

async function serve(options: EmulatorOptions, { folder, database, files }: Opened): Promise<Emulator> {
  const envId = database.options.env
  const credentials = {
    secretId: options.secretId ?? 'local',
    secretKey: options.secretKey ?? randomBytes(24).toString('hex'),
  }
  const platform = { url: '', envId, ...credentials }
  const functions = new Functions({
    functionsDir: options.functionsDir,
    platform,
    environment: options.environment ?? {},
  })
  const storage = new Storage({ files, envId, origin: () => platform.url })
  const timers = new Timers(functions, options.functionsDir)
  const world = new World({
    database,
    functions,
    storage,
    timers,
    schema: options.schema ?? { collections: [] },
    seed: options.seed ?? {},
  })
  const routes: Route[] = [
    { method: 'GET', path: /^\/health$/, handle: async (exchange) => exchange.json({ ok: true }) },
    callRoute(functions),
    adminRoute({ credentials, world }),
    ...controlRoutes(world),
    ...consoleRoutes(world),
    ...fileRoutes(storage),
    ...(options.appDir === undefined ? [] : [appRoute(options.appDir)]),
  ]
  const server = await listen(options.port, routes)
  platform.url = `http://127.0.0.1:${server.port}`
  return {
    url: platform.url,
    port: server.port,
    envId,
    ...credentials,
    sdkEnvironment: sdkEnvironment(platform),
    database: { roundTrips: () => world.counter.snapshot() },
    async stop() {
      await server.close()
      timers.stop()
      world.transactions.endAll()
      await functions.stop()
      await folder.close()
    },
  }
}
