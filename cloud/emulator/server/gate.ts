import type { IncomingMessage } from 'node:http'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/
const READS = ['GET', 'HEAD']

/**
 * Why a request is not let in, if it is not. A foreign Host is a name made to point here from a web page; a foreign
 * Origin on a write is another site acting through this machine's browser.
 */
export function refusalOf({ method = 'GET', headers }: IncomingMessage): string | undefined {
  const host = headers.host ?? ''
  if (!LOOPBACK.test(host)) return 'The Host header must name this machine.'
  if (READS.includes(method)) return undefined
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) return 'Writes from another origin are refused.'
  return headers['sec-fetch-site'] === 'cross-site' ? 'Writes from another site are refused.' : undefined
}
