import { aggregate, type Stage } from '../engine/aggregate'
import { isDocument } from '../engine/document'
import { decodeValue, encodeDocument } from '../wire/ejson'
import { invalidParameter } from '../wire/wire-error'
import type { Action } from './action'

const DEFAULT_LIMIT = 20
const MOST = 10_000

/** A pipeline without `$limit` gives at most 20 documents, as on the platform. */
export const aggregateDocuments: Action = async (request, { database }) => {
  const collection = await database.collection(request.text('collectionName'))
  const now = Date.now()
  const stages = request.list('stages').map((stage) => stageOf(stage, now))
  const limit = stages.some((stage) => '$limit' in stage) ? MOST : DEFAULT_LIMIT
  const found = aggregate((name) => database.existing(name), collection, stages)
  return { data: { list: found.slice(0, limit).map(encodeDocument) } }
}

function stageOf(stage: unknown, now: number): Stage {
  if (!isDocument(stage) || typeof stage.stageKey !== 'string' || typeof stage.stageValue !== 'string') {
    throw invalidParameter('a stage needs stageKey and stageValue')
  }
  return { [stage.stageKey]: decodeValue(stage.stageValue, now) }
}
