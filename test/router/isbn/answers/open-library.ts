import { openLibrary } from '../../../../cloud/router/services/isbn/sources/open-library'
import { json, OTHER, type Recorded, withHostileKeys } from './recorded'

const isbn = '9782070464234'
const under = (record: object) => ({ [`ISBN:${isbn}`]: record })

/** Open Library's issue 4543, shortened. */
export const horde = {
  url: 'https://openlibrary.org/books/OL26210208M',
  key: '/books/OL26210208M',
  title: 'La Horde du Contrevent',
  authors: [{ url: 'https://openlibrary.org/authors/OL1A', name: 'Alain Damasio' }],
  number_of_pages: 736,
  pagination: '700',
  identifiers: { isbn_10: ['2070464237'], isbn_13: [isbn], openlibrary: ['OL26210208M'] },
  publishers: [{ name: 'Gallimard' }],
  publish_date: '2015',
  subjects: [{ name: 'Fiction', url: 'https://openlibrary.org/subjects/fiction' }],
  cover: { medium: 'https://covers.openlibrary.org/b/id/1-M.jpg' },
}

export const openLibraryAnswers: Recorded = {
  source: openLibrary,
  isbn,
  asked: `/api/books?bibkeys=ISBN%3A${isbn}&format=json&jscmd=data`,
  hit: json(under(horde)),
  metadata: {
    ...{ title: 'La Horde du Contrevent', authors: ['Alain Damasio'], translators: [], publisher: 'Gallimard' },
    ...{ publishedAt: '2015', pages: 736, cover: 'https://covers.openlibrary.org/b/id/1-M.jpg' },
  },
  bare: json(under({ title: 'Bare' })),
  title: 'Bare',
  miss: json({}),
  other: json(under({ ...horde, identifiers: { isbn_13: [OTHER] } })),
  refusal: json({ error: 'internal error', success: false }),
  // Open Library answers {} when it fails, too: what is not under the number is not there.
  refused: 'not_found',
  hostile: withHostileKeys(under(horde)),
}
