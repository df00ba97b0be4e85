import type { Book } from '../../cloud/contract/book'
import { toIsbn10 } from '../../cloud/contract/isbn'
import { fold } from './fold'
import { initialsOf } from './pinyin-initials'

/** A word that is looked for, in each of the forms in which it may stand in the key of a book. */
export type Word = readonly string[]

/**
 * Tells the books that a query finds: each of its words stands somewhere in title, people, publisher, tags or ISBN, or
 * is made of the initials of the pinyin of title or people.
 */
export function finder(query: string): (book: Book) => boolean {
  const words = wordsIn(query)
  return (book) => hasWords(keyOf(book), words)
}

export function hasWords(key: string, words: readonly Word[]): boolean {
  return words.every((forms) => forms.some((form) => key.includes(form)))
}

export function wordsIn(query: string): Word[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return words.map((word) => {
    if (/^[a-z]{2,}$/.test(word)) return [word, word.toUpperCase()]
    // An ISBN as it is printed, with hyphens.
    return /^\d[\d-]*-[\d-]*x?$/.test(word) ? [word, word.replaceAll('-', '')] : [word]
  })
}

/** Everything that a book is found by, line by line: folded, so without capitals, which are kept for the initials. */
export function keyOf(book: Book): string {
  const known = keys.get(book)
  if (known !== undefined) return known
  const people = [...book.authors, ...book.translators]
  const named = fold([book.title, book.subtitle ?? '', ...people].join('\n'))
  const codes = book.isbn ? [book.isbn, toIsbn10(book.isbn) ?? ''] : []
  const rest = fold([book.publisher ?? '', ...book.tags, ...codes].join('\n'))
  // Joined, and not added up: what is added up is put together only when it is first searched, which takes a key's time.
  const key = [named, rest, initialsOf(named).toUpperCase()].join('\n')
  keys.set(book, key)
  return key
}

// A book that changes is another object: what is known of this one stays true.
const keys = new WeakMap<Book, string>()
