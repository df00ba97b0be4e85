import { invalidParameter } from '../wire/wire-error'
import type { Action } from './action'

export const addCollection: Action = async (request, { database }) => {
  const name = request.text('collectionName')
  if (!/^[A-Za-z][\w-]{0,31}$/.test(name)) throw invalidParameter(`collection name ${name} is invalid`)
  await database.createCollection(name, [])
  return { data: {} }
}
