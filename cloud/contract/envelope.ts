import type { ServerCode } from './errors'
import type { Json } from './json'

/** Why a call failed; `path` names the input field, `requestId` finds the log line. */
export type Failure = {
  code: ServerCode
  message: string
  requestId: string
  path?: string
  details?: Json
  retryAfterMs?: number
}

/** What the function always resolves to: it never throws at the platform. */
export type Envelope<T> = { ok: true; data: T } | { ok: false; error: Failure }
