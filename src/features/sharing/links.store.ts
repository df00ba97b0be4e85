import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scope, Share } from '../../../cloud/contract/share'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import type { Later } from '../../lib/later'
import { type KeyValue, kept } from '../../storage/kept'
import { type Refused, wordCheck } from './word-check'

export type Link = Share & {
  /** Told once, when it is made: only the phone that made a link can hand it on. */
  token?: string | undefined
}
type Doing = 'nothing' | 'loading' | 'making' | 'checking'

export type LinksState = {
  links: readonly Link[]
  isKnown: boolean
  doing: Doing
  /** How many books have been checked so far. */
  checked: number
  /** Books that visitors do not see, because their words did not pass; those that changed since are still among them. */
  refused: readonly Refused[]
  /** What failed, by what was being done: the one says nothing of the other. */
  failed: { readonly [D in Doing]?: ApiError | undefined }
}

export type Links = {
  store: StoreApi<LinksState>
  load(): Promise<void>
  /** Makes a link, that lasts so long or until it is revoked, and has what it shows checked. Resolves to it, or to nothing when it could not be made. */
  make(scope: Scope, lastsMs?: number): Promise<Link | undefined>
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
    ...{ links: [], isKnown: false, doing: 'nothing', checked: 0, refused: words.refused(), failed: {} },
  }))
  // A link that got no answer may be there: asked for again under the same name, it is that one.
  let last: { opId: string; wish: string; expiresAt?: number } | undefined

  async function during<T>(at: Doing, work: () => Promise<T>): Promise<T | undefined> {
    store.setState(({ failed }) => ({ doing: at, failed: { ...failed, [at]: undefined } }))
    try {
      return await work()
    } catch (error) {
      store.setState(({ failed }) => ({ failed: { ...failed, [at]: apiErrorOf(error) } }))
      return undefined
    } finally {
      store.setState({ doing: 'nothing' })
    }
  }

  const isOpen = () => store.getState().links.length > 0 || Object.keys(tokens.read() ?? {}).length > 0
  const isDue = () => isOpen() && store.getState().doing === 'nothing'

  async function check(): Promise<void> {
    await during('checking', () => words.check((told) => store.setState(told)))
  }

  async function checkLeft(): Promise<boolean> {
    if (!isDue() || !words.isLeft()) return false
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
      await during('loading', fetchAll)
    },
    async make(scope, lastsMs) {
      const link = await during('making', async () => {
        const wish = JSON.stringify([scope, lastsMs])
        if (last?.wish !== wish) {
          const ends = lastsMs !== undefined && { expiresAt: now() + lastsMs }
          last = { opId: await strongId(), wish, ...ends }
        }
        const { wish: _, ...asked } = last
        const { share } = await call('shares/create', { ...asked, scope })
        last = undefined
        tokens.write({ ...tokens.read(), [share.shareId]: share.token })
        store.setState(({ links }) => ({ links: [share, ...links.filter(({ shareId }) => shareId !== share.shareId)] }))
        return share
      })
      if (link) await check()
      return link
    },
    async revoke(shareId) {
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
    },
    async check() {
      if (isDue()) await check()
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
