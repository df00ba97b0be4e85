import type { Book } from '../../../cloud/contract/book'
import { loanOf } from '../../../cloud/contract/loan'
import type { Dictionary } from '../../locale/dictionary'

/** A book on the shelf in one sentence: what a screen reader says of it. */
export function bookLabel(book: Book, text: Dictionary): string {
  const { title, authors, status, rating, isPrivate, copies } = book
  const loan = loanOf(book)
  const states = [
    text.status[status],
    rating ? text.rating.value(rating) : '',
    isPrivate ? text.private.label : '',
    loan ? text.shelf.lentTo(loan.to) : '',
    copies > 1 ? text.book.copies(copies) : '',
  ]
  return [text.shelf.open(title, authors.join('、')), ...states].filter(Boolean).join(' · ')
}
