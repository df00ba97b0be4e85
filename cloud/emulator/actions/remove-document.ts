import { type Action, openSession } from './action'

export const removeDocument: Action = async (request, services) => {
  const { collection, session } = await openSession(request, services)
  const query = request.document('query')
  const limit = request.flag('multi') ? Number.POSITIVE_INFINITY : 1
  const deleted = await session.change(() => {
    const changes = session
      .find(collection, { query, limit })
      .map(({ number }) => ({ collection, number, document: undefined }))
    return { changes, result: changes.length }
  })
  return { data: { deleted } }
}
