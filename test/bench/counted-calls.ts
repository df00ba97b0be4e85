import { ApiError } from '../../src/api/api-error'
import type { Transport } from '../../src/api/client'

export type Use = { calls: number; reads: number; writes: number }

const WRITES = /^database\.(insert|modify|remove|commit)/

/** The app's transport as the preview's: the same answers and failures, from outside a browser. Counts what it sends. */
export function countedTransport(url: string, openid: string) {
  const sent = { calls: 0 }
  const transport: Transport = async (event) => {
    sent.calls += 1
    const headers = { 'content-type': 'application/json', 'x-openid': openid }
    const response = await fetch(`${url}/call/router`, { method: 'POST', headers, body: JSON.stringify(event) })
    const answer: unknown = await response.json()
    if (typeof answer === 'object' && answer !== null && 'result' in answer) return answer.result
    throw new ApiError('INTERNAL', JSON.stringify(answer))
  }
  return { sent, transport }
}

/** What the emulator was asked for, as the platform's quotas count it: a read or a write is one round trip. */
export function readsAndWrites(roundTrips: Readonly<Record<string, number>>): Omit<Use, 'calls'> {
  const total = (isWanted: (action: string) => boolean) =>
    Object.entries(roundTrips)
      .filter(([action]) => action.startsWith('database.') && isWanted(action))
      .reduce((sum, [, times]) => sum + times, 0)
  const writes = total((action) => WRITES.test(action))
  return { reads: total(() => true) - writes, writes }
}

/** What lies between two counts. */
export function between(before: Use, after: Use): Use {
  return {
    calls: after.calls - before.calls,
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
  }
}
