import type { BATCH } from '../../cloud/contract/batch'
import type { Envelope } from '../../cloud/contract/envelope'
import type { Api } from '../../cloud/router/routes'
import { ApiError } from './api-error'

export type Route = keyof Api
export type Input<R extends Route> = Api[R]['input']
export type Output<R extends Route> = Api[R]['output']

/** Asks the one cloud function. Resolves to what it returned; throws ApiError when it could not be reached. */
export type Transport = (event: { $url: Route | typeof BATCH }) => Promise<unknown>

/** A call of one route: resolves to its data, or throws an ApiError. */
export type Call = <R extends Route>(route: R, input: Input<R>) => Promise<Output<R>>

const READ_MS = 8_000
const WRITE_MS = 12_000

// Asking twice changes nothing, and their answers come from our own database; a look-up waits for strangers.
const REPEATABLE: ReadonlySet<Route> = new Set<Route>([
  ...(['session/login', 'books/get', 'books/list', 'books/changes', 'shares/list', 'shares/view', 'db/query'] as const),
])
const PASSING = new Set(['OFFLINE', 'TIMEOUT', 'DEADLINE', 'UPSTREAM_FAILED', 'INTERNAL'])

/** The only door to the cloud: gives every call a deadline, and reads a second try. */
export function clientOver(transport: Transport): Call {
  return async (route, input) => {
    const once = () => ask(transport, route, input)
    if (!REPEATABLE.has(route)) return once()
    try {
      return await once()
    } catch (error) {
      if (error instanceof ApiError && PASSING.has(error.code)) return once()
      throw error
    }
  }
}

async function ask<R extends Route>(transport: Transport, route: R, input: Input<R>): Promise<Output<R>> {
  const answer = await within(REPEATABLE.has(route) ? READ_MS : WRITE_MS, transport({ ...input, $url: route }))
  if (!isEnvelope<Output<R>>(answer)) throw new ApiError('INTERNAL', 'the answer is not an envelope')
  if (answer.ok) return answer.data
  const { code, message, ...told } = answer.error
  throw new ApiError(code, message, told)
}

// Phones have no AbortController in a Mini Program: an answer that comes too late is let go.
function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApiError('TIMEOUT', `no answer within ${ms} ms`)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export function isEnvelope<T>(answer: unknown): answer is Envelope<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'
}
