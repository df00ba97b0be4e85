/**
 * The closed list of what can go wrong in a call, as the function says it.
 * Programs branch on the code; people read `src/api/messages.ts`.
 */
export const SERVER_CODES = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'PAYLOAD_TOO_LARGE',
  'DEADLINE',
  'UPSTREAM_FAILED',
  'NO_SUCH_ROUTE',
  'INTERNAL',
] as const

/** What only the phone can notice: no network, no answer in time, or no room to keep something. */
export const CLIENT_CODES = ['OFFLINE', 'TIMEOUT', 'STORAGE_FULL'] as const

export type ServerCode = (typeof SERVER_CODES)[number]
export type ErrorCode = ServerCode | (typeof CLIENT_CODES)[number]
