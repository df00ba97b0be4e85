import type { Book } from '../../../cloud/contract/book'
import type { Dictionary } from '../../locale/dictionary'

/** A book on the shelf in one sentence: what a screen reader says of it. */
export function bookLabel({ title, authors, status, rating, isPrivate, copies }: Book, text: Dictionary): string {
  const states = [
    text.status[status],
    rating ? text.rating.value(rating) : '',
    isPrivate ? text.private.label : '',
    copies > 1 ? text.book.copies(copies) : '',
  ]
  return [text.shelf.open(title, authors.join('、')), ...states].filter(Boolean).join(' · ')
}
