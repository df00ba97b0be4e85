import type { Book, BookPatch } from '../../../cloud/contract/book'
import type { ApiError } from '../../api/api-error'

/** The reader's own books, as far as this phone knows them. */
export type ShelfSource = {
  books: readonly Book[]
  /** Whether they were ever fetched. */
  isKnown: boolean
  isBusy: boolean
  error?: ApiError | undefined
}

/** What can be done with them from the shelf. Each change shows at once and is sent when it can be. */
export type ShelfDoings = {
  refresh(): Promise<void>
  edit(base: Book, patch: BookPatch): void
  remove(bookId: string): void
  restore(book: Book): void
  /** Makes many changes that show as one. */
  together(changes: () => void): void
}
