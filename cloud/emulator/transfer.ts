import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { EJSON } from 'bson'
import type { Collection } from './engine/collection'
import type { IndexSpec } from './engine/collection-index'
import { type Document, isDocument } from './engine/document'
import type { World } from './world'

/** Everything an emulator holds, as one JSON file that another one can take in. Documents are canonical EJSON. */
export type Dump = {
  format: typeof FORMAT
  version: 1
  collections: { name: string; indexes: IndexSpec[]; documents: unknown[] }[]
  files: { path: string; contentType: string; base64: string }[]
}

const FORMAT = 'wechat-cloud-emulator-dump'

export async function dump({ database, storage }: World): Promise<Dump> {
  const files = []
  for (const file of storage.files.list()) {
    const content = await buffer(storage.files.read(file))
    files.push({ path: file.path, contentType: file.contentType, base64: content.toString('base64') })
  }
  return { format: FORMAT, version: 1, collections: database.collections.map(dumpCollection), files }
}

/** Replaces everything by what a dump holds. A text that is no dump is refused before anything is touched. */
export async function restore(world: World, dumped: unknown): Promise<string | undefined> {
  if (!isDump(dumped)) return 'this is no export of the emulator'
  const { database, storage } = world
  const collections = dumped.collections.map(({ name, indexes, documents }) => ({
    name,
    indexes,
    documents: documents.map(documentOf),
  }))
  world.transactions.endAll()
  await database.reset({ collections })
  await storage.files.clear()
  for (const { name, documents } of collections) {
    const collection = await database.collection(name)
    await database.write(documents.map((document) => ({ collection, number: database.nextNumber(), document })))
  }
  for (const { path, contentType, base64 } of dumped.files) {
    await storage.files.save(path, Readable.from([Buffer.from(base64, 'base64')]), contentType)
  }
  return undefined
}

function dumpCollection({ name, ownIndexes, documents }: Collection) {
  const rows = [...documents.values()].map(({ document }) => EJSON.serialize(document, { relaxed: false }))
  return { name, indexes: ownIndexes, documents: rows }
}

function documentOf(row: unknown): Document {
  const value: unknown = EJSON.deserialize(isDocument(row) ? row : {})
  return isDocument(value) ? value : {}
}

function isDump(value: unknown): value is Dump {
  if (!isDocument(value) || value.format !== FORMAT || value.version !== 1) return false
  return Array.isArray(value.collections) && Array.isArray(value.files)
}
