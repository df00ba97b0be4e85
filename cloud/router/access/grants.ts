import { AppError } from '../kernel/app-error'
import { hashOf } from '../kernel/share-token'
import type { Database, Stored } from './database'
import type { Grant } from './policy'
import { all, eq, toQuery } from './predicate'

/**
 * What a token opens, as it stands now. Wrong, revoked and expired are the same.
 * @throws AppError NOT_FOUND
 */
export async function grantOf(token: string, database: Database, now: number): Promise<Grant> {
  const query = toQuery(all(eq('tokenHash', hashOf(token)), eq('isRemoved', false)))
  const [share] = query ? await database.find('shares', query, { limit: 1 }) : []
  if (!share || !isOpen(share, now)) throw new AppError('NOT_FOUND', 'no such document')
  return { owner: share._openid, scope: share.scope }
}

type ShareDocument = Stored & { scope: Grant['scope'] }

function isOpen(share: Stored, now: number): share is ShareDocument {
  return share.expiresAt === undefined || (typeof share.expiresAt === 'number' && share.expiresAt > now)
}
