import { derivedId } from '../../cloud/router/access/receipt'
import { sampleBooks } from '../../cloud/router/services/isbn/sample-catalogue/sample-catalogue'

const START = Date.UTC(2016, 0, 1)
const HOUR_MS = 3_600_000
const STATUSES = ['unread', 'reading', 'read', 'read', 'wish']

/** Ann's shelf with as many books as asked for: the sample ones, over and over, as they lie in the database. */
export function storedBooks(count: number): Record<string, object[]> {
  return { books: Array.from({ length: count }, (_, at) => storedBook(at)) }
}

function storedBook(at: number): object {
  const { isbn13, ...metadata } = sampleBooks[at % sampleBooks.length] ?? { isbn13: '', title: 'book' }
  const key = `${isbn13}-${at}`
  const _id = derivedId('books', 'ann', key)
  const addedAt = START + at * HOUR_MS * 8
  return {
    ...metadata,
    ...{ _id, _openid: 'ann', key, title: `${metadata.title} ${at}` },
    ...{ tags: at % 3 === 0 ? ['科幻', '送人'] : [], copies: 1, isPrivate: at % 5 === 4 },
    ...{ status: STATUSES[at % STATUSES.length], location: `书柜 ${at % 12}` },
    ...{ rev: 1, isRemoved: false, createdAt: addedAt, updatedAt: addedAt, receipts: [] },
  }
}
