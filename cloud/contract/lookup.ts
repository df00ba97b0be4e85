import * as v from 'valibot'
import { NewBook } from './book'

const { title, subtitle, authors, translators, publisher, publishedAt, pages, price, language, cover } = NewBook.entries

/** What the world knows of a book; what one reader thinks of it is not in here. */
export const Metadata = v.strictObject({
  ...{ title, subtitle, authors, translators, publisher, publishedAt, pages, price, language, cover },
})
export type Metadata = v.InferOutput<typeof Metadata>

export type LookupOutcome = 'found' | 'not_found' | 'rate_limited' | 'source_down'

/** What one source said, in how long, and which fields of the answer are its. */
export type Tried = { source: string; outcome: LookupOutcome; ms: number; gave?: (keyof Metadata)[] }

/** The answer to "which book is this?", with what each source said. `cache` is what was learned before. */
export type Lookup = {
  outcome: LookupOutcome
  isbn13: string
  metadata?: Metadata
  source?: string
  tried: Tried[]
}

/** As many books as one call may ask about. */
export const MOST_LOOKUPS = 20
