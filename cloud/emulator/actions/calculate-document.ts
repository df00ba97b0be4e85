import { find } from '../engine/find'
import type { Action } from './action'

export const calculateDocument: Action = async (request, { database }) => {
  const collection = await database.collection(request.text('collectionName'))
  return { data: { total: find(collection, { query: request.document('query') }).length } }
}
