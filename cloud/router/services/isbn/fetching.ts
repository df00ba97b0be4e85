import type { Environment } from '../../environment'
import type { Source, SourceRequest } from './source'

export type Fetched = {
  status: number
  type: string
  body: Buffer
  location: string | undefined
  retryAfter: string | undefined
}

type How = { accept: string; maxBytes: number; contact: string | undefined; signal: AbortSignal }

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Where a source is asked: its own host, or the one that the environment puts in its place; over TLS, except on the
 * loopback of a machine that runs the emulator. @throws Error where that is not so.
 */
export function addressOf(source: Source, { path, query }: SourceRequest, environment: Environment): URL {
  const base = new URL(environment.isbnUrl(source.id) ?? source.url)
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const isLocal = url.protocol === 'http:' && LOOPBACK.includes(url.hostname) && environment.onEmulator
  if (url.origin === base.origin && (url.protocol === 'https:' || isLocal)) return url
  throw new Error(`${source.id}: ${url.origin} is no address to ask`)
}

/**
 * axios, loaded when a source is asked for the first time and not before: it costs a cold start more than everything
 * else of ours together, and should cost no source the time it has.
 */
export const loaded = () => import('axios')

/** One GET, which follows nothing and takes no more than it was told to. @throws what axios throws. */
export async function fetched(url: URL, { accept, maxBytes, contact, signal }: How): Promise<Fetched> {
  const { default: axios } = await loaded()
  const { status, headers, data } = await axios.get<Buffer>(url.href, {
    // A name without a contact is answered 403 by Open Library; no name at all is served, slowly.
    headers: { Accept: accept, 'User-Agent': contact ? `bookcase (${contact})` : false },
    signal,
    // A redirect could lead to a host we never meant to ask.
    maxRedirects: 0,
    maxContentLength: maxBytes,
    responseType: 'arraybuffer',
    validateStatus: () => true,
    proxy: false,
  })
  return {
    status,
    type: String(headers['content-type'] ?? ''),
    body: data,
    location: headers.location,
    retryAfter: headers['retry-after'],
  }
}
