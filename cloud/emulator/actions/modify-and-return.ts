import { equalValues } from '../engine/compare'
import { find } from '../engine/find'
import { applyUpdate } from '../engine/update'
import { encodeDocument } from '../wire/ejson'
import type { Action } from './action'

/** Changes the first match and returns it as it is afterwards; unlike `update` it counts a match that stays the same. */
export const modifyAndReturn: Action = async (request, { database }) => {
  const collection = await database.collection(request.text('collectionName'))
  const [stored] = find(collection, { query: request.document('query'), limit: 1 })
  if (!stored) return { data: { updated: 0, doc: null } }
  const document = applyUpdate(stored.document, request.document('data'))
  if (!equalValues(document, stored.document)) await database.write([{ collection, number: stored.number, document }])
  return { data: { updated: 1, doc: encodeDocument(document) } }
}
