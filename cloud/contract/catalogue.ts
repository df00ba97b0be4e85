import * as v from 'valibot'
import { Isbn } from './isbn'
import { Metadata } from './lookup'
import { patchOf } from './patch'

const always = { isbn: Isbn }
/** Without metadata, the entry remembers that no source knows the book. */
const sometimes = { metadata: Metadata, source: v.pipe(v.string(), v.maxLength(40)) }

/** A book as the catalogue keeps it for everybody, and which source said so. */
export const NewCatalogueEntry = v.strictObject({ ...always, ...v.partial(v.strictObject(sometimes)).entries })
export const CatalogueEntryPatch = patchOf(always, sometimes)
export type CatalogueFields = v.InferOutput<typeof NewCatalogueEntry>

/** An entry as it is read: with the moment its word was taken, in epoch milliseconds. */
export type CatalogueEntry = CatalogueFields & { updatedAt: number }
