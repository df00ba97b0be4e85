import { randomUUID } from 'node:crypto'
import { type Answers, BATCH } from '../../contract/batch'
import type { Envelope, Failure } from '../../contract/envelope'
import { admitting, limitOf } from './admission'
import { AppError } from './app-error'
import { BatchInput } from './batch'
import type { Caller } from './caller'
import { type Deadline, deadlineOf } from './deadline'
import type { Deps } from './deps'
import { dispatch } from './dispatch'
import { type CallEvent, readEvent } from './event'
import { logCall } from './log'
import { parsed } from './parsed'
import type { AnyRoute } from './route'
import { tableOf } from './table'

export type Call = { caller: Caller; limitMs: number; requestId?: string }

/** Who calls, until when, and by which name the log lines are found: of one event, however many calls it holds. */
type Context = { caller: Caller; requestId: string; deadline: Deadline }

/**
 * Serves one event: the outermost ring, and the only place in the function that catches.
 * It always resolves to an envelope, in time, whatever the event is. Each call of a batch goes through the whole ring.
 */
export function serving(routes: Readonly<Record<string, AnyRoute>>, deps: Deps) {
  const table = tableOf(routes)
  const admit = admitting(deps)

  async function answer(event: unknown, context: Context): Promise<Envelope<unknown>> {
    const startedAt = performance.now()
    const { requestId, caller } = context
    let url: string | undefined
    let failure: Failure | undefined
    let cause: unknown
    let data: unknown
    try {
      const call = readEvent(event, (path) => table.get(path)?.maxBytes)
      const route = table.get(call.url)
      if (!route && call.url !== BATCH) throw new AppError('NO_SUCH_ROUTE', 'no such route')
      url = call.url
      data = await (route ? answerOf(route, call, context) : answersTo(call, context))
    } catch (error) {
      cause = error
      failure = failureOf(error, requestId)
    }
    logCall(deps.log, { url, ms: performance.now() - startedAt, requestId, openid: caller.openid, failure, cause })
    return failure ? { ok: false, error: failure } : { ok: true, data }
  }

  function answerOf(route: AnyRoute, call: CallEvent, context: Context): Promise<unknown> {
    return context.deadline.race(() => dispatch(call.url, () => admit(route, call, context)))
  }

  async function answersTo({ input }: CallEvent, context: Context): Promise<Answers> {
    const { calls } = parsed(BatchInput, input)
    const wrong = calls.findIndex(({ url }) => !isChange(table.get(url)))
    if (wrong >= 0) throw new AppError('INVALID_INPUT', 'a batch holds changes alone', { path: `calls.${wrong}.url` })
    const answers: Envelope<unknown>[] = []
    let tooMany: Envelope<unknown> | undefined
    for (const one of calls) {
      const it = tooMany ?? (await answer({ ...one.input, $url: one.url }, context))
      // What is too much for now is so for all behind it, which keep their order by waiting, too.
      if (!it.ok && it.error.code === 'RATE_LIMITED') tooMany = it
      answers.push(it)
    }
    return { answers }
  }

  return (event: unknown, { caller, limitMs, requestId = randomUUID() }: Call): Promise<Envelope<unknown>> =>
    answer(event, { caller, requestId, deadline: deadlineOf(limitMs) })
}

// What is counted as a write answers little, and to nobody but who is signed in.
const isChange = (route: AnyRoute | undefined) => route !== undefined && limitOf(route) === 'writes'

function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, requestId, ...error.extra }
  return { code: 'INTERNAL', message: 'something went wrong', requestId }
}
