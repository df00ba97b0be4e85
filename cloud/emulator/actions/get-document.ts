import { compileProjection } from '../engine/projection'
import { parseSort } from '../engine/sort'
import { encodeDocument } from '../wire/ejson'
import { invalidParameter } from '../wire/wire-error'
import { type Action, openSession } from './action'

const DEFAULT_LIMIT = 100
const MOST = 1000

export const getDocument: Action = async (request, services) => {
  const { collection, session } = await openSession(request, services)
  const limit = request.count('limit', DEFAULT_LIMIT)
  if (limit > MOST) throw invalidParameter(`limit is at most ${MOST}`)
  const project = compileProjection(request.document('projection'))
  const found = session.find(collection, {
    query: request.document('query'),
    sort: parseSort(request.document('order')),
    skip: request.count('offset', 0),
    limit,
  })
  return { data: { list: found.map((stored) => encodeDocument(project(stored.document))) } }
}
