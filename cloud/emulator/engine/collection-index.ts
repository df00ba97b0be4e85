import { requestFailed } from '../wire/wire-error'
import type { Document } from './document'
import { type Intervals, inverted, pointOf } from './intervals'
import { orderKey } from './order-key'
import { elementsAt, MISSING, valuesAt } from './path'
import { SortedEntries } from './sorted-entries'

export type IndexSpec = { name: string; keys: Record<string, 1 | -1>; unique?: boolean }
export type StoredDocument = { readonly number: number; document: Document }

/** One index: compound keys in order, with an entry per element where a document holds an array. */
export class CollectionIndex {
  readonly fields: readonly (readonly [path: string, direction: 1 | -1])[]
  private readonly entries = new SortedEntries<StoredDocument>()
  private multikeyDocuments = 0

  constructor(readonly spec: IndexSpec) {
    this.fields = Object.entries(spec.keys)
  }

  /** Whether a document may stand at several places, which rules out ranges from two limits and ordered reads. */
  get isMultikey(): boolean {
    return this.multikeyDocuments > 0
  }

  load(all: Iterable<StoredDocument>): void {
    const entries = []
    this.multikeyDocuments = 0
    for (const stored of all) {
      const keys = this.keysOf(stored.document)
      if (keys.length > 1) this.multikeyDocuments++
      for (const key of keys) entries.push({ key, tie: stored.number, value: stored })
    }
    this.entries.load(entries)
  }

  add(stored: StoredDocument): void {
    const keys = this.keysOf(stored.document)
    if (keys.length > 1) this.multikeyDocuments++
    for (const key of keys) this.entries.add({ key, tie: stored.number, value: stored })
  }

  remove(stored: StoredDocument): void {
    const keys = this.keysOf(stored.document)
    if (keys.length > 1) this.multikeyDocuments--
    for (const key of keys) this.entries.remove(key, stored.number)
  }

  /** The documents in these stretches of whole keys, in the index's order or backwards. */
  *scan(intervals: Intervals, isBackwards: boolean): Generator<StoredDocument> {
    for (const [low, high] of isBackwards ? [...intervals].reverse() : intervals) {
      yield* isBackwards ? this.entries.descending(low, high) : this.entries.ascending(low, high)
    }
  }

  /** Another document that already has one of this document's keys. */
  rivalOf(number: number, document: Document): StoredDocument | undefined {
    for (const key of this.keysOf(document)) {
      for (const rival of this.scan(pointOf(key), false)) if (rival.number !== number) return rival
    }
    return undefined
  }

  /** The keys of a document: one, unless a field of the index holds an array. */
  keysOf(document: Document): string[] {
    const [first, ...rest] = this.fields.map(([path, direction]) => componentKeys(document, path, direction))
    if (!first) return []
    if (rest.length === 0) return first.length === 1 ? first : [...new Set(first)]
    if ([first, ...rest].filter((keys) => keys.length > 1).length > 1)
      throw requestFailed('cannot index parallel arrays')
    const keys = rest.reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), first)
    return [...new Set(keys)]
  }
}

function componentKey(value: unknown, direction: 1 | -1): string {
  const key = orderKey(value)
  return direction === 1 ? key : inverted(key)
}

function componentKeys(document: Document, path: string, direction: 1 | -1): string[] {
  const values = valuesAt(document, path)
  const only = values[0]
  if (values.length === 1 && !Array.isArray(only)) return [componentKey(only === MISSING ? null : only, direction)]
  const elements = elementsAt(document, path, false)
  if (elements.length === 0) return [componentKey(values.length === 0 ? null : undefined, direction)]
  return elements.map((value) => componentKey(value === MISSING ? null : value, direction))
}
