import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import type { Collections, Stage } from './aggregate'
import type { Collection } from './collection'
import { type Document, isDocument } from './document'
import { find } from './find'
import { MISSING, valuesAt } from './path'
import type { PipelineStage } from './pipeline-stages'

type Run = (documents: Document[], stages: readonly Stage[], variables: Document) => Document[]

/** `$lookup` by equal fields, by a pipeline with variables, or by both: the pipeline then sees only the equal ones. */
export function lookupStage(collections: Collections, run: Run): PipelineStage {
  return (documents, spec, options) => {
    if (!isDocument(spec) || typeof spec.from !== 'string' || typeof spec.as !== 'string') {
      throw requestFailed('(FailedToParse) $lookup needs from and as')
    }
    const { as, pipeline } = spec
    const foreign = collections(spec.from)
    const stages = Array.isArray(pipeline) ? pipeline.filter(isDocument) : []
    return documents.map((document) => {
      if (!isDocument(document)) return document
      const candidates = foreign ? joined(foreign, spec, document) : []
      const variables = { ...options.variables, ...variablesOf(document, spec.let, options) }
      return { ...document, [as]: stages.length === 0 ? candidates : run(candidates, stages, variables) }
    })
  }
}

function joined(foreign: Collection, { localField, foreignField }: Document, document: Document): Document[] {
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    return [...foreign.documents.values()].map((stored) => stored.document)
  }
  const values = valuesAt(document, localField).flatMap((value) =>
    Array.isArray(value) ? value : [value === MISSING ? null : value],
  )
  const query = { [foreignField]: { $in: values.map((value) => value ?? null) } }
  return find(foreign, { query }).map((stored) => stored.document)
}

function variablesOf(document: Document, names: unknown, options: Options): Document {
  if (!isDocument(names)) return {}
  return Object.fromEntries(
    Object.entries(names).map(([name, expression]) => [name, evalExpr(document, expression, options)]),
  )
}
