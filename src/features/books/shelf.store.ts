import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'

export type ShelfState = {
  /** Newest first. */
  books: readonly Book[]
  /** Where the next page starts; absent when there is none. */
  cursor?: string | undefined
  doing: 'nothing' | 'loading' | 'more'
  /** Whether a first page has ever come. */
  isKnown: boolean
  error?: ApiError | undefined
}

export type Shelf = {
  store: StoreApi<ShelfState>
  /** Fetches the first page; what is there stays until it comes. */
  load(): Promise<void>
  /** Fetches the next page, if there is one. */
  more(): Promise<void>
  put(book: Book): void
  drop(bookId: string): void
}

const PAGE = 30

/** The caller's own books, as far as they were fetched. */
export function createShelf(call: Call): Shelf {
  const store = createStore<ShelfState>(() => ({ books: [], doing: 'nothing', isKnown: false }))
  // An answer counts only for the latest question: a refresh overtakes a page that is still on its way.
  let latest = 0

  async function fetch(doing: 'loading' | 'more', cursor?: string): Promise<void> {
    latest += 1
    const ticket = latest
    store.setState({ doing, error: undefined })
    try {
      const page = await call('books/list', { limit: PAGE, ...(cursor !== undefined && { cursor }) })
      if (ticket !== latest) return
      store.setState(({ books }) => ({
        books: inOrder(doing === 'more' ? [...books, ...page.items] : page.items),
        cursor: page.cursor,
        doing: 'nothing',
        isKnown: true,
      }))
    } catch (error) {
      if (ticket === latest) store.setState({ doing: 'nothing', error: apiErrorOf(error) })
    }
  }

  return {
    store,
    load: () => fetch('loading'),
    async more() {
      const { cursor, doing } = store.getState()
      if (cursor !== undefined && doing === 'nothing') await fetch('more', cursor)
    },
    put: (book) => store.setState(({ books }) => ({ books: inOrder([...books, book]), isKnown: true })),
    drop: (bookId) => store.setState(({ books }) => ({ books: books.filter((book) => book.bookId !== bookId) })),
  }
}

// A book that is there twice is there once, as it came last.
function inOrder(books: readonly Book[]): Book[] {
  const once = new Map(books.map((book) => [book.bookId, book]))
  return [...once.values()].sort((a, b) => b.addedAt - a.addedAt || (a.bookId < b.bookId ? 1 : -1))
}
