import type { Book, BookPatch } from '../../../cloud/contract/book'

/** One change to many books. */
export type BulkChange =
  | { kind: 'status'; status: Book['status'] }
  | { kind: 'addTag'; tag: string }
  | { kind: 'removeTag'; tag: string }
  /** '' takes the place away. */
  | { kind: 'location'; location: string }
  | { kind: 'private'; isPrivate: boolean }

/** `changed` is the book with the patch: what an undo starts from. */
export type BookEdit = { book: Book; patch: BookPatch; changed: Book; undo: BookPatch }

/** What each book has to become for a change, and what it was; books that are that way already are left alone. */
export function editsFor(books: readonly Book[], change: BulkChange): BookEdit[] {
  return books.flatMap((book) => {
    const patch = patchFor(book, change)
    return patch ? [{ book, patch, changed: patched(book, patch), undo: undoOf(book, patch) }] : []
  })
}

function patchFor(book: Book, change: BulkChange): BookPatch | undefined {
  switch (change.kind) {
    case 'status':
      return book.status === change.status ? undefined : { status: change.status }
    case 'private':
      return book.isPrivate === change.isPrivate ? undefined : { isPrivate: change.isPrivate }
    case 'location': {
      const location = change.location.trim()
      return (book.location ?? '') === location ? undefined : { location: location || null }
    }
    case 'addTag': {
      const tag = change.tag.trim()
      return tag === '' || book.tags.includes(tag) ? undefined : { tags: [...book.tags, tag] }
    }
    case 'removeTag':
      return book.tags.includes(change.tag) ? { tags: book.tags.filter((tag) => tag !== change.tag) } : undefined
  }
}

function patched(book: Book, { status, isPrivate, tags, location }: BookPatch): Book {
  const { location: before, ...rest } = book
  const place = location === undefined ? before : (location ?? undefined)
  return {
    ...rest,
    ...(place !== undefined && { location: place }),
    ...(status !== undefined && { status }),
    ...(isPrivate !== undefined && { isPrivate }),
    ...(tags !== undefined && { tags }),
  }
}

function undoOf(book: Book, patch: BookPatch): BookPatch {
  return {
    ...('status' in patch && { status: book.status }),
    ...('isPrivate' in patch && { isPrivate: book.isPrivate }),
    ...('location' in patch && { location: book.location ?? null }),
    ...('tags' in patch && { tags: book.tags }),
  }
}
