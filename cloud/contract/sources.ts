/** How one source of book data has done for this instance of the function; the counts begin when it starts. */
export type SourceHealth = {
  source: string
  /** Off: it has not the key or the switch it needs. */
  isOn: boolean
  /** Open: it failed too often in a row, and is left alone for a while. */
  breaker: 'closed' | 'open' | 'half_open'
  /** Epoch milliseconds until which it asked to be left alone. */
  quietUntil?: number
  asked: number
  found: number
  notFound: number
  rateLimited: number
  down: number
  /** Found, of those it answered; absent while it has answered none. */
  hitRate?: number
}

/** What the catalogue spared the sources: answered in time, answered because they could not, or not at all. */
export type CacheHealth = { fresh: number; stale: number; missed: number; failed: number; hitRate?: number }

export type SourcesHealth = { since: number; sources: SourceHealth[]; cache: CacheHealth }
