import type { Book } from '../../../cloud/contract/book'
import { loanOf } from '../../../cloud/contract/loan'
import type { Dictionary } from '../../locale/dictionary'

/**
 * A book on the shelf in one sentence: what a screen reader says of it. What is written on it comes first and as it is
 * written, for whoever speaks to their phone.
 */
export function bookLabel(book: Book, text: Dictionary, written: readonly (string | undefined)[]): string {
  const { title, authors, status, rating, isPrivate, copies } = book
  const loan = loanOf(book)
  const more = [
    authors.join('、'),
    text.status[status],
    rating ? text.rating.value(rating) : '',
    isPrivate ? text.private.label : '',
    loan ? text.shelf.lentTo(loan.to) : '',
    copies > 1 ? text.book.copies(copies) : '',
  ]
  return [...new Set([title, ...written, ...more])].filter(Boolean).join(' · ')
}
