import type { Book } from '../../cloud/contract/book'
import { toIsbn10 } from '../../cloud/contract/isbn'
import { fold } from './fold'
import { initialsOf } from './pinyin-initials'

type Indexed = { text: string; initials: string }

/**
 * Tells the books that a query finds: each of its words stands somewhere in title, people, publisher, tags or ISBN, or
 * is made of the initials of the pinyin of title or people.
 */
export function finder(query: string): (book: Book) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean).map(wordOf)
  return (book) => {
    const { text, initials } = indexed(book)
    return words.every(
      ({ word, digits, letters }) =>
        text.includes(word) ||
        (digits !== undefined && text.includes(digits)) ||
        (letters !== undefined && initials.includes(letters)),
    )
  }
}

const AT_ONCE = 200

/** Readies books for search a few at a time, so that the first key pressed is as quick as the others. */
export function prepareSearch(books: readonly Book[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const prepare = (from: number) => {
    for (const book of books.slice(from, from + AT_ONCE)) indexed(book)
    if (from + AT_ONCE < books.length) timer = setTimeout(prepare, 8, from + AT_ONCE)
  }
  timer = setTimeout(prepare, 100, 0)
  return () => clearTimeout(timer)
}

function indexed(book: Book): Indexed {
  const known = index.get(book)
  if (known) return known
  const people = [...book.authors, ...book.translators]
  const named = fold([book.title, book.subtitle ?? '', ...people].join('\n'))
  const codes = book.isbn ? [book.isbn, toIsbn10(book.isbn) ?? ''] : []
  const rest = fold([book.publisher ?? '', ...book.tags, ...codes].join('\n'))
  // Joined, and not added up: what is added up is put together only when it is first searched, which takes a key's time.
  const made = { text: [named, rest].join('\n'), initials: initialsOf(named) }
  index.set(book, made)
  return made
}

// A book that changes is another object: what is known of this one stays true.
const index = new WeakMap<Book, Indexed>()

function wordOf(word: string): { word: string; digits?: string; letters?: string } {
  return {
    word,
    // An ISBN as it is printed, with hyphens.
    ...(/^[\d-]+x?$/.test(word) && { digits: word.replaceAll('-', '') }),
    ...(/^[a-z]{2,}$/.test(word) && { letters: word }),
  }
}
