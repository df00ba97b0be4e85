import type { Book } from '../../cloud/contract/book'
import { type Operation, patched, subjectOf } from './operation'
import type { Pictures } from './pictures'
import type { Space } from './space'

/** What waits, laid over the copy: each book as its reader made it, undefined where they removed it. */
export function overlayOf({ copy, outbox, names, pictures }: Space): Map<string, Book | undefined> {
  const over = new Map<string, Book | undefined>()
  for (const op of outbox.all()) {
    const id = names.idOf(subjectOf(op))
    const book = over.has(id) ? over.get(id) : copy.books.get(id)
    over.set(id, after(op, book, pictures))
  }
  return over
}

/** The books of the copy in its order, with what lies over them: what the function has not seen yet is the newest. */
export function laidOver(inOrder: readonly Book[], over: ReadonlyMap<string, Book | undefined>): readonly Book[] {
  if (over.size === 0) return inOrder
  const fresh = new Map(over)
  const books = inOrder.flatMap((book) => {
    if (!over.has(book.bookId)) return [book]
    fresh.delete(book.bookId)
    return over.get(book.bookId) ?? []
  })
  const added = [...fresh.values()].filter((book) => book !== undefined)
  const known = added.filter(({ rev }) => rev > 0)
  const unseen = added.filter(({ rev }) => rev === 0).reverse()
  return [...unseen, ...(known.length === 0 ? books : [...known, ...books].sort(newestFirst))]
}

export function newestFirst(a: Book, b: Book): number {
  return b.addedAt - a.addedAt || (a.bookId < b.bookId ? 1 : -1)
}

function after(op: Operation, book: Book | undefined, pictures: Pictures): Book | undefined {
  switch (op.kind) {
    case 'add':
      if (op.onto !== undefined && book) return { ...book, copies: book.copies + 1 }
      return { ...op.fields, bookId: op.localId, rev: 0, addedAt: op.at, updatedAt: op.at }
    case 'edit':
      return book && patched(book, op.patch)
    case 'remove':
      return undefined
    case 'restore':
      return book ?? op.book
    case 'cover': {
      const { picture } = op
      if (!book) return undefined
      // A picture that cannot be shown leaves the cover as it is until it is sent.
      return patched(book, { cover: picture === undefined ? null : (pictures.placeOf(picture) ?? book.cover) })
    }
    case 'done':
      return op.book
  }
}
