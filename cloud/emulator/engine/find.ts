import type { Collection } from './collection'
import type { StoredDocument } from './collection-index'
import { type Document, isDocument } from './document'
import { distanceFrom, type Near, nearIn } from './geo-operators'
import { planRead } from './planner'
import { compileQuery } from './query'
import { type SortSpec, sortDocuments } from './sort'

export type Find = { query: Document; sort?: SortSpec; skip?: number; limit?: number }

/** The documents that match, in order, through an index wherever one helps. */
export function find(collection: Collection, request: Find): StoredDocument[] {
  const { query, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY } = request
  const id = onlyId(query)
  if (id !== undefined)
    return [collection.withId(id)].filter((stored) => stored !== undefined).slice(skip, skip + limit)
  const matches = compileQuery(query)
  const near = sort.length === 0 ? nearIn(query) : undefined
  if (near)
    return nearest(take(collection.documents.values(), matches, Number.POSITIVE_INFINITY), near).slice(
      skip,
      skip + limit,
    )
  const plan = planRead(collection.indexes, query, sort)
  const candidates = plan ? plan.index.scan(plan.intervals, plan.isBackwards) : collection.documents.values()
  const documents = once(candidates, plan?.index.isMultikey ?? false)
  if (sort.length > 0 && !plan?.isSorted) return inOrder(take(documents, matches, Number.POSITIVE_INFINITY), request)
  return take(documents, matches, skip + limit).slice(skip)
}

/** Sorts, then cuts out the page that was asked for. */
export function inOrder(
  found: StoredDocument[],
  { sort = [], skip = 0, limit = Number.POSITIVE_INFINITY }: Find,
): StoredDocument[] {
  const ordered = sort.length > 0 ? sortDocuments(found, sort, (stored) => stored.document) : found
  return ordered.slice(skip, skip + limit)
}

/** `$nearSphere` orders what it finds, unless another order was asked for. */
function nearest(found: StoredDocument[], { centre, path }: Near): StoredDocument[] {
  return found
    .map((stored) => ({ stored, metres: distanceFrom(centre, stored.document, path) }))
    .sort((left, right) => left.metres - right.metres)
    .map(({ stored }) => stored)
}

function onlyId(query: Document): unknown {
  const id = query._id
  if (id === undefined || id === null || Object.keys(query).length !== 1) return undefined
  return isDocument(id) || Array.isArray(id) || id instanceof RegExp ? undefined : id
}

function take(candidates: Iterable<StoredDocument>, matches: (document: Document) => boolean, most: number) {
  const found: StoredDocument[] = []
  if (most <= 0) return found
  for (const stored of candidates) {
    if (!matches(stored.document)) continue
    found.push(stored)
    if (found.length >= most) break
  }
  return found
}

/** A document with an array can stand at several places of an index. */
function* once(candidates: Iterable<StoredDocument>, isRepeating: boolean): Iterable<StoredDocument> {
  if (!isRepeating) {
    yield* candidates
    return
  }
  const seen = new Set<number>()
  for (const stored of candidates) {
    if (seen.has(stored.number)) continue
    seen.add(stored.number)
    yield stored
  }
}
