import type { Book } from '../../cloud/contract/book'

const indexes = new WeakMap<readonly Book[], Map<string, Book[]>>()

/** The books of a shelf by ISBN-13; read once for each state of the shelf. */
export function byIsbn(books: readonly Book[]): ReadonlyMap<string, readonly Book[]> {
  const known = indexes.get(books)
  if (known) return known
  const index = new Map<string, Book[]>()
  for (const book of books) {
    if (book.isbn === undefined) continue
    const same = index.get(book.isbn)
    if (same) same.push(book)
    else index.set(book.isbn, [book])
  }
  indexes.set(books, index)
  return index
}
