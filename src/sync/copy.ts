import * as v from 'valibot'
import type { Book } from '../../cloud/contract/book'
import type { Folder } from '../storage/folder'
import { type KeyValue, kept } from '../storage/kept'
import { isBook } from './book-in'
import { same } from './rebase'
import { newestFirst, renewedOrder } from './shelf-order'

/** How far the copy follows the shelf: where to ask on from, and when it was last whole. */
const Progress = v.object({
  schema: v.literal(1),
  cursor: v.optional(v.string()),
  syncedAt: v.optional(v.number()),
})
export type Progress = Omit<v.InferOutput<typeof Progress>, 'schema'>

export type Copy = {
  books: ReadonlyMap<string, Book>
  inOrder(): readonly Book[]
  progress(): Progress
  /** Reads what is on the phone. What cannot be read is as if it had never come, and will be asked for again. */
  load(): Promise<void>
  /** Takes what the function says of books, unless something newer is here. */
  absorb(news: { changed?: readonly Book[]; removed?: readonly string[] }): void
  /** Puts on the phone what was absorbed, and then how far that is. */
  flush(progress?: Progress): Promise<void>
  /** Forgets what is here, so that everything is asked for again. */
  wipe(): Promise<void>
}

/** In as many files as make one edit of 10,000 books rewrite about 150 KB, and opening them read 32 files. */
const SHARDS = 32

/** The shelf as the function last told it, on the phone. It can always be had again, so an odd version is not migrated. */
export function openCopy(folder: Folder, device: KeyValue, space: string): Copy {
  const books = new Map<string, Book>()
  const mark = kept(device, `copy.${space}`, Progress)
  const stale = new Set<number>(everyShard)
  let progress: Progress = {}
  let inOrder: readonly Book[] | undefined
  /** What changed since the order was last asked for. */
  const unordered = new Set<string>()

  function change(bookId: string, book: Book | undefined): void {
    if (book) books.set(bookId, book)
    else if (!books.delete(bookId)) return
    stale.add(shardOf(bookId))
    unordered.add(bookId)
  }

  return {
    books,
    inOrder() {
      inOrder = inOrder
        ? renewedOrder(inOrder, new Map([...unordered].map((bookId) => [bookId, books.get(bookId)])))
        : [...books.values()].sort(newestFirst)
      unordered.clear()
      return inOrder
    },
    progress: () => progress,
    async load() {
      const read = mark.read()
      if (!read) return
      const shards = await Promise.all(everyShard.map((shard) => folder.read(nameOf(shard)).then(readShard, nothing)))
      for (const [shard, found] of shards.entries()) {
        for (const book of found ?? []) books.set(book.bookId, book)
        if (found) stale.delete(shard)
      }
      inOrder = undefined
      if (stale.size === 0) progress = { cursor: read.cursor, syncedAt: read.syncedAt }
    },
    absorb({ changed = [], removed = [] }) {
      for (const book of changed) {
        const known = books.get(book.bookId)
        // What comes twice neither rewrites a file nor draws anything anew.
        if (book.rev >= (known?.rev ?? 0) && !same(known, book)) change(book.bookId, book)
      }
      for (const bookId of removed) change(bookId, undefined)
    },
    async flush(next) {
      for (const [shard, held] of shardsOf(books, stale)) {
        await folder.write(nameOf(shard), JSON.stringify(held))
        stale.delete(shard)
      }
      if (!next) return
      progress = next
      mark.write({ schema: 1, ...next })
    },
    async wipe() {
      books.clear()
      inOrder = undefined
      progress = {}
      for (const shard of everyShard) stale.add(shard)
      mark.drop()
      await folder.wipe()
    },
  }
}

const everyShard = Array.from({ length: SHARDS }, (_, shard) => shard)
const nameOf = (shard: number) => `books-${shard}.json`

/** Ids are random, so their letters spread evenly. */
function shardOf(bookId: string): number {
  let sum = 0
  for (let i = 0; i < bookId.length; i += 1) sum = (sum * 31 + bookId.charCodeAt(i)) >>> 0
  return sum % SHARDS
}

function shardsOf(books: ReadonlyMap<string, Book>, wanted: ReadonlySet<number>): Map<number, Book[]> {
  const shards = new Map([...wanted].map((shard) => [shard, [] as Book[]]))
  if (wanted.size > 0) for (const book of books.values()) shards.get(shardOf(book.bookId))?.push(book)
  return shards
}

const nothing = () => undefined

function readShard(text: string | undefined): Book[] | undefined {
  if (text === undefined) return undefined
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) && found.every(isBook) ? found : undefined
  } catch {
    return undefined
  }
}
