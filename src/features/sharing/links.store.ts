import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scope, Share } from '../../../cloud/contract/share'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import type { Later } from '../../lib/later'
import { type KeyValue, kept } from '../../storage/kept'
import { exclusive } from '../../sync/exclusive'
import { type Refused, wordCheck } from './word-check'

export type Link = Share & {
  /** Told once, when it is made: only the phone that made a link can hand it on. */
  token?: string | undefined
}
type Work = 'loading' | 'making' | 'checking'

export type LinksState = {
  links: readonly Link[]
  isKnown: boolean
  isMaking: boolean
  /** How many books a check has looked at that has more to look at: most are over before there is anything to tell. */
  checked?: number | undefined
  /** Books that visitors do not see, because their words did not pass; those that changed since are still among them. */
  refused: readonly Refused[]
  /** What failed when it was last tried, each by itself: the one says nothing of the other. */
  failed: { readonly [W in Work]?: ApiError | undefined }
}

export type Links = {
  store: StoreApi<LinksState>
  load(): Promise<void>
  /** Makes a link, that lasts so long or until it is revoked; what it shows is checked from then on. Resolves to whether it was made. */
  make(scope: Scope, lastsMs?: number): Promise<boolean>
  revoke(shareId: string): Promise<ApiError | undefined>
  /** Has what changed since the last check checked, as long as any link is open. */
  check(): Promise<void>
  /** Something changed: the same a little later, once for all that changes until then. */
  checkSoon(): void
  /** Does what the last visit of the app left unchecked, if anything; says whether there was. */
  checkLeft(): Promise<boolean>
  /** Leaves nothing of it on this phone. */
  forget(): void
}

type Parts = {
  call: Call
  device: KeyValue
  person: string
  strongId: () => Promise<string>
  now: () => number
  later: Later
}

const Tokens = v.record(v.string(), v.string())

export function createLinks({ call, device, person, strongId, now, later }: Parts): Links {
  const tokens = kept(device, `share-tokens.${person}`, Tokens)
  const words = wordCheck({ call, device, person, now, later })
  const store = createStore<LinksState>(() => ({
    ...{ links: [], isKnown: false, isMaking: false, refused: words.refused(), failed: {} },
  }))
  // A link that got no answer may be there: asked for again under the same name, it is that one.
  let last: { opId: string; wish: string; expiresAt?: number } | undefined
  let checking: Promise<boolean> | undefined
  // A list that was asked for earlier does not know what was made or taken back meanwhile.
  const inTurn = exclusive()

  /** Tries something and says whether it came about; what failed before stands until that is known. */
  async function tried(what: Work, work: () => Promise<void>): Promise<boolean> {
    const error = await work().then(nothing, apiErrorOf)
    store.setState(({ failed }) => ({ failed: { ...failed, [what]: error } }))
    return error === undefined
  }

  const isOpen = () => store.getState().links.length > 0 || Object.keys(tokens.read() ?? {}).length > 0

  function check(): Promise<boolean> {
    checking ??= tried('checking', () => words.check((told) => store.setState(told))).finally(() => {
      checking = undefined
      store.setState({ checked: undefined })
    })
    return checking
  }

  async function checkLeft(): Promise<boolean> {
    if (!isOpen() || !words.isLeft()) return false
    await check()
    return true
  }

  async function fetchAll(): Promise<void> {
    const [known, links] = [tokens.read() ?? {}, [] as Link[]]
    let cursor: string | undefined
    do {
      const page = await call('shares/list', { limit: 50, ...(cursor !== undefined && { cursor }) })
      links.push(...page.items.map((share) => ({ ...share, token: known[share.shareId] })))
      cursor = page.cursor
    } while (cursor !== undefined)
    const open = links.filter(({ token }) => token !== undefined)
    tokens.write(Object.fromEntries(open.map(({ shareId, token = '' }) => [shareId, token])))
    store.setState({ links, isKnown: true })
  }

  return {
    store,
    load: async () => {
      await tried('loading', () => inTurn(fetchAll))
    },
    async make(scope, lastsMs) {
      store.setState({ isMaking: true })
      const isMade = await tried('making', () =>
        inTurn(async () => {
          const wish = JSON.stringify([scope, lastsMs])
          if (last?.wish !== wish) {
            const ends = lastsMs !== undefined && { expiresAt: now() + lastsMs }
            last = { opId: await strongId(), wish, ...ends }
          }
          const { wish: _, ...asked } = last
          const { share } = await call('shares/create', { ...asked, scope })
          last = undefined
          tokens.write({ ...tokens.read(), [share.shareId]: share.token })
          store.setState(({ links }) => ({
            links: [share, ...links.filter(({ shareId }) => shareId !== share.shareId)],
          }))
        }),
      )
      store.setState({ isMaking: false })
      // Whoever made it has it by now: the check tells of itself.
      if (isMade) void check()
      return isMade
    },
    revoke: (shareId) =>
      inTurn(async () => {
        try {
          await call('shares/revoke', { shareId })
        } catch (cause) {
          const error = apiErrorOf(cause)
          // Not there is where it should be.
          if (error.code !== 'NOT_FOUND') return error
        }
        tokens.write(Object.fromEntries(Object.entries(tokens.read() ?? {}).filter(([id]) => id !== shareId)))
        store.setState(({ links }) => ({ links: links.filter((link) => link.shareId !== shareId) }))
        // Where no link is open nothing has to be checked.
        if (!isOpen()) store.setState({ failed: {} })
        return undefined
      }),
    async check() {
      if (isOpen()) await check()
    },
    checkSoon() {
      if (isOpen()) words.soon(() => void checkLeft())
    },
    checkLeft,
    forget() {
      tokens.drop()
      words.forget()
      store.setState({ links: [], isKnown: false, refused: [], failed: {} })
    },
  }
}

const nothing = () => undefined
