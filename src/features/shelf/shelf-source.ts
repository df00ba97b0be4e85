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

/** What can be done with them from the shelf. Each change shows at once. */
export type ShelfDoings = {
  refresh(): Promise<void>
  edit(bookId: string, patch: BookPatch): Promise<void>
  remove(bookId: string): Promise<void>
  restore(bookId: string): Promise<void>
}
