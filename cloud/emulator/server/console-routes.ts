import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { newId, refuseOperators } from '../actions/insert-document'
import type { Document } from '../engine/document'
import { find } from '../engine/find'
import { planRead } from '../engine/planner'
import { parseSort } from '../engine/sort'
import { dump, restore } from '../transfer'
import { decodeDocument, encodeDocument } from '../wire/ejson'
import { WireError } from '../wire/wire-error'
import type { World } from '../world'
import { bodyOf, Complaint, get, post } from './control-routes'
import type { Exchange, Route } from './exchange'

const PAGE: Record<string, string> = {
  'index.html': 'text/html; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'panels.js': 'text/javascript; charset=utf-8',
  'collections-panel.js': 'text/javascript; charset=utf-8',
  'calls-panel.js': 'text/javascript; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
}

/** The console and what it asks for. Its changes take the same way through the engine as a function's. */
export function consoleRoutes(world: World): Route[] {
  return [
    { method: 'GET', path: /^\/emulator\/?$/, handle: (exchange) => page(exchange, 'index.html') },
    {
      method: 'GET',
      path: /^\/emulator\/console\/([\w.-]+)$/,
      handle: (exchange) => page(exchange, exchange.captures[0] ?? ''),
    },
    get(/^\/emulator\/state$/, async () => stateOf(world)),
    get(/^\/emulator\/calls$/, async () => ({ calls: [...world.functions.log.calls].reverse() })),
    post(
      /^\/emulator\/find$/,
      complaining(async (exchange) => findDocuments(world, await bodyOf(exchange))),
    ),
    post(
      /^\/emulator\/save$/,
      complaining(async (exchange) => save(world, await bodyOf(exchange))),
    ),
    post(
      /^\/emulator\/remove$/,
      complaining(async (exchange) => remove(world, await bodyOf(exchange))),
    ),
    get(/^\/emulator\/export$/, async () => dump(world)),
    post(
      /^\/emulator\/import$/,
      complaining(async (exchange) => {
        await restore(world, await bodyOf(exchange))
        return { ok: true }
      }),
    ),
  ]
}

async function page(exchange: Exchange, name: string): Promise<void> {
  const type = Object.hasOwn(PAGE, name) ? PAGE[name] : undefined
  if (type === undefined) return exchange.text(404, `the console has no ${name}`)
  const body = await readFile(fileURLToPath(new URL(`../console/${name}`, import.meta.url)))
  exchange.text(200, body, {
    'content-type': type,
    'content-security-policy': "default-src 'self'; img-src 'self' data:",
    'cache-control': 'no-store',
  })
}

function stateOf({ database, functions, storage, timers, faults, outbox, counter }: World) {
  return {
    env: database.options.env,
    collections: database.collections.map(({ name, documents, indexes }) => ({
      name,
      documents: documents.size,
      indexes: indexes.map(({ spec }) => spec),
    })),
    functions: functions.names,
    files: storage.files.list().map((file) => ({ ...file, url: storage.links.download(file.path, 600) })),
    timers: timers.list(),
    faults: faults.current,
    outbox: outbox.messages,
    roundTrips: counter.snapshot(),
  }
}

async function findDocuments(world: World, body: Document) {
  const collection = await world.database.collection(String(body.collection))
  const [query, sort] = [
    decodeDocument(String(body.query ?? '{}')),
    parseSort(decodeDocument(String(body.sort ?? '{}'))),
  ]
  const startedAt = performance.now()
  const all = find(collection, { query, sort })
  const ms = performance.now() - startedAt
  const skip = Number(body.skip ?? 0)
  const shown = all.slice(skip, skip + Math.min(Number(body.limit ?? 20), 1000))
  const index = planRead(collection.indexes, query, sort)?.index.spec.name
  return {
    total: all.length,
    ms,
    index: index ?? null,
    documents: shown.map(({ document }) => encodeDocument(document)),
  }
}

async function save(world: World, body: Document) {
  const { database } = world
  const collection = await database.collection(String(body.collection))
  const { _id: id = newId(), ...fields } = decodeDocument(String(body.document))
  refuseOperators(fields)
  const document = { _id: id, ...fields }
  const fresh = database.nextNumber()
  await database.change(() => {
    const number = collection.withId(id)?.number ?? fresh
    return { changes: [{ collection, number, document }], result: undefined }
  })
  return { ok: true, document: encodeDocument(document) }
}

async function remove(world: World, body: Document) {
  if (typeof body.file === 'string') return { ok: await world.storage.files.remove(body.file) }
  const collection = await world.database.collection(String(body.collection))
  const { _id: id } = decodeDocument(String(body.document))
  const removed = await world.database.change(() => {
    const stored = collection.withId(id)
    return {
      changes: stored ? [{ collection, number: stored.number, document: undefined }] : [],
      result: stored !== undefined,
    }
  })
  return { ok: removed }
}

/** What the engine refuses is shown to the one who typed it. */
function complaining(handler: (exchange: Exchange) => Promise<unknown>) {
  return async (exchange: Exchange) => {
    try {
      return await handler(exchange)
    } catch (error) {
      if (error instanceof WireError) throw new Complaint(error.message)
      throw error
    }
  }
}
