import type { Changes } from '../../cloud/contract/changes'
import { apiErrorOf } from '../api/api-error'
import type { Call } from '../api/client'
import type { Space } from './space'

type Pulling = { space: Space; call: Call; show: () => void; now: () => number }

/** Fetches what changed, page by page; each is on the phone before the next is asked for. */
export async function pull({ space: { copy }, call, show, now }: Pulling): Promise<void> {
  for (;;) {
    const { cursor, syncedAt } = copy.progress()
    const page = await changesSince(call, cursor)
    copy.absorb(page)
    await copy.flush({ cursor: page.cursor, syncedAt: page.more ? syncedAt : now() })
    show()
    if (!page.more) return
  }
}

/** A cursor that the function does not take any more is as good as none. */
async function changesSince(call: Call, since: string | undefined): Promise<Changes> {
  try {
    return await call('books/changes', { ...(since !== undefined && { since }) })
  } catch (cause) {
    const { code, told } = apiErrorOf(cause)
    if (since === undefined || code !== 'INVALID_INPUT' || told.path !== 'since') throw cause
    return call('books/changes', {})
  }
}
