import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scope, Share } from '../../../cloud/contract/share'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call, Output } from '../../api/client'
import { type KeyValue, kept } from '../../storage/kept'

export type Link = Share & {
  /** Told once, when it is made: only the phone that made a link can hand it on. */
  token?: string | undefined
}
export type Refused = { bookId: string; title: string }
type Doing = 'nothing' | 'loading' | 'making' | 'checking'

export type LinksState = {
  links: readonly Link[]
  isKnown: boolean
  doing: Doing
  /** How many books have been checked so far. */
  checked: number
  /** Books that visitors do not see, because their words did not pass. */
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
  /** The same, as something changed: after a check that failed only when some time has passed, longer each time. */
  checkInPassing(): Promise<void>
  /** Leaves nothing of it on this phone. */
  forget(): void
}

type Parts = { call: Call; device: KeyValue; person: string; strongId: () => Promise<string>; now: () => number }

const FIRST_REST_MS = 60_000
const LONGEST_REST_MS = 60 * 60_000

const Tokens = v.record(v.string(), v.string())

export function createLinks({ call, device, person, strongId, now }: Parts): Links {
  const tokens = kept(device, `share-tokens.${person}`, Tokens)
  const checkedUpTo = kept(device, `share-checked.${person}`, v.number())
  const store = createStore<LinksState>(() => ({
    ...{ links: [], isKnown: false, doing: 'nothing', checked: 0, refused: [], failed: {} },
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

  let rest = { failures: 0, until: 0 }

  async function check(): Promise<void> {
    await during('checking', checkAll)
    const { failures } = rest
    const isFailed = store.getState().failed.checking !== undefined
    const restMs = Math.min(FIRST_REST_MS * 2 ** failures, LONGEST_REST_MS)
    rest = isFailed ? { failures: failures + 1, until: now() + restMs } : { failures: 0, until: 0 }
  }

  function isDue(): boolean {
    const { links, doing } = store.getState()
    const isOpen = links.length > 0 || Object.keys(tokens.read() ?? {}).length > 0
    return isOpen && doing === 'nothing'
  }

  async function checkAll(): Promise<void> {
    const since = checkedUpTo.read() ?? 0
    let [cursor, upTo]: [string | undefined, number] = [undefined, since]
    store.setState({ checked: 0, refused: [] })
    do {
      const page: Output<'shares/check'> = await call('shares/check', {
        since,
        ...(cursor !== undefined && { cursor }),
      })
      store.setState(({ checked, refused }) => ({
        checked: checked + page.checked,
        refused: [...refused, ...page.refused],
      }))
      ;[cursor, upTo] = [page.cursor, page.checkedUpTo]
    } while (cursor !== undefined)
    // As long as something is refused it is told again, from the same place.
    if (store.getState().refused.length === 0) checkedUpTo.write(upTo)
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
      return undefined
    },
    async check() {
      if (isDue()) await check()
    },
    async checkInPassing() {
      if (isDue() && now() >= rest.until) await check()
    },
    forget() {
      tokens.drop()
      checkedUpTo.drop()
      store.setState({ links: [], isKnown: false, refused: [], failed: {} })
    },
  }
}
