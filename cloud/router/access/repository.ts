import type { Caller } from '../kernel/caller'
import { removerOf, updaterOf } from './changing'
import { creatorOf } from './creating'
import type { Database } from './database'
import type { Permission, Repo } from './permission'
import type { CollectionName, Verb } from './policy'
import { readerOf } from './reading'
import type { Receipt } from './receipt'

/** On whose behalf, in which operation, over which database, at what time. */
export type Access = { caller: Caller; receipt: Receipt; database: Database; now: () => number }

/**
 * The only road to the data (docs/decisions/003). What comes out has the verbs that the permissions name and no others, and each
 * verb carries the policy's rule into the query it sends.
 */
export function repoFor<P extends Permission>(permission: P | readonly P[], access: Access): Repo<P> {
  const repo: { [collection: string]: object } = {}
  for (const name of [permission].flat()) {
    const [collection, verb] = name.split('.') as [CollectionName, Verb]
    repo[collection] = { ...repo[collection], ...verbs[verb](collection, access) }
  }
  return repo as Repo<P>
}

const verbs = { read: readerOf, create: creatorOf, update: updaterOf, remove: removerOf }
