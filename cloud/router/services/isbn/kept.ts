import * as v from 'valibot'
import { type CatalogueEntry, type CatalogueFields, NewCatalogueEntry } from '../../../contract/catalogue'
import type { Condition } from '../../../contract/filter'
import type { CacheHealth } from '../../../contract/sources'

const DAY_MS = 86_400_000
/** How long a record is taken at its word, how long a miss is, and how long a record is better than no answer. */
const RECORD_FRESH_MS = 30 * DAY_MS
const MISS_FRESH_MS = DAY_MS
const RECORD_USABLE_MS = 365 * DAY_MS

/** The catalogue, as the repository hands it to a route that may read it and learn. */
export type Catalogue = {
  find(asked: { filter: readonly Condition[]; limit: number }): Promise<{ items: CatalogueEntry[] }>
  learn(fields: CatalogueFields): Promise<void>
}

/** What the catalogue has of these books, by ISBN, in one round trip. */
export async function entriesOf(
  catalogue: Pick<Catalogue, 'find'>,
  isbns: readonly string[],
): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const filter = [{ field: 'isbn', op: 'in' as const, value: [...isbns] }]
  const { items } = await catalogue.find({ filter, limit: isbns.length })
  return new Map(items.map((entry) => [entry.isbn, entry]))
}

/**
 * What was learned before. A catalogue that cannot be read or written never stands between a reader and a book: it is
 * then as if nothing was known, and the failure is counted.
 */
export function remembering(now: () => number) {
  const tally = { fresh: 0, stale: 0, missed: 0, failed: 0 }

  async function unlessFailing<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work()
    } catch {
      tally.failed++
      return otherwise
    }
  }

  return {
    recall(catalogue: Catalogue, isbns: readonly string[]): Promise<ReadonlyMap<string, CatalogueEntry>> {
      return unlessFailing(() => entriesOf(catalogue, isbns), new Map())
    },
    keep(catalogue: Catalogue, fields: CatalogueFields): Promise<void> {
      return unlessFailing(async () => catalogue.learn(v.parse(NewCatalogueEntry, fields)), undefined)
    },
    isFresh({ metadata, updatedAt }: CatalogueEntry): boolean {
      return now() - updatedAt < (metadata ? RECORD_FRESH_MS : MISS_FRESH_MS)
    },
    isUsable({ metadata, updatedAt }: CatalogueEntry): boolean {
      return metadata !== undefined && now() - updatedAt < RECORD_USABLE_MS
    },
    count(what: 'fresh' | 'stale' | 'missed'): void {
      tally[what]++
    },
    health(): CacheHealth {
      const asked = tally.fresh + tally.stale + tally.missed
      return { ...tally, ...(asked > 0 && { hitRate: (tally.fresh + tally.stale) / asked }) }
    },
  }
}
