import type { Book } from '../../cloud/contract/book'
import { type Operation, patched, subjectOf } from './operation'
import type { Pictures } from './pictures'
import { renewedOrder } from './shelf-order'
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
  const unseen = [...over.values()].flatMap((book) => (book?.rev === 0 ? book : []))
  if (unseen.length === 0) return renewedOrder(inOrder, over)
  const seen = new Map([...over].map(([id, book]) => [id, book?.rev === 0 ? undefined : book]))
  return [...unseen.reverse(), ...renewedOrder(inOrder, seen)]
}

/** What an operation makes of a book is made once, so that a book nothing happened to stays the same object. */
function after(op: Operation, book: Book | undefined, pictures: Pictures): Book | undefined {
  // Where its picture is may not be known yet.
  if (op.kind === 'cover') return applied(op, book, pictures)
  const last = made.get(op)
  if (last && last.of === book) return last.is
  const is = applied(op, book, pictures)
  made.set(op, { of: book, is })
  return is
}

const made = new WeakMap<Operation, { of: Book | undefined; is: Book | undefined }>()

function applied(op: Operation, book: Book | undefined, pictures: Pictures): Book | undefined {
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
