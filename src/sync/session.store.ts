import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Member, Settings } from '../../cloud/contract/member'
import { type ApiError, apiErrorOf } from '../api/api-error'
import type { Call } from '../api/client'
import type { Kept } from '../storage/kept'
import type { Who } from './library.store'

const Card = v.object({ memberId: v.string(), nickname: v.string(), avatar: v.string(), isAdmin: v.boolean() })
/** Who was here last, as the function said at `at`. */
export const KeptSession = v.object({ member: Card, settings: Settings, at: v.number() })
export type KeptSession = v.InferOutput<typeof KeptSession>

export type SessionState = {
  member?: Member | undefined
  settings?: Settings | undefined
  isAsking: boolean
  error?: ApiError | undefined
}

/** Every call is vouched for by the platform: asking who is here only brings news of their card and their settings. */
const KNOWN_MS = 24 * 60 * 60_000

/** Who the platform says is here: remembered on the phone, and asked once a day. */
export type Session = Who & {
  store: StoreApi<SessionState>
  /** Asks now; what came in the way is in the state. */
  ask(): Promise<void>
  /** Takes what another call told of them. */
  learn(news: { member: Member } | { settings: Settings }): void
  forget(): void
}

export function createSession(call: Call, keep: Kept<KeptSession>, now: () => number): Session {
  const left = keep.read()
  const store = createStore<SessionState>(() => ({
    ...{ isAsking: false, member: left?.member, settings: left?.settings },
  }))
  let asking: Promise<{ memberId: string; isNew: boolean }> | undefined

  async function login(): Promise<{ memberId: string; isNew: boolean }> {
    store.setState({ isAsking: true, error: undefined })
    try {
      const { member, settings, isNew } = await call('session/login', {})
      keep.write({ member, settings, at: now() })
      store.setState({ member, settings, isAsking: false })
      return { memberId: member.memberId, isNew }
    } catch (cause) {
      const error = apiErrorOf(cause)
      store.setState({ isAsking: false, error })
      throw error
    } finally {
      asking = undefined
    }
  }

  return {
    store,
    known: () => store.getState().member?.memberId,
    async login({ isFresh }) {
      const last = keep.read()
      if (last && !isFresh && Math.abs(now() - last.at) < KNOWN_MS) {
        return { memberId: last.member.memberId, isNew: false }
      }
      asking ??= login()
      return asking
    },
    async ask() {
      asking ??= login()
      // The state has told.
      await asking.catch(() => undefined)
    },
    learn(news) {
      const last = keep.read()
      if (last) keep.write({ ...last, ...news })
      store.setState(news)
    },
    forget() {
      keep.drop()
      store.setState({ isAsking: false }, true)
    },
  }
}
