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
  /**
   * The app was opened: fills what can be filled of up to twenty books, and says whether there were any. A book that is
   * not found waits a day, one that nobody answered for a quarter of one.
   */
  run(): Promise<boolean>
  /**
   * Its page was opened: asks about it in passing, as seldom as `run`, and says nothing of it. What is found waits for
   * another time while `isBusy`: a reader who is typing is not written over.
   */
  opened(book: Book, isBusy: () => boolean): Promise<void>
  /** Asks about one book now, whenever it was asked about last; resolves to why it is not filled, if it is not. */
  one(book: Book): Promise<Exclude<LookupOutcome, 'found'> | ApiError | undefined>
}

type Parts = {
  library: Pick<Library, 'store' | 'edit' | 'find'>
  ask: Ask
  /** When each ISBN was last not found. */
  missed: Kept<Record<string, number>>
  /** When each ISBN was last asked about because the app or its book was opened. */
  passed: Kept<Record<string, number>>
  now: () => number
}

// As long as the function itself remembers that nobody knows a book.
const DAY_MS = 24 * 60 * 60_000
const UNANSWERED_MS = DAY_MS / 4

export function createLookAgain({ library, ask, missed, passed, now }: Parts): LookAgain {
  let running: Promise<boolean> | undefined

  /** Of these books those that are due. */
  function due(books: readonly Book[]): Book[] {
    const incomplete = books.filter(({ isbn, isIncomplete }) => isIncomplete && isbn !== undefined)
    if (incomplete.length === 0) return []
    const [misses, passes] = [missed.read() ?? {}, passed.read() ?? {}]
    const isOver = (at = 0, ms: number) => Math.abs(now() - at) > ms
    return incomplete.filter(({ isbn = '' }) => isOver(misses[isbn], DAY_MS) && isOver(passes[isbn], UNANSWERED_MS))
  }

  /** Asks about books that are due, unless there is no network or their reader is typing: then they stay due. */
  async function inPassing(books: readonly Book[], isBusy = () => false): Promise<void> {
    try {
      await look(books, isBusy)
    } catch (cause) {
      // Nobody waits for it.
      if (!(cause instanceof ApiError)) throw cause
      if (cause.code === 'OFFLINE') return
    }
    if (!isBusy())
      remember(
        passed,
        books.flatMap(({ isbn }) => isbn ?? []),
      )
  }

  async function look(books: readonly Book[], isBusy = () => false): Promise<LookupOutcome | undefined> {
    if (books.length === 0) return undefined
    const lookups = await ask([...new Set(books.flatMap(({ isbn }) => isbn ?? []))])
    const unknown = lookups.filter(({ outcome }) => outcome === 'not_found')
    remember(
      missed,
      unknown.map(({ isbn13 }) => isbn13),
    )
    for (const { isbn13, metadata } of lookups) {
      if (!metadata || isBusy()) continue
      for (const { bookId } of books.filter(({ isbn }) => isbn === isbn13)) {
        // As it is now: its reader may have filled something in while the catalogues were asked.
        const book = library.find(bookId)
        if (book?.isIncomplete) library.edit(book, filling(book, metadata))
      }
    }
    return lookups[0]?.outcome
  }

  function remember(mark: Parts['missed'], isbns: readonly string[]): void {
    if (isbns.length === 0) return
    const fresh = Object.entries(mark.read() ?? {}).filter(([, at]) => Math.abs(now() - at) <= DAY_MS)
    mark.write(Object.fromEntries([...fresh, ...isbns.map((isbn) => [isbn, now()] as const)]))
  }

  return {
    run() {
      const books = due(library.store.getState().books).slice(0, MOST_ASKED)
      if (books.length === 0) return running ?? Promise.resolve(false)
      running ??= inPassing(books)
        .then(() => true)
        .finally(() => {
          running = undefined
        })
      return running
    },
    async opened(book, isBusy) {
      if (!running && due([book]).length > 0) await inPassing([book], isBusy)
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
