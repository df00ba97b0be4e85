import { evalExpr } from 'mingo/core'
import { Lazy } from 'mingo/lazy'
import { $bucketAuto } from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { accumulators } from './accumulators'
import { type Document, isDocument } from './document'
import { orderKey } from './order-key'
import { sortDocuments } from './sort'

/** One document for each value of `_id`, in the order these first came; a missing one counts as null. */
export function group(all: Document[], spec: Document, options: Options): Document[] {
  if (!('_id' in spec)) throw requestFailed('(Location15955) a group specification must include an _id')
  const { _id, ...fields } = spec
  const groups = new Map<string, { id: unknown; documents: Document[] }>()
  const idOf = reader(_id, options)
  for (const document of all) {
    const id = idOf(document) ?? null
    const key = orderKey(id)
    const known = groups.get(key)
    if (known) known.documents.push(document)
    else groups.set(key, { id, documents: [document] })
  }
  return [...groups.values()].map(({ id, documents }) => ({ _id: id, ...accumulate(documents, fields, options) }))
}

export function sortByCount(all: Document[], expression: unknown, options: Options): Document[] {
  const counted = group(all, { _id: expression, count: { $sum: 1 } }, options)
  return sortDocuments(counted, [['count', -1]], (item) => item)
}

/** Documents between two boundaries, the lower one included; without a default each must be between two. */
export function bucket(all: Document[], spec: Document, options: Options): Document[] {
  const { boundaries, groupBy } = spec
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed('(Location40192) $bucket needs at least two boundaries')
  }
  const keys = boundaries.map((boundary) => orderKey(boundary))
  const buckets = [...boundaries.slice(0, -1), spec.default].map((id): { id: unknown; documents: Document[] } => ({
    id,
    documents: [],
  }))
  const keyOf = reader(groupBy, options)
  for (const document of all) {
    const key = orderKey(keyOf(document) ?? null)
    const above = keys.findIndex((boundary) => key < boundary)
    const at = above > 0 ? above - 1 : buckets.length - 1
    if (above <= 0 && !('default' in spec)) {
      throw requestFailed('(Location40066) $bucket could not find a matching branch, and no default was specified')
    }
    buckets[at]?.documents.push(document)
  }
  return buckets
    .filter(({ documents }) => documents.length > 0)
    .map(({ id, documents }) => ({ _id: id, ...accumulate(documents, outputOf(spec), options) }))
}

const GRANULARITIES = [
  'POWERSOF2',
  '1-2-5',
  'E6',
  'E12',
  'E24',
  'E48',
  'E96',
  'E192',
  'R5',
  'R10',
  'R20',
  'R40',
  'R80',
] as const

/** The boundaries are mingo's, what is made of each bucket is ours. */
export function bucketAuto(all: Document[], spec: Document, options: Options): Document[] {
  const { buckets, groupBy } = spec
  if (typeof buckets !== 'number' || groupBy === undefined) {
    throw requestFailed('(Location40246) $bucketAuto requires groupBy and buckets')
  }
  const granularity = GRANULARITIES.find((name) => name === spec.granularity)
  if (spec.granularity !== undefined && !granularity) {
    throw requestFailed(`(Location40257) Unknown rounding granularity '${String(spec.granularity)}'`)
  }
  if (all.length === 0) return []
  const wanted = {
    buckets,
    groupBy,
    output: { documents: { $push: '$$ROOT' } },
    ...(granularity ? { granularity } : {}),
  }
  const cut = $bucketAuto(Lazy(all), wanted, options).collect()
  return cut.filter(isDocument).map(({ _id, documents }) => ({
    _id,
    ...accumulate(Array.isArray(documents) ? documents : [], outputOf(spec), options),
  }))
}

const outputOf = ({ output }: Document): Document => (isDocument(output) ? output : { count: { $sum: 1 } })

function accumulate(documents: Document[], fields: Document, options: Options): Document {
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => {
      const [operator = '', ...others] = isDocument(spec) ? Object.keys(spec) : []
      const combine = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined
      if (!isDocument(spec) || !combine || others.length > 0) {
        throw requestFailed(`(Location15952) unknown group operator '${operator}' of the field '${name}'`)
      }
      return [name, combine(documents.map(reader(spec[operator], options))) ?? null]
    }),
  )
}

/** An expression over many documents; the usual ones, a constant and a field, without asking mingo each time. */
function reader(expression: unknown, options: Options): (document: Document) => unknown {
  if (typeof expression === 'number') return () => expression
  const field = typeof expression === 'string' ? /^\$([^$.]+)$/.exec(expression)?.[1] : undefined
  if (field === undefined) return (document) => evalExpr(document, expression, options)
  return (document) => (Object.hasOwn(document, field) ? document[field] : undefined)
}
