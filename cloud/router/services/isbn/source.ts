import type { Metadata } from '../../../contract/lookup'

/** What a source is asked over the network; the environment may replace its address, never the rest. */
export type SourceRequest = { path: string; query: Record<string, string> }

/** What a source said of one book, as read from its answer. */
export type Reading =
  | { outcome: 'found'; metadata: Metadata }
  | { outcome: 'not_found' }
  | { outcome: 'rate_limited'; retryAfterMs?: number }
  /** `why` is for people who run the function; `isPassing` says that it may be well in a moment. */
  | { outcome: 'source_down'; why: string; isPassing?: true }

export type Failure = Extract<Reading, { outcome: 'rate_limited' | 'source_down' }>

/** The record is on another page of the same source. */
export type Elsewhere = { outcome: 'elsewhere'; path: string }

/** Its turn among those that are asked about a kind of book, and its rank where several answer; 1 is first. */
type Coverage = { turn: number; trust: number }

/**
 * A place that knows books: one file in `sources/`. `parse` gets the answer and believes nothing: fields it does not
 * know are dropped, and a record whose own ISBN is not the one asked is a miss. What it throws is an unreadable answer.
 */
export type Source = {
  id: string
  /** Scheme and host; requests and redirects stay on it. */
  url: string
  answers: 'json' | 'html'
  /** Which books it is asked about: those of mainland China (978-7), all others, or both. */
  covers: { chinese?: Coverage; others?: Coverage }
  needsKey: boolean
  /** Asked only where the environment gives its address: it does not invite programs. */
  isOptIn?: true
  /** How many questions it gets at the same time from one instance; without it, as many as come. */
  atOnce?: number
  /** Hosts whose pictures may be copied; the environment's address replaces them as well. */
  pictureHosts: readonly string[]
  /** It may send us on to another address of its own, once. */
  mayRedirect?: true
  request: (isbn13: string, key: string) => SourceRequest
  /** One question about many books, for a source that takes it. */
  requestMany?: (isbns: readonly string[]) => SourceRequest
  parse: (answer: unknown, isbn13: string) => Reading | Elsewhere
}

export function defineSource(source: Source): Source {
  return source
}

export const kindOf = (isbn13: string) => (isbn13.startsWith('9787') ? 'chinese' : 'others')
