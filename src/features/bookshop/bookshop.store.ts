import { createStore, type StoreApi } from 'zustand/vanilla'
import { readIsbn } from '../../../cloud/contract/isbn'
import { mainCode } from '../../lib/main-code'
import type { Kept } from '../../storage/kept'

export type BookshopState = {
  /** What is asked for: a number, or words. */
  asked: string
  /** Counts what put a number in from outside, so that the input starts over. */
  round: number
  /** The numbers asked for before, the latest first. */
  earlier: readonly string[]
}

export type Bookshop = {
  store: StoreApi<BookshopState>
  type(asked: string): void
  scanned(code: string): Promise<void>
  again(isbn13: string): void
}

const REMEMBERED = 20

/** What was looked at in a shop: asking goes on, and what was asked before stays in sight. */
export function createBookshop(keep: Kept<string[]>): Bookshop {
  const store = createStore<BookshopState>(() => ({ asked: '', round: 0, earlier: keep.read() ?? [] }))

  function ask(asked: string, isTyped: boolean): void {
    const reading = readIsbn(asked)
    const { earlier, round } = store.getState()
    const next = reading.ok ? remembered(reading.isbn13, earlier) : earlier
    store.setState({ asked, round: isTyped ? round : round + 1, earlier: next })
    if (next !== earlier) keep.write([...next])
  }

  return {
    store,
    type: (asked) => ask(asked, true),
    scanned: async (code) => ask(mainCode(code), false),
    again: (isbn13) => ask(isbn13, false),
  }
}

function remembered(isbn13: string, earlier: readonly string[]): string[] {
  return [isbn13, ...earlier.filter((other) => other !== isbn13)].slice(0, REMEMBERED)
}
