import { ObjectId } from 'bson'
import { duplicateKey, type WireError } from '../wire/wire-error'
import type { Collection } from './collection'
import type { CollectionIndex } from './collection-index'
import { type Document, isDocument } from './document'
import { MISSING, valuesAt } from './path'

export type Place = {
  env: string
  collection: Collection
  /** Documents that do not count, because they are about to change too. */
  isIgnored?(number: number): boolean
}

/** Refuses a document that would stand beside another under a unique index, in MongoDB's words. */
export function refuseDuplicate(place: Place, number: number, document: Document): void {
  for (const index of place.collection.indexes) {
    const rival = index.spec.unique ? index.rivalOf(number, document) : undefined
    if (rival && !place.isIgnored?.(rival.number)) throw duplicateIn(place, index, document)
  }
}

export function duplicateIn({ env, collection }: Place, index: CollectionIndex, document: Document): WireError {
  return duplicateKey({ env, collection: collection.name, index: index.spec.name, key: keyText(index, document) })
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
