import { equalValues } from '../engine/compare'
import type { Work } from '../engine/session'
import { applyUpdate } from '../engine/update'
import { encodeDocument } from '../wire/ejson'
import { type Action, openSession } from './action'

/** Changes the first match and returns it as it is afterwards; unlike `update` it counts a match that stays the same. */
export const modifyAndReturn: Action = async (request, services) => {
  const { collection, session } = await openSession(request, services)
  const [query, update] = [request.document('query'), request.document('data')]
  const data = await session.change((): Work<{ updated: number; doc: string | null }> => {
    const [stored] = session.find(collection, { query, limit: 1 })
    if (!stored) return { changes: [], result: { updated: 0, doc: null } }
    const document = applyUpdate(stored.document, update)
    const changes = equalValues(document, stored.document) ? [] : [{ collection, number: stored.number, document }]
    return { changes, result: { updated: 1, doc: encodeDocument(document) } }
  })
  return { data }
}
