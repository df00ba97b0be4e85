import * as v from 'valibot'
import type { Book, BookPatch } from '../../../cloud/contract/book'
import { type LookupOutcome, Metadata } from '../../../cloud/contract/lookup'
import { ApiError, apiErrorOf } from '../../api/api-error'
import { placeholderTitle } from '../../lib/placeholder-title'
import type { Kept } from '../../storage/kept'
import type { Library } from '../../sync/library.store'
import { type Ask, MOST_ASKED } from './asking'

/** Looks up again what no catalogue answered for when it was put on the shelf. */
export type LookAgain = {
  /** Fills what can be filled of up to twenty books; a book that is not found waits a day. */
  run(): Promise<void>
  /** Asks about one book now, whenever it was asked about last; resolves to why it is not filled, if it is not. */
  one(book: Book): Promise<Exclude<LookupOutcome, 'found'> | ApiError | undefined>
}

type Parts = {
  library: Pick<Library, 'store' | 'edit' | 'find'>
  ask: Ask
  /** When each ISBN was last not found. */
  keep: Kept<Record<string, number>>
  now: () => number
}

// As long as the function itself remembers that nobody knows a book.
const NOT_FOUND_MS = 24 * 60 * 60_000

export function createLookAgain({ library, ask, keep, now }: Parts): LookAgain {
  let running: Promise<void> | undefined

  function due(): Book[] {
    const missed = keep.read() ?? {}
    const isDue = ({ isbn = '' }: Book) => Math.abs(now() - (missed[isbn] ?? 0)) > NOT_FOUND_MS
    const { books } = library.store.getState()
    return books.filter((book) => book.isIncomplete && book.isbn !== undefined && isDue(book)).slice(0, MOST_ASKED)
  }

  async function look(books: readonly Book[]): Promise<LookupOutcome | undefined> {
    if (books.length === 0) return undefined
    const lookups = await ask([...new Set(books.flatMap(({ isbn }) => isbn ?? []))])
    const missed = new Set<string>()
    for (const { isbn13, outcome, metadata } of lookups) {
      if (outcome === 'not_found') missed.add(isbn13)
      if (!metadata) continue
      for (const { bookId } of books.filter(({ isbn }) => isbn === isbn13)) {
        // As it is now: its reader may have filled something in while the catalogues were asked.
        const book = library.find(bookId)
        if (book?.isIncomplete) library.edit(book, filling(book, metadata))
      }
    }
    remember(missed)
    return lookups[0]?.outcome
  }

  function remember(missed: ReadonlySet<string>): void {
    if (missed.size === 0) return
    const fresh = Object.entries(keep.read() ?? {}).filter(([, at]) => Math.abs(now() - at) <= NOT_FOUND_MS)
    keep.write(Object.fromEntries([...fresh, ...[...missed].map((isbn) => [isbn, now()] as const)]))
  }

  return {
    run() {
      running ??= look(due())
        .then(() => undefined)
        .catch((cause: unknown) => {
          // What could not be asked is asked when the app is opened next; nobody waits for it.
          if (!(cause instanceof ApiError)) throw cause
        })
        .finally(() => {
          running = undefined
        })
      return running
    },
    async one(book) {
      try {
        const outcome = await look([book])
        return outcome === 'found' ? undefined : outcome
      } catch (cause) {
        return apiErrorOf(cause)
      }
    },
  }
}

/** What the catalogues know of a book and its reader left empty. */
function filling(book: Book, metadata: Metadata): BookPatch {
  const isOpen = (field: keyof Metadata) =>
    field === 'title' ? book.title === placeholderTitle(book.isbn ?? '') : isEmpty(book[field])
  const known = v.keyof(Metadata).options.filter((field) => !isEmpty(metadata[field]))
  return { ...Object.fromEntries(known.filter(isOpen).map((field) => [field, metadata[field]])), isIncomplete: null }
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)
