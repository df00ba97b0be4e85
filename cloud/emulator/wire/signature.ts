import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { sign } from '@cloudbase/signature-nodejs'
import { WireError } from './wire-error'

export type Credentials = { secretId: string; secretKey: string }
export type SignedMessage = { url: string; headers: IncomingHttpHeaders; parameters: Record<string, unknown> }

/** Seconds. The SDK does not sign how long its signature holds, so a message cannot ask for more. */
const LONGEST = 600

/** Recomputes the TC3-HMAC-SHA256 signature the SDK put on a message; anything but the same one is refused. */
export function verifySignature(credentials: Credentials, message: SignedMessage): void {
  const given = String(message.headers.authorization ?? '')
  const names = /SignedHeaders=([^,\s]+)/.exec(given)?.[1]?.split(';') ?? []
  const timestamp = Number(message.headers['x-timestamp'])
  const expires = Math.min(Number(message.headers['x-signature-expires'] ?? LONGEST), LONGEST)
  if (!names.includes('host') || !names.includes('content-type')) throw refused('no signature')
  if (!(Math.abs(Date.now() / 1000 - timestamp) <= expires)) throw refused('signature expired')
  const headers = Object.fromEntries(names.map((name) => [name, String(message.headers[name] ?? '')]))
  const { authorization } = sign({
    ...credentials,
    method: 'post',
    url: message.url,
    headers,
    params: message.parameters,
    withSignedParams: true,
    timestamp,
  })
  if (!isSame(authorization, given)) throw refused('bad signature')
}

function isSame(expected: string, given: string): boolean {
  const left = Buffer.from(expected)
  const right = Buffer.from(given)
  return left.length === right.length && timingSafeEqual(left, right)
}

const refused = (reason: string) => new WireError('SIGN_PARAM_INVALID', reason)
