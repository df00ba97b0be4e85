import type { Book } from '../../cloud/contract/book'

export function newestFirst(a: Book, b: Book): number {
  return b.addedAt - a.addedAt || (a.bookId < b.bookId ? 1 : -1)
}

/**
 * A shelf in order with news of some of its books, undefined where one is gone: the others stay as they stand, so that
 * one edit of ten thousand books sorts one.
 */
export function renewedOrder(inOrder: readonly Book[], news: ReadonlyMap<string, Book | undefined>): readonly Book[] {
  if (news.size === 0) return inOrder
  const fresh = [...news.values()].filter((book) => book !== undefined).sort(newestFirst)
  const books: Book[] = []
  let at = 0
  for (const book of inOrder) {
    if (news.has(book.bookId)) continue
    for (let next = fresh[at]; next && newestFirst(next, book) < 0; next = fresh[at]) {
      books.push(next)
      at += 1
    }
    books.push(book)
  }
  for (const book of fresh.slice(at)) books.push(book)
  return books
}
