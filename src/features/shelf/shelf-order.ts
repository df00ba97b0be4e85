import type { Book } from '../../../cloud/contract/book'
import { publishedYear } from '../../lib/published-year'
import { initialOf, NO_LETTER, nameOrder } from './title-order'

export const SORTS = ['added', 'title', 'author', 'rating', 'published'] as const
export type Sort = (typeof SORTS)[number]

/** A book in its place, with the section it is in: a month, a letter, a rating or a year. '' is: none is known. */
export type Placed = { book: Book; section: string }

/** The whole shelf in one order, in sections. What is equal stays as it came: newest first. */
export function inOrder(books: readonly Book[], sort: Sort): Placed[] {
  const placed = books.map((book) => ({ book, section: SECTIONS[sort](book) }))
  return placed.sort(COMPARE[sort])
}

const SECTIONS: { readonly [S in Sort]: (book: Book) => string } = {
  added: ({ addedAt }) => monthOf(addedAt),
  title: ({ title }) => initialOf(title),
  author: ({ authors }) => (authors[0] ? initialOf(authors[0]) : ''),
  rating: ({ rating }) => (rating ? String(rating) : ''),
  published: ({ publishedAt }) => String(publishedYear(publishedAt) ?? ''),
}

type Compare = (a: Placed, b: Placed) => number

const COMPARE: { readonly [S in Sort]: Compare } = {
  added: (a, b) => b.book.addedAt - a.book.addedAt,
  title: (a, b) => byLetter(a, b) || nameOrder(a.book.title, b.book.title),
  author: (a, b) =>
    byLetter(a, b) ||
    nameOrder(a.book.authors[0] ?? '', b.book.authors[0] ?? '') ||
    nameOrder(a.book.title, b.book.title),
  rating: (a, b) => Number(b.section) - Number(a.section),
  published: (a, b) => Number(b.section) - Number(a.section),
}

function byLetter(a: Placed, b: Placed): number {
  const [left, right] = [rankOf(a.section), rankOf(b.section)]
  return left < right ? -1 : left > right ? 1 : 0
}

// Letters first, then what has none, then what has no name at all.
function rankOf(section: string): string {
  return section === '' ? '~~' : section === NO_LETTER ? '~' : section
}

// A day's worth of one month's start and end is all that a shelf in order asks about: dates are slow, thousands of them.
let month = { from: 0, to: 0, name: '' }

function monthOf(at: number): string {
  if (at >= month.from && at < month.to) return month.name
  const date = new Date(at)
  const [year, index] = [date.getFullYear(), date.getMonth()]
  month = {
    from: new Date(year, index, 1).getTime(),
    to: new Date(year, index + 1, 1).getTime(),
    name: `${year}-${String(index + 1).padStart(2, '0')}`,
  }
  return month.name
}
