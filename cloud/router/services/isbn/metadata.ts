import * as v from 'valibot'
import { NewBook } from '../../../contract/book'
import type { Metadata } from '../../../contract/lookup'

const { title, subtitle, authors, translators, publisher, publishedAt, pages, price, language, cover } = NewBook.entries
const fields = { title, subtitle, authors, translators, publisher, publishedAt, pages, price, language, cover }

/**
 * What of a source's record may enter a book: a field that our own contract would refuse is left out, and a record
 * without a usable title is none.
 */
export function metadataOf(record: { [F in keyof typeof fields]?: unknown }): Metadata | undefined {
  const kept: Record<string, unknown> = { authors: [], translators: [] }
  for (const [field, schema] of Object.entries(fields)) {
    const read = v.safeParse(schema, record[field as keyof typeof fields])
    if (read.success && read.output !== undefined) kept[field] = read.output
  }
  return isMetadata(kept) ? kept : undefined
}

// Every field has just been read by its own schema; the title is the only one that must be there.
function isMetadata(kept: Record<string, unknown>): kept is Record<string, unknown> & Metadata {
  return kept.title !== undefined
}
