import { evalExpr } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import * as mingoStages from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import { type Document, isDocument } from './document'
import { orderKey } from './order-key'
import { MISSING, valuesAt } from './path'
import { parseSort, sortDocuments } from './sort'
import { slotFor } from './update-path'

const { $out: _out, $merge: _merge, $documents: _documents, ...allowed } = mingoStages

export type PipelineStage = (documents: Iterator, spec: unknown, options: Options) => Iterator

const onAll = (work: (all: Document[], spec: unknown, options: Options) => unknown[]): PipelineStage => {
  return (documents, spec, options) => documents.transform((all) => Lazy(work(all.filter(isDocument), spec, options)))
}

/** The stages a pipeline may have: none that writes. `$lookup` and `$geoNear` are added where collections are known. */
export const pipelineStages = {
  ...allowed,
  $sort: onAll((all, spec) => sortDocuments(all, parseSort(documentOf('$sort', spec)), (item) => item)),
  $unwind: onAll((all, spec) => all.flatMap(unwinder(spec))),
  $sample: onAll((all, spec) => sample(all, documentOf('$sample', spec))),
  $count: onAll((all, name) => (all.length === 0 ? [] : [{ [countName(name)]: all.length }])),
  $bucket: onAll((all, spec, options) => bucket(all, documentOf('$bucket', spec), options)),
}

/** Stages of mingo that write into the documents they are given, below the first level. */
export const MUTATING = [
  '$addFields',
  '$set',
  '$unset',
  '$project',
  '$redact',
  '$facet',
  '$fill',
  '$setWindowFields',
  '$densify',
]

function documentOf(stage: string, spec: unknown): Document {
  if (!isDocument(spec)) throw requestFailed(`(FailedToParse) the ${stage} specification must be an object`)
  return spec
}

function countName(name: unknown): string {
  if (typeof name === 'string' && name !== '' && !name.startsWith('$') && !name.includes('.')) return name
  throw requestFailed('(Location40156) the count field must be a non-empty string')
}

function sample<T>(all: T[], { size }: Document): T[] {
  const pool = [...all]
  const count = Math.min(Number(size), pool.length)
  return Array.from({ length: count }, () => pool.splice(Math.floor(Math.random() * pool.length), 1)).flat()
}

/** One document for each element; a value that is no array counts as its only element, nothing and [] as none. */
function unwinder(spec: unknown): (document: Document) => Document[] {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = isDocument(spec) ? spec : { path: spec }
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw requestFailed('(Location28818) path to $unwind must begin with $')
  const field = path.slice(1)
  return (document) => {
    const value = valuesAt(document, field)[0]
    const isNothing = value === MISSING || value === null || (Array.isArray(value) && value.length === 0)
    if (isNothing && !preserveNullAndEmptyArrays) return []
    const elements = Array.isArray(value) && value.length > 0 ? value : [value]
    return elements.map((element, at) => {
      const copy = clone(document)
      if (Array.isArray(value) && value.length === 0) slotFor(copy, field).remove()
      else if (element !== MISSING) slotFor(copy, field).set(clone(element))
      if (typeof includeArrayIndex === 'string')
        copy[includeArrayIndex] = Array.isArray(value) && value.length > 0 ? at : null
      return copy
    })
  }
}

/** Documents between two boundaries, the lower one included; without a default each must be between two. */
function bucket(all: Document[], spec: Document, options: Options): unknown[] {
  const { boundaries, groupBy, output } = spec
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed('(Location40192) $bucket needs at least two boundaries')
  }
  const keys = boundaries.map((boundary) => orderKey(boundary))
  const buckets = [...boundaries.slice(0, -1), spec.default].map((id): { id: unknown; documents: Document[] } => ({
    id,
    documents: [],
  }))
  for (const document of all) {
    const key = orderKey(evalExpr(document, groupBy, options) ?? null)
    const above = keys.findIndex((boundary) => key < boundary)
    const at = above > 0 ? above - 1 : buckets.length - 1
    if (above <= 0 && !('default' in spec)) {
      throw requestFailed('(Location40066) $bucket could not find a matching branch, and no default was specified')
    }
    buckets[at]?.documents.push(document)
  }
  const fields = isDocument(output) ? output : { count: { $sum: 1 } }
  return buckets
    .filter(({ documents }) => documents.length > 0)
    .flatMap(({ id, documents }) =>
      mingoStages.$group(Lazy(documents), { _id: { $literal: id }, ...fields }, options).collect(),
    )
}
