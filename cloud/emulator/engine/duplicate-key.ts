import { ObjectId } from 'bson'
import { duplicateKey } from '../wire/wire-error'
import type { Collection } from './collection'
import type { CollectionIndex } from './collection-index'
import { type Document, isDocument } from './document'
import { MISSING, valuesAt } from './path'

/** Refuses a document that would stand beside another under a unique index, in MongoDB's words. */
export function refuseDuplicate(env: string, collection: Collection, number: number, document: Document): void {
  for (const index of collection.indexes) {
    if (!index.spec.unique || !index.rivalOf(number, document)) continue
    const key = keyText(index, document)
    throw duplicateKey({ env, collection: collection.name, index: index.spec.name, key })
  }
}

function keyText(index: CollectionIndex, document: Document): string {
  const parts = index.fields.map(([path]) => `${path}: ${valueText(valuesAt(document, path)[0])}`)
  return `{ ${parts.join(', ')} }`
}

function valueText(value: unknown): string {
  if (value === MISSING || value === null || value === undefined) return 'null'
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (Array.isArray(value)) return `[ ${value.map(valueText).join(', ')} ]`
  if (!isDocument(value)) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${valueText(item)}`)
  return `{ ${fields.join(', ')} }`
}
