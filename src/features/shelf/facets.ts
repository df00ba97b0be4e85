import type { Book, BookFields } from '../../../cloud/contract/book'
import { loanOf } from '../../../cloud/contract/loan'

export type Facet<T extends string = string> = { value: T; count: number }

export type Facets = {
  statuses: ReadonlyMap<BookFields['status'], number>
  /** The most used first. */
  tags: readonly Facet[]
  /** The fullest first; '' is: nowhere yet. */
  locations: readonly Facet[]
  privates: number
  lent: number
}

/** What a shelf can be narrowed to, with how many books each leaves. */
export function facetsOf(books: readonly Book[]): Facets {
  const statuses = new Map<BookFields['status'], number>()
  const tags = new Map<string, number>()
  const locations = new Map<string, number>()
  let [privates, lent] = [0, 0]
  for (const book of books) {
    count(statuses, book.status)
    count(locations, book.location ?? '')
    for (const tag of book.tags) count(tags, tag)
    if (book.isPrivate) privates += 1
    if (loanOf(book)) lent += 1
  }
  return { statuses, tags: ranked(tags), locations: ranked(locations), privates, lent }
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function ranked(counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** A name with how many books it stands for, in few words. */
export function counted(name: string, count: number): string {
  return `${name} ${count}`
}
