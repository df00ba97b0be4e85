import type { Json } from '../../contract/json'
import { removerOf, updaterOf } from './changing'
import { collections } from './collections'
import { creatorOf } from './creating'
import type { Database, Stored } from './database'
import { documentsIn } from './documents'
import { eraserOf } from './erasing'
import { keeperOf } from './keeping'
import { learnerOf } from './learning'
import type { Answers } from './operations'
import type { Permission, Repo } from './permission'
import type { Actor, CollectionName, Verb } from './policy'
import { readerOf, viewerOf } from './reading'
import type { Receipt } from './receipt'

/**
 * On whose behalf, in which operation, over which database, at what time, and how documents are shown. Only what is
 * counted as a write has answers to keep.
 */
export type Access = {
  actor: Actor
  receipt: Receipt
  answers?: Answers
  database: Database
  now: () => number
  show?: (document: Stored) => Json
}

/**
 * The only road to the data (docs/decisions/003). What comes out has the verbs that the permissions name and no
 * others, and each verb carries the policy's rule into the query it sends.
 */
export function repoFor<P extends Permission>(permission: P | readonly P[], access: Access): Repo<P> {
  const names: readonly string[] = [permission].flat()
  const own = names.filter((name) => name.startsWith('own:')).map((name) => name.slice('own:'.length))
  const everywhere = verbsOn('*', names)
  return {
    ...handles(names, access),
    own: handles(own, { ...access, actor: { ...access.actor, isAdmin: true, onlyOwn: true } }),
    ...(everywhere.length > 0 && {
      in: (collection: string) =>
        documentsIn(collection, (name, show) => handle(name, everywhere, { ...access, show })),
    }),
  } as Repo<P>
}

const verbs = {
  ...{ read: readerOf, view: viewerOf, create: creatorOf, remove: removerOf, erase: eraserOf, learn: learnerOf },
  update: (name: CollectionName, access: Access) => ({ ...updaterOf(name, access), ...keeperOf(name, access) }),
}

function handles(permissions: readonly string[], access: Access): { [collection: string]: object } {
  const named = (Object.keys(collections) as CollectionName[]).map(
    (name) => [name, verbsOn(name, permissions)] as const,
  )
  return Object.fromEntries(
    named.filter(([, allowed]) => allowed.length > 0).map(([name, allowed]) => [name, handle(name, allowed, access)]),
  )
}

function handle(name: CollectionName, allowed: readonly Verb[], access: Access): object {
  return Object.assign({}, ...allowed.map((verb) => verbs[verb](name, access)))
}

function verbsOn(collection: string, permissions: readonly string[]): Verb[] {
  const named = permissions.map((permission) => permission.split('.'))
  return named.filter(([name]) => name === collection).map(([, verb]) => verb as Verb)
}
