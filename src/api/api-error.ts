import type { Failure } from '../../cloud/contract/envelope'
import type { ErrorCode } from '../../cloud/contract/errors'

type Told = Partial<Pick<Failure, 'path' | 'details' | 'retryAfterMs' | 'requestId'>> & { cause?: unknown }

/** Why a call failed, as the app knows it: one code of the closed list, and what came with it. */
export class ApiError extends Error {
  override readonly name = 'ApiError' as const
  readonly code: ErrorCode
  readonly told: Told

  constructor(code: ErrorCode, message: string, told: Told = {}) {
    super(message)
    this.code = code
    this.told = told
  }
}

/** Anything thrown on the way of a call, as an ApiError: what nobody foresaw is INTERNAL. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  return new ApiError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
}

const PASSING = new Set<ErrorCode>(['OFFLINE', 'TIMEOUT', 'DEADLINE', 'RATE_LIMITED', 'UPSTREAM_FAILED', 'INTERNAL'])

/** Whether the same call may well succeed later, with nothing done about it but waiting. */
export const isPassing = ({ code }: Pick<ApiError, 'code'>): boolean => PASSING.has(code)
