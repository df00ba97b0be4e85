import { createHash } from 'node:crypto'
import type { Failure } from '../../contract/envelope'

type CallRecord = {
  url: string | undefined
  ms: number
  requestId: string
  openid: string | undefined
  failure: Failure | undefined
  cause: unknown
}

/** One JSON line a call: enough to find it again, nothing of what people wrote or who they are. */
export function logCall(log: (line: Record<string, unknown>) => void, call: CallRecord): void {
  log({
    route: call.url,
    ms: Math.round(call.ms * 10) / 10,
    outcome: call.failure?.code ?? 'OK',
    requestId: call.requestId,
    caller: call.openid && createHash('sha256').update(call.openid).digest('hex').slice(0, 8),
    // Only what nobody foresaw is worth a trace; the message of an expected failure may quote the input.
    ...(call.failure?.code === 'INTERNAL' && { cause: traceOf(call.cause) }),
  })
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
