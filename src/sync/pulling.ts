import type { Changes } from '../../cloud/contract/changes'
import { apiErrorOf } from '../api/api-error'
import type { Call } from '../api/client'
import type { Space } from './space'

type Pulling = { space: Space; call: Call; show: () => void; now: () => number }

/**
 * Fetches what changed, page by page. A page touches nearly every file, so what came is put on the phone when it is a
 * third of the shelf: a first sync writes each book four times at most, however many there are. What came is shown when
 * it is whole, and before that only where there was nothing yet to be seen.
 */
export async function pull({ space: { copy }, call, show, now }: Pulling): Promise<void> {
  const { syncedAt } = copy.progress()
  let { cursor } = copy.progress()
  let [unsaved, more] = [0, true]

  async function save(): Promise<void> {
    await copy.flush({ cursor, syncedAt: more ? syncedAt : now() })
    unsaved = 0
  }

  while (more) {
    const page: Changes = await changesSince(call, cursor).catch(async (cause) => {
      // What has come before need not come again.
      if (unsaved > 0) await save()
      throw cause
    })
    const isFirst = copy.books.size === 0
    copy.absorb(page)
    cursor = page.cursor
    more = page.more
    unsaved += page.changed.length + page.removed.length
    if (!more || unsaved * 3 >= copy.books.size) await save()
    if (!more || isFirst) show()
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
