import type { Collection } from '../engine/collection'
import { equalValues } from '../engine/compare'
import type { Database } from '../engine/database'
import type { Document } from '../engine/document'
import { find } from '../engine/find'
import { applyUpdate } from '../engine/update'
import type { WireRequest } from '../wire/request'
import { invalidParameter } from '../wire/wire-error'
import type { Action, Reply } from './action'
import { newId, refuseOperators } from './insert-document'

/** `update` sends operators with `merge`, `doc().set` a whole document without it. A write that changes nothing counts 0. */
export const modifyDocument: Action = async (request, { database }) => {
  const collection = await database.collection(request.text('collectionName'))
  if (!request.flag('merge')) return replace(request, database, collection)
  if (request.flag('upsert')) throw invalidParameter('upsert with merge is not emulated')
  const update = request.document('data')
  const changes = matching(request, collection).flatMap(({ number, document }) => {
    const after = applyUpdate(document, update)
    return equalValues(after, document) ? [] : [{ collection, number, document: after }]
  })
  await database.write(changes)
  return { data: { updated: changes.length, upsert_id: null } }
}

function matching(request: WireRequest, collection: Collection) {
  const limit = request.flag('multi') ? Number.POSITIVE_INFINITY : 1
  return find(collection, { query: request.document('query'), limit })
}

async function replace(request: WireRequest, database: Database, collection: Collection): Promise<Reply> {
  const fields = request.document('data')
  refuseOperators(fields)
  const query = request.document('query')
  const [stored] = find(collection, { query, limit: 1 })
  if (!stored && !request.flag('upsert')) return { data: { updated: 0, upsert_id: null } }
  const { _id: _ignored, ...rest } = fields
  const document: Document = { _id: stored?.document._id ?? query._id ?? newId(), ...rest }
  if (stored && equalValues(stored.document, document)) return { data: { updated: 0, upsert_id: null } }
  await database.write([{ collection, number: stored?.number ?? database.nextNumber(), document }])
  return { data: stored ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: document._id } }
}
