import type { Environment } from '../../environment'
import type { Reading, Source } from './source'

/** More than any record of one book needs, and little enough for a 256 MB function. */
const MAX_ANSWER_BYTES = 256 * 1024

/** Asks one source about one ISBN, whose check digit has been checked. Whatever goes wrong is an outcome, never an error. */
export async function ask(
  source: Source,
  isbn13: string,
  { environment, timeoutMs }: { environment: Environment; timeoutMs: number },
): Promise<Reading> {
  const { path, query, headers } = source.request(isbn13, environment.isbnContact)
  // Loaded with the first look-up: axios costs a cold start more than everything else of ours together.
  const { default: axios } = await import('axios')
  try {
    const answer = await axios.get<string>(addressOf(source, path, environment), {
      params: query,
      headers: { Accept: 'application/json', ...headers },
      timeout: timeoutMs,
      signal: AbortSignal.timeout(timeoutMs),
      // A redirect could lead to a host we never meant to ask.
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      responseType: 'text',
      transformResponse: (text: string) => text,
      validateStatus: () => true,
      proxy: false,
    })
    if (answer.status === 404) return { outcome: 'not_found' }
    if (answer.status === 429) return { outcome: 'rate_limited' }
    if (answer.status !== 200 || !/\bjson\b/.test(String(answer.headers['content-type'])))
      return { outcome: 'source_down' }
    return source.parse(JSON.parse(answer.data), isbn13)
  } catch {
    // No network, no answer in time, too much of it, or none that can be read.
    return { outcome: 'source_down' }
  }
}

function addressOf(source: Source, path: string, environment: Environment): string {
  const url = new URL(path, environment.isbnUrl(source.id) ?? source.url)
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback && environment.onEmulator)) return url.href
  throw new Error(`${source.id}: ${url.protocol}//${url.hostname} is no address to ask`)
}
