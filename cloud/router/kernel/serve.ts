import { randomUUID } from 'node:crypto'
import TcbRouter from 'tcb-router'
import * as v from 'valibot'
import type { Envelope, Failure } from '../../contract/envelope'
import { receiptOf } from '../access/receipt'
import { repoFor } from '../access/repository'
import { AppError } from './app-error'
import type { Caller } from './caller'
import { deadlineOf } from './deadline'
import type { Deps } from './deps'
import { readEvent } from './event'
import { logCall } from './log'
import type { AnyRoute } from './route'

export type Call = { caller: Caller; limitMs: number; requestId?: string }

/**
 * Serves one event: the outermost ring, and the only place in the function that catches.
 * It always resolves to an envelope, in time, whatever the event is.
 */
export function serving(routes: Readonly<Record<string, AnyRoute>>, deps: Deps) {
  const table = checked(routes)
  return async (event: unknown, { caller, limitMs, requestId = randomUUID() }: Call): Promise<Envelope<unknown>> => {
    const startedAt = performance.now()
    const deadline = deadlineOf(limitMs)
    let url: string | undefined
    let failure: Failure | undefined
    let cause: unknown
    let data: unknown
    try {
      const call = readEvent(event)
      const route = table.get(call.url)
      if (!route) throw new AppError('NO_SUCH_ROUTE', 'no such route')
      url = call.url
      data = await deadline.race(
        dispatch(url, async () => {
          if (caller.openid === undefined) throw new AppError('UNAUTHENTICATED', 'nobody is signed in')
          const input = parse(route.input, call.input)
          const receipt = receiptOf(call.url, input)
          const repo = repoFor(route.permission, { caller, receipt, database: deps.database, now: deps.now })
          return route.handler({ input, repo, caller, deadline, services: deps.services, now: deps.now })
        }),
      )
    } catch (error) {
      cause = error
      failure = failureOf(error, requestId)
    }
    logCall(deps.log, { url, ms: performance.now() - startedAt, requestId, openid: caller.openid, failure, cause })
    return failure ? { ok: false, error: failure } : { ok: true, data }
  }
}

/**
 * Runs one matched route through tcb-router. A router is made for each event and knows this route only: its state
 * lives on the instance, and a path it does not know, or one it takes for its own, never reaches it.
 */
async function dispatch(url: string, handler: () => Promise<unknown>): Promise<unknown> {
  const app = new TcbRouter({ event: { $url: url } })
  app.router(url, async (ctx) => {
    ctx.body = await handler()
  })
  return app.serve()
}

/** Refuses at start what would otherwise fail open at the first call. A Map has no inherited keys to be asked for. */
function checked(routes: Readonly<Record<string, AnyRoute>>): ReadonlyMap<string, AnyRoute> {
  for (const [url, route] of Object.entries(routes)) {
    if (!/^[a-z]+(-[a-z]+)*\/[a-zA-Z]+$/.test(url)) throw new Error(`route ${url}: a route is named plural/verb`)
    if (route.permission.length === 0) throw new Error(`route ${url} names no permission`)
    if (route.input?.type === undefined) throw new Error(`route ${url} has no input schema`)
    if (typeof route.handler !== 'function') throw new Error(`route ${url} has no handler`)
  }
  return new Map(Object.entries(routes))
}

function parse(schema: AnyRoute['input'], input: unknown): Record<string, unknown> {
  const result = v.safeParse(schema, input, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new AppError('INVALID_INPUT', issue.message, {
    path: v.getDotPath(issue) ?? '',
    details: { reason: issue.message },
  })
}

function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, requestId, ...error.extra }
  return { code: 'INTERNAL', message: 'something went wrong', requestId }
}
