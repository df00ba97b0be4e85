import { validateHeaderValue } from 'node:http'
import { calculateObjectSize, EJSON } from 'bson'
import { Collection } from './engine/collection'
import type { IndexSpec } from './engine/collection-index'
import { type Document, isDocument } from './engine/document'
import { refuseDuplicate } from './engine/duplicate-key'
import { checkPath } from './storage/file-path'
import { invalidParameter } from './wire/wire-error'

/** What one emulator writes as a JSON file and another one takes in. Documents are canonical EJSON. */
export type Dump = {
  format: typeof FORMAT
  version: 1
  collections: { name: string; indexes: IndexSpec[]; documents: unknown[] }[]
  files: { path: string; contentType: string; base64: string }[]
}
export type DumpContent = { collections: DumpedCollection[]; files: DumpedFile[] }
type DumpedCollection = { name: string; indexes: IndexSpec[]; documents: Document[] }
type DumpedFile = { path: string; contentType: string; content: Buffer }

export const FORMAT = 'wechat-cloud-emulator-dump'
const MOST_DOCUMENT_BYTES = 16 * 1024 * 1024

/** Decodes all of a dump and refuses what could not be stored whole, naming the place. */
export function readDump(value: unknown, env: string): DumpContent {
  const isDump = isDocument(value) && value.format === FORMAT && value.version === 1
  if (!isDump || !Array.isArray(value.collections) || !Array.isArray(value.files)) {
    throw invalidParameter('this is no export of the emulator')
  }
  const collections = value.collections.map((item, at) => collectionOf(item, `collections[${at}]`))
  const names = collections.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw invalidParameter(`the collection ${twice} is there twice`)
  for (const collection of collections) refuseDuplicates(collection, env)
  return { collections, files: value.files.map((item, at) => fileOf(item, `files[${at}]`)) }
}

function collectionOf(item: unknown, place: string): DumpedCollection {
  if (!isDocument(item)) throw invalidParameter(`${place} is no collection`)
  const { name, indexes, documents } = item
  const hasIndexes = Array.isArray(indexes) && indexes.every(isIndexSpec)
  if (typeof name !== 'string' || name === '' || !hasIndexes || !Array.isArray(documents)) {
    throw invalidParameter(`${place} is no collection`)
  }
  return { name, indexes, documents: documents.map((row, at) => documentOf(row, `${place}.documents[${at}]`)) }
}

function isIndexSpec(item: unknown): item is IndexSpec {
  if (!isDocument(item) || !isDocument(item.keys)) return false
  const directions = Object.values(item.keys)
  const hasKeys = directions.length > 0 && directions.every((direction) => direction === 1 || direction === -1)
  return hasKeys && typeof item.name === 'string' && ['boolean', 'undefined'].includes(typeof item.unique)
}

function documentOf(row: unknown, place: string): Document {
  if (!isDocument(row)) throw invalidParameter(`${place} is no document`)
  const document = decode(row, place)
  if (!isDocument(document) || document._id === undefined) throw invalidParameter(`${place} is no document with an _id`)
  if (calculateObjectSize(document) > MOST_DOCUMENT_BYTES) throw invalidParameter(`${place} is over 16 MB`)
  return document
}

function decode(row: Document, place: string): unknown {
  try {
    return EJSON.deserialize(row)
  } catch (error) {
    throw invalidParameter(`${place} is malformed EJSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function refuseDuplicates({ name, indexes, documents }: DumpedCollection, env: string): void {
  const collection = new Collection(name, 0, indexes)
  const stored = documents.map((document, number) => ({ number, document }))
  collection.load(stored)
  for (const { number, document } of stored) refuseDuplicate({ env, collection }, number, document)
}

function fileOf(item: unknown, place: string): DumpedFile {
  if (!isDocument(item)) throw invalidParameter(`${place} is no file`)
  const { path, contentType, base64 } = item
  if (typeof path !== 'string' || typeof contentType !== 'string' || typeof base64 !== 'string') {
    throw invalidParameter(`${place} is no file: path, contentType and base64 are texts`)
  }
  const content = Buffer.from(base64, 'base64')
  if (content.toString('base64') !== base64) throw invalidParameter(`${place} is no file: its bytes are not base64`)
  if (!isHeader(contentType)) throw invalidParameter(`${place} is no file: its content type is no header`)
  return { path: checkPath(path), contentType, content }
}

function isHeader(text: string): boolean {
  try {
    validateHeaderValue('content-type', text)
    return true
  } catch {
    return false
  }
}
