import type { Book, BookPatch } from '../../cloud/contract/book'
import type { Person } from '../support/person'

/** On no shelf, and in the sample catalogue. */
export const KNOWN = '9780452284241'
/** In no catalogue. */
export const UNKNOWN = '9787111213826'
export const DOUBLED = '9787536692930'
/** As long as a place may nearly be. */
export const LONG_PLACE = 'The tall bookcase in the corridor behind the kitchen door, third shelf'
export const WISHED = '9787020049295'
/** What is scanned one after another: two books, the first once more, goods, a periodical, and one that nobody knows. */
export const INBOX = [DOUBLED, KNOWN, DOUBLED, '6901234567892', '9771671688002', UNKNOWN]

const ISBNS = [
  ...['9787505414709', '9780553380958', WISHED, '9787544210966', '9787020024759', '9787544253994'],
  ...['9780765377081', '9787532725694', '9781590171998', '9787208061644', '9787020002207', DOUBLED],
]
const MINE = [
  { status: 'read', rating: 10, tags: ['科幻'], location: '书房，第二层' },
  { status: 'reading', rating: 9, tags: ['古典', '送人'], location: '卧室' },
  { status: 'wish', tags: ['fiction'] },
  { status: 'unread', isPrivate: true, location: '书房，第二层' },
  { status: 'abandoned', rating: 5, note: '以后再说' },
] as const
const LENT: BookPatch = {
  status: 'read',
  rating: 10,
  tags: ['古典'],
  location: '卧室',
  isPrivate: true,
  note: '第五回要再读一遍',
  startedOn: '2026-01-03',
  finishedOn: '2026-03-21',
  loans: [
    { to: '老周', lentOn: '2025-02-01', returnedOn: '2025-03-05' },
    { to: '小林', lentOn: '2026-04-02', dueOn: '2026-05-01' },
  ],
}

export type Shelf = {
  bookId: string
  /** A private book with a cover of its own, out for too long. */
  lentId: string
  token: string
  /** The reader's own words, and the catalogues': not for the app to translate. */
  words: string[]
}

/** A shelf of a reader who has used all there is: statuses, ratings, tags, places, a private book, a link, a nickname. */
export async function fillShelf(reader: Person, cover: Buffer): Promise<Shelf> {
  await reader.ask('members/update', { opId: 'looks-nickname-1', nickname: '小安' })
  await reader.ask('settings/update', { opId: 'looks-settings-1', patch: { locations: ['书房，第二层', '客厅'] } })
  for (const [i, isbn] of ISBNS.entries()) {
    const { metadata } = await reader.ask('isbn/lookup', { isbn })
    const { tags = [], ...mine } = { tags: [], ...(isbn === WISHED ? MINE[2] : MINE[i % MINE.length]) }
    if (!metadata) throw new Error(`the sample catalogue does not know ${isbn}`)
    await reader.ask('books/add', { ...metadata, ...mine, tags: [...tags], isbn, opId: `looks-book-${isbn}` })
  }
  const { items } = await reader.ask('books/list', {})
  const { bookId: lentId, rev } = named(items, '红楼梦')
  await reader.ask('books/update', { opId: 'looks-lent-1', bookId: lentId, rev, patch: LENT })
  await reader.ask('covers/put', { opId: 'looks-cover-1', bookId: lentId, image: cover.toString('base64') })
  const scope = { kind: 'shelf' } as const
  const { share } = await reader.ask('shares/create', { opId: 'looks-share-0123456789abcdef', scope })
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    cursor = (await reader.ask('shares/check', { since: 0, ...(cursor !== undefined && { cursor }) })).cursor
  }
  const { metadata } = await reader.ask('isbn/lookup', { isbn: KNOWN })
  return {
    bookId: named(items, '三体').bookId,
    lentId,
    token: share.token,
    words: [LONG_PLACE, '小安', '小', '客厅', ...wordsOf(LENT), ...wordsIn(metadata), ...items.flatMap(wordsOf)],
  }
}

function named(books: readonly Book[], title: string): Book {
  const book = books.find((one) => one.title === title)
  if (!book) throw new Error(`${title} is not on the shelf`)
  return book
}

function wordsOf({ status, ...book }: Partial<Book> | BookPatch): string[] {
  return wordsIn(book)
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
