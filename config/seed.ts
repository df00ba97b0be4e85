import type { Stored } from '../cloud/router/access/database'
import { derivedId } from '../cloud/router/access/receipt'
import { sampleBooks } from '../cloud/router/services/isbn/sample-catalogue/sample-catalogue'

const people = { ann: '安', bob: '小波', admin: '管理员' }
const STATUSES = ['unread', 'reading', 'read', 'read', 'wish'] as const
const START = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000

/** The sample people and their books, as POST /emulator/seed lays them out; every fifth book is private. */
export function seed(): Record<string, object[]> {
  return {
    members: Object.entries(people).map(([openid, nickname]) =>
      stored('members', openid, START, { nickname, shownNickname: nickname, avatar: '' }),
    ),
    books: sampleBooks.map(({ isbn13, ...metadata }, i) =>
      stored('books', i % 3 === 0 ? 'bob' : 'ann', START + i * DAY_MS, {
        ...metadata,
        ...{ isbn: isbn13, key: isbn13, tags: [], copies: 1, isPrivate: i % 5 === 4 },
        status: STATUSES[i % STATUSES.length],
      }),
    ),
  }
}

function stored(collection: string, openid: string, at: number, fields: Record<string, unknown>): Stored {
  const _id = derivedId(collection, openid, ...('isbn' in fields ? [String(fields.isbn)] : []))
  const own = { rev: 1, isRemoved: false, createdAt: at, updatedAt: at, receipts: [] }
  return { key: _id, ...fields, ...own, _id, _openid: openid }
}
