import { ApiError } from '../api/api-error'

/** Why the phone did not keep something: of all that WeChat and browsers name, a reader can only make room. */
export function notKept(cause: unknown): ApiError {
  return new ApiError('STORAGE_FULL', cause instanceof Error ? cause.message : String(cause), { cause })
}
