import type { Book } from '../../../cloud/contract/book'
import { finder } from '../../lib/book-search'
import type { Section } from '../../lib/row-layout'
import { passes, type ShelfFilter } from './shelf-filter'
import type { Placed } from './shelf-order'

export type Found = {
  books: readonly Book[]
  /** One after the other they are exactly the books. */
  sections: readonly Section[]
}

/** The books of an ordered shelf that a search and a filter leave. */
export function foundIn(placed: readonly Placed[], query: string, filter: ShelfFilter): Found {
  const isFound = query.trim() === '' ? () => true : finder(query)
  const books: Book[] = []
  const sections: { key: string; count: number }[] = []
  for (const { book, section } of placed) {
    if (!passes(book, filter) || !isFound(book)) continue
    books.push(book)
    const last = sections.at(-1)
    if (last?.key === section) last.count += 1
    else sections.push({ key: section, count: 1 })
  }
  return { books, sections }
}
