import { find } from '../engine/find'
import type { Action } from './action'

export const removeDocument: Action = async (request, { database }) => {
  const collection = await database.collection(request.text('collectionName'))
  const limit = request.flag('multi') ? Number.POSITIVE_INFINITY : 1
  const found = find(collection, { query: request.document('query'), limit })
  await database.write(found.map(({ number }) => ({ collection, number, document: undefined })))
  return { data: { deleted: found.length } }
}
