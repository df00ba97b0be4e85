import * as v from 'valibot'
import { Metadata } from '../../../contract/lookup'

/**
 * What of a source's record may enter a book: a field that our own contract would refuse is left out, and a record
 * without a usable title is none.
 */
export function metadataOf(record: { [F in keyof typeof Metadata.entries]?: unknown }): Metadata | undefined {
  const kept: Record<string, unknown> = { authors: [], translators: [] }
  for (const [field, schema] of Object.entries(Metadata.entries)) {
    const read = v.safeParse(schema, record[field as keyof typeof Metadata.entries])
    if (read.success && read.output !== undefined) kept[field] = read.output
  }
  return isMetadata(kept) ? kept : undefined
}

// Every field has just been read by its own schema; the title is the only one that must be there.
function isMetadata(kept: Record<string, unknown>): kept is Record<string, unknown> & Metadata {
  return kept.title !== undefined
}
