import { type Lookup, MOST_LOOKUPS } from '../../../cloud/contract/lookup'
import type { Call } from '../../api/client'

/** Asks the catalogues about some books, at most twenty at once. */
export type Ask = (isbns: readonly string[]) => Promise<readonly Lookup[]>

export const MOST_ASKED = MOST_LOOKUPS

export function askOver(call: Call): Ask {
  return async (isbns) => {
    const { items } = await call('isbn/lookupMany', { isbns: [...isbns] })
    return items
  }
}
