import { type Iterator, Lazy } from 'mingo/lazy'
import * as mingoStages from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import { type Document, isDocument } from './document'
import { bucket, bucketAuto, group, sortByCount } from './group-stages'
import { MISSING, valuesAt } from './path'
import { parseSort, sortDocuments } from './sort'
import { slotFor } from './update-path'

const {
  $addFields,
  $set,
  $unset,
  $project,
  $redact,
  $facet,
  $match,
  $limit,
  $skip,
  $replaceRoot,
  $replaceWith,
  $graphLookup,
} = mingoStages

export type PipelineStage = (documents: Iterator, spec: unknown, options: Options) => Iterator

const onAll = (work: (all: Document[], spec: unknown, options: Options) => unknown[]): PipelineStage => {
  return (documents, spec, options) => documents.transform((all) => Lazy(work(all.filter(isDocument), spec, options)))
}

/**
 * The stages a pipeline may have: none that writes or reports on the server. `$lookup` and `$geoNear` are added where
 * collections are known.
 */
export const pipelineStages = {
  ...{ $addFields, $set, $unset, $project, $redact, $facet, $match, $limit, $skip },
  ...{ $replaceRoot, $replaceWith, $graphLookup },
  $sort: onAll((all, spec) => sortDocuments(all, parseSort(documentOf('$sort', spec)), (item) => item)),
  $unwind: onAll((all, spec) => all.flatMap(unwinder(spec))),
  $sample: onAll((all, spec) => sample(all, documentOf('$sample', spec))),
  $count: onAll((all, name) => (all.length === 0 ? [] : [{ [countName(name)]: all.length }])),
  $group: onAll((all, spec, options) => group(all, documentOf('$group', spec), options)),
  $sortByCount: onAll(sortByCount),
  $bucket: onAll((all, spec, options) => bucket(all, documentOf('$bucket', spec), options)),
  $bucketAuto: onAll((all, spec, options) => bucketAuto(all, documentOf('$bucketAuto', spec), options)),
}

/** Stages of mingo that write into the documents they are given, below the first level. */
export const MUTATING = ['$addFields', '$set', '$unset', '$project', '$redact', '$facet']

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
