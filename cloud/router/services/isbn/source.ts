import type { LookupOutcome, Metadata } from '../../../contract/lookup'

/** What a source is asked over the network; the address may be replaced by the environment, the rest may not. */
export type SourceRequest = { path: string; query: Record<string, string>; headers?: Record<string, string> }

/** What a source said, as read from its answer. */
export type Reading = { outcome: 'found'; metadata: Metadata } | { outcome: Exclude<LookupOutcome, 'found'> }

/**
 * A place that knows books. `parse` gets the answer's JSON and believes nothing: fields it does not know are dropped,
 * and a record whose own ISBN is not the one asked is a miss.
 */
export type Source = {
  id: string
  /** Scheme and host; requests and redirects stay on it. */
  url: string
  request: (isbn13: string, contact: string | undefined) => SourceRequest
  parse: (answer: unknown, isbn13: string) => Reading
}

export function defineSource(source: Source): Source {
  return source
}
