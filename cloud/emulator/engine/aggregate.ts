import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { $push } from 'mingo/operators/accumulator'
import * as projections from 'mingo/operators/projection'
import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import type { Collection } from './collection'
import { type Document, isDocument } from './document'
import { expressionOperators } from './expressions'
import { find } from './find'
import { geoNear } from './geo-near'
import { lookupStage } from './lookup'
import { MUTATING, type PipelineStage, pipelineStages } from './pipeline-stages'
import { naming, QUERY_OPERATORS, refuseScripts } from './query'

export type Stage = Document
/** Finds a collection by name for `$lookup` and its like; one that does not exist counts as empty. */
export type Collections = (name: string) => Collection | undefined

/** Runs a pipeline. A leading `$match` goes through the indexes; stored documents are never written into. */
export function aggregate(collections: Collections, collection: Collection, stages: readonly Stage[]): Document[] {
  refuseScripts(stages)
  const [first, ...rest] = stages
  if (isDocument(first?.$geoNear)) return run(collections, geoNear(collection, first.$geoNear), rest, {})
  if (isDocument(first?.$match)) return run(collections, matching(collection, first.$match), rest, {})
  return run(collections, matching(collection, {}), stages, {})
}

function matching(collection: Collection, query: Document): Document[] {
  return find(collection, { query }).map(({ document }) => document)
}

function run(
  collections: Collections,
  documents: Document[],
  stages: readonly Stage[],
  variables: Document,
): Document[] {
  const at = stages.findIndex((stage) => MUTATING.includes(Object.keys(stage)[0] ?? ''))
  const [safe, writing] = at < 0 ? [stages, []] : [stages.slice(0, at), stages.slice(at)]
  return naming(() => {
    const options = {
      scriptEnabled: false,
      variables,
      context: contextFor(collections),
      collectionResolver: resolver(collections),
    }
    const found = new Aggregator([...safe], options).run(documents)
    const result =
      writing.length === 0 ? found : new Aggregator([...writing], options).run(found.map((item) => clone(item)))
    return result.filter(isDocument)
  })
}

function contextFor(collections: Collections): Context {
  return Context.init({
    accumulator: { $push },
    expression: expressionOperators,
    projection: projections,
    query: QUERY_OPERATORS,
    pipeline: {
      ...pipelineStages,
      $lookup: lookupStage(collections, (documents, stages, variables) =>
        run(collections, documents, stages, variables),
      ),
      $geoNear: misplacedGeoNear,
    },
  })
}

function resolver(collections: Collections) {
  return (name: string) => [...(collections(name)?.documents.values() ?? [])].map(({ document }) => clone(document))
}

const misplacedGeoNear: PipelineStage = () => {
  throw requestFailed('(Location40602) $geoNear is only valid as the first stage in a pipeline')
}
