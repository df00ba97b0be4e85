import type { ServerCode } from '../../contract/errors'
import type { Json } from '../../contract/json'

type Extra = {
  /** The input field at fault. */
  path?: string
  /** What a program needs to go on, such as the document that came first. */
  details?: Json
  retryAfterMs?: number
  /** What really happened; it is logged and never leaves the function. */
  cause?: unknown
}

/** The only error the function throws on purpose: the code is for programs, the message for developers. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ServerCode
  readonly extra: Omit<Extra, 'cause'>

  constructor(code: ServerCode, message: string, { cause, ...extra }: Extra = {}) {
    super(message, { cause })
    this.code = code
    this.extra = extra
  }
}
