import { requestFailed } from '../wire/wire-error'
import { compareKeys } from './compare'
import type { Document } from './document'
import { orderKey } from './order-key'
import { elementsAt, MISSING, valuesAt } from './path'

export type Direction = 1 | -1
export type SortSpec = readonly (readonly [path: string, direction: Direction])[]

export function parseSort(sort: Document): SortSpec {
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed(`(BadValue) bad sort specification for ${path}`)
    return [path, direction] as const
  })
}

/** A stable sort in MongoDB's order of mixed types; an array counts by its least element, or its greatest going down. */
export function sortDocuments<T>(items: readonly T[], spec: SortSpec, documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({ item, keys: spec.map((part) => sortKey(documentOf(item), part)) }))
  keyed.sort((left, right) => {
    for (let at = 0; at < spec.length; at++) {
      const order = compareKeys(left.keys[at] ?? '', right.keys[at] ?? '')
      if (order !== 0) return order * (spec[at]?.[1] ?? 1)
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

function sortKey(document: Document, [path, direction]: SortSpec[number]): string {
  const values = valuesAt(document, path)
  const only = values[0]
  if (values.length === 1 && !Array.isArray(only)) return orderKey(only === MISSING ? null : only)
  const keys = elementsAt(document, path, false).map((value) => orderKey(value === MISSING ? null : value))
  if (keys.length === 0) return orderKey(values.length === 0 ? null : undefined)
  return keys.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best))
}
