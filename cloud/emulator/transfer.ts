import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { EJSON } from 'bson'
import { type Dump, FORMAT, readDump } from './dump'
import type { Collection } from './engine/collection'
import type { World } from './world'

/** Everything an emulator holds. */
export async function dump({ database, storage }: World): Promise<Dump> {
  const files = []
  for (const file of storage.files.list()) {
    const content = await buffer(storage.files.read(file))
    files.push({ path: file.path, contentType: file.contentType, base64: content.toString('base64') })
  }
  return { format: FORMAT, version: 1, collections: database.collections.map(dumpCollection), files }
}

/** Replaces everything by what a dump holds. What is no dump, or not one that fits, is refused before anything is touched. */
export async function restore(world: World, dumped: unknown): Promise<void> {
  const { database, storage } = world
  const { collections, files } = readDump(dumped, database.options.env)
  world.transactions.endAll()
  await database.reset({ collections })
  await storage.files.clear()
  for (const { name, documents } of collections) {
    const collection = await database.collection(name)
    await database.write(documents.map((document) => ({ collection, number: database.nextNumber(), document })))
  }
  for (const { path, contentType, content } of files) {
    await storage.files.save(path, Readable.from([content]), contentType)
  }
}

function dumpCollection({ name, ownIndexes, documents }: Collection) {
  const rows = [...documents.values()].map(({ document }) => EJSON.serialize(document, { relaxed: false }))
  return { name, indexes: ownIndexes, documents: rows }
}
