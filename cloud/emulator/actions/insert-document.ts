import { randomBytes } from 'node:crypto'
import { type Document, isDocument } from '../engine/document'
import { decodeDocument } from '../wire/ejson'
import { invalidParameter, requestFailed } from '../wire/wire-error'
import { type Action, openSession } from './action'

export const insertDocument: Action = async (request, services) => {
  const { collection, session } = await openSession(request, services)
  const now = Date.now()
  const documents = request.list('data').map((text) => newDocument(text, now))
  const changes = documents.map((document) => ({ collection, number: services.database.nextNumber(), document }))
  const insertedIds = await session.change(() => ({ changes, result: documents.map((document) => document._id) }))
  return { data: { insertedIds } }
}

function newDocument(text: unknown, now: number): Document {
  if (typeof text !== 'string') throw invalidParameter('data must be EJSON strings')
  const document = decodeDocument(text, now)
  refuseOperators(document)
  const { _id: id = newId(), ...fields } = document
  if (Array.isArray(id)) throw requestFailed("(InvalidIdField) The '_id' value cannot be of type array")
  return { _id: id, ...fields }
}

/** The platform's own ids: 32 hexadecimal digits. */
export const newId = () => randomBytes(16).toString('hex')

export function refuseOperators(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseOperators)
  if (!isDocument(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (name.startsWith('$')) {
      throw requestFailed(`(DollarPrefixedFieldName) The dollar ($) prefixed field '${name}' is not valid for storage.`)
    }
    refuseOperators(item)
  }
}
