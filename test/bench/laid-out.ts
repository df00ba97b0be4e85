import cloud from 'wx-server-sdk'
import type { Book, BookFields } from '../../cloud/contract/book'
import type { Emulator } from '../../cloud/emulator/start-emulator'
import type { Stored } from '../../cloud/router/access/database'
import { derivedId } from '../../cloud/router/access/receipt'
import { sampleBooks } from '../../cloud/router/services/isbn/sample-catalogue/sample-catalogue'

const BATCH = 1_000
const START = Date.UTC(2020, 0, 1)
const MINUTE_MS = 60_000
const TAGS = ['科幻', '小说', '历史', '借出', '童书', '诗', '计算机', '艺术']

/** The stored book number `i` of somebody's shelf: the sample books over and over, each a copy of its own, the newest last. */
export function storedBook(openid: string, i: number): Stored {
  const [_id, at] = [derivedId('books', openid, String(i)), START + i * MINUTE_MS]
  return {
    ...fieldsOf(i),
    ...{ rev: 1, isRemoved: false, createdAt: at, updatedAt: at, receipts: [] },
    ...{ key: _id, _id, _openid: openid },
  }
}

/** The same book as the app has it. */
export function shownBook(i: number): Book {
  const at = START + i * MINUTE_MS
  return { ...fieldsOf(i), bookId: String(i), rev: 1, addedAt: at, updatedAt: at }
}

function fieldsOf(i: number): BookFields {
  const { isbn13: _, ...metadata } = sampleBooks[i % sampleBooks.length] ?? { isbn13: '', title: '' }
  return {
    ...{ authors: [], translators: [], ...metadata, title: `${metadata.title} ${i}` },
    ...{ tags: [TAGS[i % TAGS.length] ?? ''], status: 'unread', copies: 1, isPrivate: i % 5 === 4 },
    location: `shelf ${i % 12}`,
  }
}

/** Puts so many books on somebody's shelf, through the SDK as a function would. */
export async function layOut({ sdkEnvironment, envId }: Emulator, openid: string, books: number): Promise<void> {
  Object.assign(process.env, sdkEnvironment)
  cloud.init({ env: envId })
  const collection = cloud.database().collection('books')
  for (let from = 0; from < books; from += BATCH) {
    const length = Math.min(BATCH, books - from)
    await collection.add({ data: Array.from({ length }, (_, j) => storedBook(openid, from + j)) })
  }
}
