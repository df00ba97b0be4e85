import * as v from 'valibot'
import { Isbn } from './isbn'
import { Metadata } from './lookup'
import { patchOf } from './patch'

const always = { isbn: Isbn, metadata: Metadata, source: v.pipe(v.string(), v.maxLength(40)) }

/** A book as the catalogue keeps it for everybody, and which source said so. */
export const NewCatalogueEntry = v.strictObject(always)
export const CatalogueEntryPatch = patchOf(always, {})
export type CatalogueFields = v.InferOutput<typeof NewCatalogueEntry>
