import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../api/api-error'
import type { Call } from '../api/client'
import type { Later } from '../lib/later'
import { type Changing, changing } from './changing'
import { type Clash, clashesOf } from './clash'
import { flights } from './flights'
import { goesWhenDue } from './held-back'
import { laidOver, overlayOf } from './overlay'
import { byIsbn } from './owned'
import { loadPictures } from './picture-keeping'
import { finish } from './pushing'
import { openSpace, type Shelves, type Space, takenOver } from './space'

export type LibraryState = {
  memberId?: string | undefined
  /** On the shelf, newest first, with everything that waits already done to them. */
  books: readonly Book[]
  /** Whether the whole shelf has ever come. */
  isKnown: boolean
  doing: 'nothing' | 'opening' | 'syncing'
  /** How many changes wait to be sent or answered. */
  waiting: number
  /** How many more that only a newer version of the app can read. */
  unread: number
  asking: readonly Clash[]
  /** Why the last sync did not come about. */
  error?: ApiError | undefined
  syncedAt?: number | undefined
}

/** Who is here, as the library asks. */
export type Who = {
  /** Whom this phone knows, without asking. */
  known(): string | undefined
  /** Asks the function, unless it has answered today. `isNew`: there was no such member before. */
  login(options: { isFresh: boolean }): Promise<{ memberId: string; isNew: boolean }>
}

/** The reader's own shelf on this phone: read without a call, changed at once, and brought together when it can be. */
export type Library = Changing & {
  store: StoreApi<LibraryState>
  /** Shows what is on the phone, then syncs if that is older than five minutes. */
  open(): Promise<void>
  /** Sends what waits and fetches what changed; the state says what came in the way. */
  sync(): Promise<void>
  /** The network or the app is back: what waits goes on without waiting out its pause, as after opening. */
  wake(): Promise<void>
  /** By either id: the one it had before it was acknowledged finds it too. */
  find(bookId: string): Book | undefined
  owned(isbn13: string): readonly Book[]
  /** Waits for what is on its way, and sends nothing more until what comes back is called. */
  still(): Promise<() => void>
  /** Fetches the shelf anew: what the copy has may be gone without a trace. */
  refetch(): Promise<void>
  /** Removes everything of this person from the phone, what waits included. */
  forget(): Promise<void>
}

type Parts = Shelves & { call: Call; who: Who; person: string; later: Later; random: () => number }

/** How long what is here counts as new. */
const FRESH_MS = 5 * 60_000

export function createLibrary({ call, who, person, later, random, ...shelves }: Parts): Library {
  const store = createStore<LibraryState>(() => ({
    ...{ books: [], isKnown: false, doing: 'opening', waiting: 0, unread: 0, asking: [] },
  }))
  // Where what is done waits until it is known by whom.
  const nameless = `new.${person}`
  const known = who.known()
  // Killed when it had just been told who is here, the app finds what was done before that where it was.
  let space = known === undefined ? openSpace(shelves, nameless) : takenOver(shelves, nameless, known)
  let opening: Promise<void> | undefined
  let isOpen = false
  const flight = flights({ call, who, later, random, now: shelves.now, store, space: () => space, enter, show })
  const goLater = goesWhenDue({ later, go: flight.go, waits: () => space.outbox.all(), now: shelves.now })

  function show(): void {
    const { copy, outbox, names, name } = space
    const waiting = outbox.all().filter(({ kind }) => kind !== 'done')
    const { syncedAt } = copy.progress()
    const books = laidOver(copy.inOrder(), overlayOf(space))
    store.setState((before) => ({
      memberId: name === nameless ? undefined : name,
      // The same books are the same shelf: an acknowledgement alone draws nothing anew.
      books: isSame(before.books, books) ? before.books : books,
      isKnown: syncedAt !== undefined,
      waiting: waiting.length,
      unread: outbox.unread,
      asking: clashesOf(waiting, { idOf: names.idOf, find: (bookId) => copy.books.get(bookId) }),
      syncedAt,
    }))
  }

  async function load(): Promise<void> {
    await space.copy.load()
    await finish(space)
    // What waits for whom nobody knows yet is not all that waits.
    await loadPictures(space, { isWhole: space.name !== nameless })
    goLater()
    show()
  }

  async function enter(memberId: string): Promise<void> {
    if (memberId === space.name) return
    space = space.name === nameless ? takenOver(shelves, nameless, memberId) : openSpace(shelves, memberId)
    await load()
  }

  async function bring(): Promise<void> {
    const { syncedAt } = space.copy.progress()
    if (syncedAt === undefined || Math.abs(shelves.now() - syncedAt) > FRESH_MS) return flight.together()
    store.setState({ doing: 'nothing' })
    flight.go()
  }

  async function start(): Promise<void> {
    store.setState({ doing: 'opening', error: undefined })
    await flight.between(load)
    await bring()
    isOpen = true
  }

  function open(): Promise<void> {
    opening ??= start().catch((cause: unknown) => {
      // It can be tried again: a phone that was full has room.
      opening = undefined
      store.setState({ doing: 'nothing', error: apiErrorOf(cause) })
    })
    return opening
  }

  return {
    store,
    ...changing({
      space: () => space,
      now: shelves.now,
      changed() {
        show()
        goLater()
        // Before the shelf is open there is no copy to tell what comes of it.
        if (opening !== undefined) flight.go()
      },
    }),
    open,
    sync() {
      if (opening === undefined) return open()
      flight.resume()
      return flight.together()
    },
    async wake() {
      flight.resume()
      if (isOpen) await bring()
    },
    find: (bookId) => found(space, bookId),
    still: flight.still,
    refetch: flight.refetch,
    owned: (isbn13) => byIsbn(store.getState().books).get(isbn13) ?? [],
    async forget() {
      flight.resume()
      const goOn = await flight.still()
      await space.wipe()
      space = openSpace(shelves, nameless)
      goOn()
      opening = undefined
      isOpen = false
      show()
      store.setState({ error: undefined, doing: 'opening' })
    },
  }
}

function found(space: Space, bookId: string): Book | undefined {
  const over = overlayOf(space)
  const id = space.names.idOf(bookId)
  return over.has(id) ? over.get(id) : space.copy.books.get(id)
}

function isSame(before: readonly Book[], books: readonly Book[]): boolean {
  return before.length === books.length && before.every((book, at) => book === books[at])
}
