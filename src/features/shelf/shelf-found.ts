import type { Book } from '../../../cloud/contract/book'
import type { Section } from '../../lib/row-layout'
import { passes, type ShelfFilter } from './shelf-filter'
import type { Placed } from './shelf-order'

export type Found = {
  books: readonly Book[]
  /** One after the other they are exactly the books. */
  sections: readonly Section[]
}

/** The books of an ordered shelf that a filter leaves. */
export function foundIn(placed: readonly Placed[], filter: ShelfFilter): Found {
  const books: Book[] = []
  const sections: { key: string; count: number }[] = []
  for (const { book, section } of placed) {
    if (!passes(book, filter)) continue
    books.push(book)
    const last = sections.at(-1)
    if (last?.key === section) last.count += 1
    else sections.push({ key: section, count: 1 })
  }
  return { books, sections }
}
