import type { Environment } from '../../environment'
import { addressOf, type Fetched, fetched } from './fetching'
import type { Failure, Source, SourceRequest } from './source'

/** More than any record of one book needs, and little enough for a 256 MB function. */
const MAX_ANSWER_BYTES = 256 * 1024
/** What twenty books may take together, where they come in one answer. */
const MAX_BATCH_BYTES = 1024 * 1024

const FORMATS = {
  json: { accept: 'application/json', type: /\bjson\b/ },
  html: { accept: 'text/html', type: /^text\/html\b/ },
} as const

/** What a source sent: a body to read, or what came instead of one. */
export type Page = { body: unknown } | { outcome: 'not_found' } | Failure

export type Asking = { environment: Environment; signal: AbortSignal; isBatch?: boolean }

/** Gets one page of a source. Whatever goes wrong is an outcome, never an error. */
export async function pageOf(source: Source, request: SourceRequest, asking: Asking): Promise<Page> {
  try {
    const answer = await got(source, request, asking)
    const path = source.mayRedirect && pathWithin(answer, addressOf(source, request, asking.environment))
    return pageIn(path ? await got(source, { path, query: {} }, asking) : answer, source)
  } catch (error) {
    return failureOf(error, asking.signal)
  }
}

async function got(source: Source, request: SourceRequest, { environment, signal, isBatch }: Asking): Promise<Fetched> {
  return fetched(addressOf(source, request, environment), {
    accept: FORMATS[source.answers].accept,
    maxBytes: isBatch ? MAX_BATCH_BYTES : MAX_ANSWER_BYTES,
    contact: environment.isbnContact,
    signal,
  })
}

/** Where a source sends us on to, if that is on its own host. */
function pathWithin({ status, location }: Fetched, from: URL): string | undefined {
  if (status < 300 || status >= 400 || !location) return undefined
  const to = new URL(location, from)
  return to.origin === from.origin ? to.pathname + to.search : undefined
}

function pageIn({ status, type, body, retryAfter }: Fetched, source: Source): Page {
  if (status === 404) return { outcome: 'not_found' }
  if (status === 429) return { outcome: 'rate_limited', ...waitIn(retryAfter) }
  if (status !== 200) return down(`answered ${status}`, [502, 503, 504].includes(status))
  if (!FORMATS[source.answers].type.test(type)) return down(`answered with ${type || 'no content type'}`)
  const text = body.toString()
  if (source.answers === 'html') return { body: text }
  try {
    return { body: JSON.parse(text) }
  } catch {
    return down('answered with broken JSON')
  }
}

/** Retry-After is seconds or a date (RFC 9110, 10.2.3). */
function waitIn(retryAfter: string | undefined): { retryAfterMs?: number } {
  if (!retryAfter) return {}
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {}
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return down('no answer in time')
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  // axios has no code of its own for a connection that broke off within the answer.
  const isBroken = code === 'ECONNRESET' || code === 'ETIMEDOUT' || message === 'stream has been aborted'
  return down(isBroken ? 'the connection broke' : String(code ?? message), isBroken)
}

function down(why: string, isPassing = false): Failure {
  return { outcome: 'source_down', why, ...(isPassing && { isPassing }) }
}
