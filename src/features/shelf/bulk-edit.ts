import type { Book, BookPatch } from '../../../cloud/contract/book'

/** One change to many books. */
export type BulkChange =
  | { kind: 'status'; status: Book['status'] }
  | { kind: 'addTag'; tag: string }
  | { kind: 'removeTag'; tag: string }
  /** '' takes the place away. */
  | { kind: 'location'; location: string }
  | { kind: 'private'; isPrivate: boolean }

export type BookEdit = { bookId: string; patch: BookPatch; undo: BookPatch }

/** What each book has to become for a change, and what it was; books that are that way already are left alone. */
export function editsFor(books: readonly Book[], change: BulkChange): BookEdit[] {
  return books.flatMap((book) => {
    const edit = editOf(book, change)
    return edit ? [{ bookId: book.bookId, ...edit }] : []
  })
}

function editOf(book: Book, change: BulkChange): Omit<BookEdit, 'bookId'> | undefined {
  switch (change.kind) {
    case 'status':
      if (book.status === change.status) return undefined
      return { patch: { status: change.status }, undo: { status: book.status } }
    case 'private':
      if (book.isPrivate === change.isPrivate) return undefined
      return { patch: { isPrivate: change.isPrivate }, undo: { isPrivate: book.isPrivate } }
    case 'location': {
      const location = change.location.trim()
      if ((book.location ?? '') === location) return undefined
      return { patch: { location: location || null }, undo: { location: book.location ?? null } }
    }
    case 'addTag': {
      const tag = change.tag.trim()
      if (tag === '' || book.tags.includes(tag)) return undefined
      return { patch: { tags: [...book.tags, tag] }, undo: { tags: book.tags } }
    }
    case 'removeTag':
      if (!book.tags.includes(change.tag)) return undefined
      return { patch: { tags: book.tags.filter((tag) => tag !== change.tag) }, undo: { tags: book.tags } }
  }
}
