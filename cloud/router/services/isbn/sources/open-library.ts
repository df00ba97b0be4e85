import * as v from 'valibot'
import { looseCount, loosely, looseText, looseTexts } from '../reading/loosely'
import { readingOf } from '../reading/metadata'
import { isAboutIt } from '../reading/own-isbn'
import { defineSource } from '../source'

const names = loosely(
  v.pipe(
    v.array(v.object({ name: v.string() })),
    v.transform((items) => items.slice(0, 30).map((item) => item.name)),
  ),
)

// Every field but the title may be missing: Open Library removes empty ones (its openlibrary/plugins/books/dynlinks.py).
const Edition = v.object({
  title: v.string(),
  subtitle: looseText,
  authors: names,
  publishers: names,
  publish_date: looseText,
  number_of_pages: looseCount,
  identifiers: loosely(v.object({ isbn_10: looseTexts, isbn_13: looseTexts })),
  cover: loosely(v.object({ medium: looseText })),
})

const asked = (isbns: readonly string[]) => ({
  path: '/api/books',
  query: { bibkeys: isbns.map((isbn) => `ISBN:${isbn}`).join(','), format: 'json', jscmd: 'data' },
})

/** Open Library's Books API, jscmd=data (openlibrary.org/dev/docs/api/books); it takes many books in one question. */
export const openLibrary = defineSource({
  id: 'openlibrary',
  url: 'https://openlibrary.org',
  answers: 'json',
  covers: { chinese: { turn: 5, trust: 5 }, others: { turn: 1, trust: 1 } },
  needsKey: false,
  pictureHosts: ['covers.openlibrary.org'],
  mayRedirect: true,
  request: (isbn13) => asked([isbn13]),
  requestMany: asked,
  parse(answer, isbn13) {
    const records = v.parse(v.record(v.string(), v.unknown()), answer)
    const entry = Object.hasOwn(records, `ISBN:${isbn13}`) ? records[`ISBN:${isbn13}`] : undefined
    if (entry === undefined) return { outcome: 'not_found' }
    const record = v.parse(Edition, entry)
    const own = [...(record.identifiers?.isbn_13 ?? []), ...(record.identifiers?.isbn_10 ?? [])]
    // A record need not repeat its numbers: it came under the one we asked for.
    if (own.length > 0 && !isAboutIt(own, isbn13)) return { outcome: 'not_found' }
    return readingOf({
      title: record.title,
      subtitle: record.subtitle,
      authors: record.authors,
      publisher: record.publishers?.[0],
      publishedAt: record.publish_date,
      pages: record.number_of_pages,
      cover: record.cover?.medium,
    })
  },
})
