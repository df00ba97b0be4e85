import { randomUUID } from 'node:crypto'
import type { Envelope, Failure } from '../../contract/envelope'
import { admitting } from './admission'
import { AppError } from './app-error'
import type { Caller } from './caller'
import { deadlineOf } from './deadline'
import type { Deps } from './deps'
import { dispatch } from './dispatch'
import { readEvent } from './event'
import { logCall } from './log'
import type { AnyRoute } from './route'
import { tableOf } from './table'

export type Call = { caller: Caller; limitMs: number; requestId?: string }

/**
 * Serves one event: the outermost ring, and the only place in the function that catches.
 * It always resolves to an envelope, in time, whatever the event is.
 */
export function serving(routes: Readonly<Record<string, AnyRoute>>, deps: Deps) {
  const table = tableOf(routes)
  const admit = admitting(deps)
  return async (event: unknown, { caller, limitMs, requestId = randomUUID() }: Call): Promise<Envelope<unknown>> => {
    const startedAt = performance.now()
    const deadline = deadlineOf(limitMs)
    let url: string | undefined
    let failure: Failure | undefined
    let cause: unknown
    let data: unknown
    try {
      const call = readEvent(event, (path) => table.get(path)?.maxBytes)
      const route = table.get(call.url)
      if (!route) throw new AppError('NO_SUCH_ROUTE', 'no such route')
      url = call.url
      data = await deadline.race(dispatch(url, () => admit(route, call, { caller, deadline })))
    } catch (error) {
      cause = error
      failure = failureOf(error, requestId)
    }
    logCall(deps.log, { url, ms: performance.now() - startedAt, requestId, openid: caller.openid, failure, cause })
    return failure ? { ok: false, error: failure } : { ok: true, data }
  }
}

function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, requestId, ...error.extra }
  return { code: 'INTERNAL', message: 'something went wrong', requestId }
}
