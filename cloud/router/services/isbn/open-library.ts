import * as v from 'valibot'
import { readIsbn } from '../../../contract/isbn'
import { metadataOf } from './metadata'
import { defineSource } from './source'

const MAX_LIST = 30
const names = (max: number) =>
  v.fallback(
    v.pipe(
      v.array(v.object({ name: v.string() })),
      v.transform((items) => items.slice(0, max).map((item) => item.name)),
    ),
    [],
  )
const text = v.optional(v.fallback(v.optional(v.string()), undefined))

// Every field but the title may be missing: Open Library removes empty ones (its openlibrary/plugins/books/dynlinks.py).
const Edition = v.object({
  title: v.string(),
  subtitle: text,
  authors: v.optional(names(MAX_LIST), []),
  publishers: v.optional(names(1), []),
  publish_date: text,
  number_of_pages: v.optional(v.fallback(v.optional(v.number()), undefined)),
  identifiers: v.optional(
    v.object({ isbn_10: v.optional(v.array(v.string()), []), isbn_13: v.optional(v.array(v.string()), []) }),
    { isbn_10: [], isbn_13: [] },
  ),
  cover: v.optional(v.object({ medium: text })),
})

/** Open Library's Books API, jscmd=data (openlibrary.org/dev/docs/api/books). */
export const openLibrary = defineSource({
  id: 'openlibrary',
  url: 'https://openlibrary.org',
  request: (isbn13, contact) => ({
    path: '/api/books',
    query: { bibkeys: `ISBN:${isbn13}`, format: 'json', jscmd: 'data' },
    // A name without a contact is answered 403; anonymous callers get one request a second.
    ...(contact && { headers: { 'User-Agent': `bookcase (${contact})` } }),
  }),
  parse(answer, isbn13) {
    const records = v.parse(v.record(v.string(), v.unknown()), answer)
    const entry = Object.hasOwn(records, `ISBN:${isbn13}`) ? records[`ISBN:${isbn13}`] : undefined
    if (entry === undefined) return { outcome: 'not_found' }
    const record = v.parse(Edition, entry)
    const own = [...record.identifiers.isbn_13, ...record.identifiers.isbn_10].map(readIsbn)
    if (own.length > 0 && !own.some((isbn) => isbn.ok && isbn.isbn13 === isbn13)) return { outcome: 'not_found' }
    const metadata = metadataOf({
      title: record.title,
      subtitle: record.subtitle,
      authors: record.authors,
      publisher: record.publishers[0],
      publishedAt: record.publish_date,
      pages: record.number_of_pages,
      cover: record.cover?.medium,
    })
    return metadata ? { outcome: 'found', metadata } : { outcome: 'not_found' }
  },
})
