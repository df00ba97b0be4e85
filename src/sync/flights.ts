import type { StoreApi } from 'zustand/vanilla'
import { type ApiError, apiErrorOf, isPassing } from '../api/api-error'
import type { Call } from '../api/client'
import type { Later } from '../lib/later'
import { exclusive } from './exclusive'
import type { LibraryState, Who } from './library.store'
import { pauses } from './pause'
import { pull } from './pulling'
import { push } from './pushing'
import type { Space } from './space'

type Parts = {
  call: Call
  who: Who
  later: Later
  random: () => number
  now: () => number
  store: StoreApi<LibraryState>
  space: () => Space
  /** Turns to the shelf of this member. */
  enter: (memberId: string) => Promise<void>
  show: () => void
}

export type Flights = {
  /** Sends what waits, unless a pause is on. */
  go(): void
  /** Sends what waits and fetches what changed. */
  together(): Promise<void>
  /** Fetches the shelf anew. */
  refetch(): Promise<void>
  /** Calls a pause off. */
  resume(): void
  /** Runs something when nothing is on its way. */
  between(work: () => Promise<void>): Promise<void>
  /** Waits for what is on its way, and sends nothing more until what comes back is called. */
  still(): Promise<() => void>
}

/** What goes back and forth between a phone and the function, one flight at a time, so that no answer is overtaken. */
export function flights({ call, who, later, random, now, store, space, enter, show }: Parts): Flights {
  const inTurn = exclusive()
  let syncing: Promise<void> | undefined
  /** What waiting does not cure, so that the reader has to know of it. */
  let incurable: ApiError | undefined
  let isStill = false
  const pause = pauses(later, random, go)

  async function signIn(isFresh: boolean): Promise<void> {
    const { memberId, isNew } = await who.login({ isFresh })
    await enter(memberId)
    // A copy of somebody who left and came back is of a shelf that is no more.
    if (isNew && space().copy.progress().cursor !== undefined) await space().copy.wipe()
  }

  /** Sends what waits; resolves to why it stopped, if it did. */
  async function sendAll(): Promise<ApiError | undefined> {
    let reason = await push({ space: space(), call, show, now })
    if (reason?.code === 'UNAUTHENTICATED') {
      await signIn(true)
      reason = await push({ space: space(), call, show, now })
    }
    if (reason) pause.after(reason)
    else pause.end()
    tell(reason && !isPassing(reason) ? reason : undefined)
    return reason
  }

  function tell(error: ApiError | undefined): void {
    if (error || (incurable && store.getState().error === incurable)) store.setState({ error })
    incurable = error
  }

  async function fetchAll(): Promise<void> {
    try {
      await pull({ space: space(), call, show, now })
    } catch (cause) {
      if (apiErrorOf(cause).code !== 'UNAUTHENTICATED') throw cause
      await signIn(true)
      await pull({ space: space(), call, show, now })
    }
  }

  function failed(cause: unknown): void {
    const error = apiErrorOf(cause)
    if (store.getState().waiting > 0) pause.after(error)
    store.setState({ error })
  }

  async function bring(): Promise<void> {
    await signIn(false)
    const reason = await sendAll()
    // What may have arrived is settled before anything comes down: its late answer would bring an old version back.
    const isUnsure = space()
      .outbox.all()
      .some(({ isSent, kind }) => isSent && kind !== 'done')
    if (reason && (isUnsure || reason.code !== 'RATE_LIMITED')) return store.setState({ error: reason })
    await fetchAll()
  }

  function together(): Promise<void> {
    syncing ??= inTurn(async () => {
      store.setState({ doing: 'syncing', error: undefined })
      if (!isStill) await bring().catch(failed)
      syncing = undefined
      show()
      store.setState({ doing: 'nothing' })
    })
    return syncing
  }

  function go(): void {
    if (pause.isOn()) return
    if (who.known() === undefined) void together()
    // What went before may have failed meanwhile.
    else inTurn(async () => (isStill || pause.isOn() ? undefined : sendAll())).catch(failed)
  }

  async function still(): Promise<() => void> {
    isStill = true
    await inTurn(async () => undefined)
    return () => {
      isStill = false
    }
  }

  async function refetch(): Promise<void> {
    await inTurn(() => space().copy.wipe())
    show()
    pause.end()
    await together()
  }

  return { go, together, refetch, resume: pause.end, between: inTurn, still }
}
