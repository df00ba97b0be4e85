import { equalValues } from '../engine/compare'
import type { Document } from '../engine/document'
import type { Work } from '../engine/session'
import { applyUpdate } from '../engine/update'
import { invalidParameter } from '../wire/wire-error'
import { type Action, openSession } from './action'
import { newId, refuseOperators } from './insert-document'

type Modified = { updated: number; upsert_id: unknown }

/** `update` sends operators with `merge`, `doc().set` a whole document without it. A write that changes nothing counts 0. */
export const modifyDocument: Action = async (request, services) => {
  const { collection, session } = await openSession(request, services)
  const [query, data] = [request.document('query'), request.document('data')]
  const [isMerge, isUpsert] = [request.flag('merge'), request.flag('upsert')]
  if (isMerge && isUpsert) throw invalidParameter('upsert with merge is not emulated')
  if (!isMerge) refuseOperators(data)
  const limit = isMerge && request.flag('multi') ? Number.POSITIVE_INFINITY : 1
  const number = services.database.nextNumber()
  const modified = await session.change((): Work<Modified> => {
    const found = session.find(collection, { query, limit })
    if (found.length === 0 && isUpsert) {
      const document = replacement(data, query._id ?? newId())
      return { changes: [{ collection, number, document }], result: { updated: 0, upsert_id: document._id } }
    }
    const changes = found.flatMap((stored) => {
      const document = isMerge ? applyUpdate(stored.document, data) : replacement(data, stored.document._id)
      return equalValues(document, stored.document) ? [] : [{ collection, number: stored.number, document }]
    })
    return { changes, result: { updated: changes.length, upsert_id: null } }
  })
  return { data: modified }
}

function replacement(data: Document, id: unknown): Document {
  const { _id: _ignored, ...fields } = data
  return { _id: id, ...fields }
}
