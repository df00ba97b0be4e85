import { google } from '../../../../cloud/router/services/isbn/sources/google'
import { json, OTHER, type Recorded, withHostileKeys } from './recorded'

const isbn = '9780747532699'
const volumes = (...volumeInfo: object[]) => ({
  kind: 'books#volumes',
  totalItems: volumeInfo.length,
  items: volumeInfo.map((info) => ({ kind: 'books#volume', id: 'x', volumeInfo: info })),
})
const identifiers = (own: string) => [{ type: 'ISBN_13', identifier: own }]
const stone = {
  title: "Harry Potter and the Philosopher's Stone",
  subtitle: 'The first',
  authors: ['J. K. Rowling'],
  publisher: 'Bloomsbury',
  publishedDate: '1997',
  description: '…',
  industryIdentifiers: [...identifiers(isbn), { type: 'ISBN_10', identifier: '0747532699' }],
  pageCount: 223,
  categories: ['Fiction'],
  imageLinks: { smallThumbnail: 'http://books.google.com/1s', thumbnail: 'http://books.google.com/books/content?id=1' },
  language: 'en',
}

export const googleAnswers: Recorded = {
  source: google,
  isbn,
  asked: `/books/v1/volumes?q=isbn%3A${isbn}&maxResults=3&printType=books&country=US&key=k%26y`,
  hit: json(volumes({ ...stone, industryIdentifiers: identifiers(OTHER) }, stone)),
  metadata: {
    ...{ title: "Harry Potter and the Philosopher's Stone", subtitle: 'The first', authors: ['J. K. Rowling'] },
    ...{ translators: [], publisher: 'Bloomsbury', publishedAt: '1997', pages: 223, language: 'en' },
    cover: 'https://books.google.com/books/content?id=1',
  },
  bare: json(volumes({ title: 'Bare', industryIdentifiers: identifiers(isbn) })),
  title: 'Bare',
  miss: json({ kind: 'books#volumes', totalItems: 0 }),
  other: json(volumes({ ...stone, industryIdentifiers: identifiers(OTHER) })),
  refusal: json({ error: { code: 429, message: 'Quota exceeded', errors: [{ reason: 'rateLimitExceeded' }] } }),
  refused: 'source_down',
  hostile: withHostileKeys(volumes(stone)),
}
