import type { ErrorCode } from '../../cloud/contract/errors'
import type { Dictionary } from '../locale/dictionary'
import type { ApiError } from './api-error'

/** What a reader is told about each code: what happened, and what to do next. */
const SAID: { readonly [C in ErrorCode]: keyof Dictionary['errors'] } = {
  INVALID_INPUT: 'invalid',
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'gone',
  CONFLICT: 'changed',
  RATE_LIMITED: 'tooFast',
  PAYLOAD_TOO_LARGE: 'tooLarge',
  DEADLINE: 'slow',
  UPSTREAM_FAILED: 'upstream',
  NO_SUCH_ROUTE: 'outdated',
  INTERNAL: 'broken',
  OFFLINE: 'offline',
  TIMEOUT: 'slow',
  STORAGE_FULL: 'noRoom',
}

/** A failed call in the reader's words, with the number that finds it in the log when only we can help. */
export function messageOf(error: ApiError, { errors }: Dictionary): string {
  const said = errors[SAID[error.code]]
  return error.code === 'INTERNAL' && error.told.requestId ? `${said} (${error.told.requestId})` : said
}
