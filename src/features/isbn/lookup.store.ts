import { createStore, type StoreApi } from 'zustand/vanilla'
import { readIsbn } from '../../../cloud/contract/isbn'
import type { Lookup } from '../../../cloud/contract/lookup'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import { newOpId } from '../../lib/op-id'
import type { Kept } from '../../storage/kept'

export type LookupState = {
  /** As typed or scanned. */
  code: string
  /** Counts what put a code in from outside, so that the input starts over. */
  round: number
  /** Asked for although it is no ISBN: from then on the fault is told. */
  isJudged: boolean
  doing: 'nothing' | 'looking'
  answer?: Lookup | undefined
  /** Names the saving of what was found: each finding is one book. */
  opId: string
  error?: ApiError | undefined
}

export type Lookups = {
  store: StoreApi<LookupState>
  type(code: string): void
  /** Looks up what is typed, if it is an ISBN. */
  look(): Promise<void>
  /** Takes a scanned code and looks it up. */
  scanned(code: string): Promise<void>
  /** Takes a misread code to be put right by hand. */
  correct(code: string): void
  clear(): void
}

/** From a code to what the catalogues say. The code is kept on the phone until the book is done with. */
export function createLookups(call: Call, keep: Kept<string>): Lookups {
  const store = createStore<LookupState>(() => ({ ...blank(keep.read() ?? ''), round: 0 }))
  // An answer counts only for the code that is still asked for.
  let latest = 0

  function take(code: string): void {
    latest += 1
    store.setState(blank(code))
    if (code === '') keep.drop()
    else keep.write(code)
  }

  async function look(): Promise<void> {
    const reading = readIsbn(store.getState().code)
    if (!reading.ok) return store.setState({ isJudged: true })
    latest += 1
    const ticket = latest
    store.setState({ doing: 'looking', answer: undefined, error: undefined, isJudged: true, opId: newOpId() })
    try {
      const answer = await call('isbn/lookup', { isbn: reading.isbn13 })
      if (ticket === latest) store.setState({ doing: 'nothing', answer })
    } catch (error) {
      if (ticket === latest) store.setState({ doing: 'nothing', error: apiErrorOf(error) })
    }
  }

  function put(code: string): void {
    take(code)
    store.setState(({ round }) => ({ round: round + 1 }))
  }

  return {
    store,
    type: take,
    look,
    scanned(code) {
      put(code)
      return look()
    },
    correct(code) {
      put(code)
      store.setState({ isJudged: true })
    },
    clear: () => put(''),
  }
}

function blank(code: string): Omit<LookupState, 'round'> {
  return { code, isJudged: false, doing: 'nothing', answer: undefined, error: undefined, opId: newOpId() }
}
