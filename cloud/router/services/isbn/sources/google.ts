import * as v from 'valibot'
import { looseCount, loosely, looseText, looseTexts } from '../reading/loosely'
import { readingOf } from '../reading/metadata'
import { isAboutIt } from '../reading/own-isbn'
import { defineSource } from '../source'

const Volume = v.object({
  title: v.string(),
  subtitle: looseText,
  authors: looseTexts,
  publisher: looseText,
  publishedDate: looseText,
  industryIdentifiers: loosely(v.array(v.object({ identifier: v.string() }))),
  pageCount: looseCount,
  imageLinks: loosely(v.object({ thumbnail: looseText })),
  language: looseText,
})
// A miss has no items at all.
const Answer = v.object({
  kind: v.literal('books#volumes'),
  items: loosely(v.array(v.object({ volumeInfo: v.unknown() }))),
})

/** Google Books, Volumes: list (developers.google.com/books/docs/v1). It may answer with another edition. */
export const google = defineSource({
  id: 'google',
  url: 'https://www.googleapis.com',
  answers: 'json',
  covers: { chinese: { turn: 6, trust: 6 }, others: { turn: 3, trust: 3 } },
  needsKey: true,
  pictureHosts: ['books.google.com'],
  request: (isbn13, key) => ({
    path: '/books/v1/volumes',
    query: { q: `isbn:${isbn13}`, maxResults: '3', printType: 'books', country: 'US', key },
  }),
  parse(answer, isbn13) {
    const { items = [] } = v.parse(Answer, answer)
    const volume = items
      .map(({ volumeInfo }) => v.safeParse(Volume, volumeInfo))
      .find(
        (read) =>
          read.success &&
          isAboutIt(
            (read.output.industryIdentifiers ?? []).map((own) => own.identifier),
            isbn13,
          ),
      )
    if (!volume?.success) return { outcome: 'not_found' }
    const { output } = volume
    return readingOf({
      title: output.title,
      subtitle: output.subtitle,
      authors: output.authors,
      publisher: output.publisher,
      publishedAt: output.publishedDate,
      pages: output.pageCount || undefined,
      language: output.language,
      cover: output.imageLinks?.thumbnail,
    })
  },
})
