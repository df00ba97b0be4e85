import type { Metadata } from '../../../../contract/lookup'

/**
 * One printed edition. Every fact stands in the public source named above it, and what the source does not show
 * (often the translator) is left out. The nationality that Chinese catalogues put before a name ("[美]") is not kept.
 * `language` is an ISO 639-1 code.
 */
export type SampleBook = Metadata & { isbn13: string }
