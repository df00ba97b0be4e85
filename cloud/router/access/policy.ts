import { all, always, any, eq, has, never, type Predicate } from './predicate'

/**
 * Who may do what with which documents: THE TABLE (docs/decisions/003). The function is admin to the database, so
 * nothing but this guards it. Each collection names one of WeChat's four permission types, and, where that is too
 * coarse, rules that narrow it further. What is not written here is refused.
 */
export const policy = {
  /** A reader's books: theirs alone, whoever asks; what they granted a view of, and never a private one. */
  books: {
    type: 'creatorWriteAllRead',
    narrow: { read: mine, view: granted, update: mine, remove: mine, erase: ownOnly },
  },
  /** A reader's card: nickname and picture, for those they share with. */
  members: { type: 'creatorWriteAllRead', narrow: { erase: ownOnly } },
  /** What a reader writes for themselves. */
  notes: { type: 'creatorOnly', narrow: { erase: ownOnly } },
  /** What a reader chose for the app. */
  settings: { type: 'creatorOnly', narrow: { erase: ownOnly } },
  /** What the sources said of a book, for everybody: learned by the function when a reader asks, in nobody's name. */
  catalogue: { type: 'adminWriteAllRead', narrow: { learn: member } },
  /** The grants: whose token opens which shelf. */
  shares: { type: 'adminOnly', narrow: { erase: ownOnly } },
  /** Which of a reader's words may be shown to others (docs/decisions/013). */
  checks: { type: 'adminOnly', narrow: { erase: ownOnly } },
  /** Who wrote what lately, and what an edit answered. */
  operations: { type: 'adminOnly', narrow: { erase: ownOnly } },
  /** Who looked up how much lately. */
  limits: { type: 'adminOnly', narrow: { erase: ownOnly } },
} as const satisfies Record<string, Policy>

/** The creator of what the function learned: no openid, so no caller is it. */
export const NOBODY = ''

export type CollectionName = keyof typeof policy
/** `remove` leaves a tombstone that can be taken back; `erase` leaves nothing. */
export type Verb = 'read' | 'view' | 'learn' | 'create' | 'update' | 'remove' | 'erase'

/** What a share lets its holder see: somebody's shelf, or what of it has a tag or stands in a place. */
export type Grant = { owner: string; scope: { kind: 'shelf' } | { kind: 'tag' | 'location'; value: string } }

/**
 * Who acts: a person the platform vouches for, the holder of a grant, or nobody. `onlyOwn` is the function acting for a
 * person: with an admin's rights, over that person's documents alone.
 */
export type Actor = { openid?: string; isAdmin: boolean; grant?: Grant; onlyOwn?: true }

type Rule = (actor: Actor) => Predicate
type Policy = { type: keyof typeof types; narrow?: { [V in Verb]?: Rule } }

// WeChat's four types (its database permission table). The admin end has every right; a document without a creator is
// no creator's. "All" are all who come with a name or a grant: nobody at all reads nothing.
const types = {
  creatorWriteAllRead: { read: anybody, write: either(mine, admin) },
  creatorOnly: { read: either(mine, admin), write: either(mine, admin) },
  adminWriteAllRead: { read: anybody, write: admin },
  adminOnly: { read: admin, write: admin },
} as const satisfies Record<string, { read: Rule; write: Rule }>

/** The rule that a document must meet for the actor to use the verb on it; `never` when there is no such document. */
export function ruleFor(actor: Actor, collection: CollectionName, verb: Verb): Predicate {
  if (!Object.hasOwn(policy, collection)) return never
  return all(byType(actor, collection, verb), actor.onlyOwn ? mine(actor) : always)
}

function byType(actor: Actor, collection: CollectionName, verb: Verb): Predicate {
  const { type, narrow }: Policy = policy[collection]
  switch (verb) {
    case 'read':
      return all(types[type].read(actor), narrow?.read?.(actor) ?? always)
    case 'view':
      return all(types[type].read(actor), narrow?.view?.(actor) ?? never)
    case 'erase':
      return all(types[type].write(actor), narrow?.erase?.(actor) ?? never)
    case 'learn':
      return narrow?.learn?.(actor) ?? never
    case 'create':
    case 'update':
    case 'remove':
      return all(types[type].write(actor), narrow?.[verb]?.(actor) ?? always)
    default:
      return never
  }
}

function mine(actor: Actor): Predicate {
  return actor.openid ? eq('_openid', actor.openid) : never
}

/** The function, for the person whose documents they are: never anybody with rights of their own, not even an admin. */
function ownOnly(actor: Actor): Predicate {
  return actor.onlyOwn ? mine(actor) : never
}

/** The function may keep what it learned while it serves somebody; the document is nobody's. */
function member(actor: Actor): Predicate {
  return actor.openid ? eq('_openid', NOBODY) : never
}

function granted({ grant }: Actor): Predicate {
  if (!grant) return never
  const shown = all(eq('_openid', grant.owner), eq('isPrivate', false))
  switch (grant.scope.kind) {
    case 'shelf':
      return shown
    case 'tag':
      return all(shown, has('tags', grant.scope.value))
    case 'location':
      return all(shown, eq('location', grant.scope.value))
    default:
      return never
  }
}

function admin(actor: Actor): Predicate {
  return actor.isAdmin ? always : never
}

function anybody(actor: Actor): Predicate {
  return actor.openid || actor.grant || actor.isAdmin ? always : never
}

function either(one: Rule, other: Rule): Rule {
  return (actor) => any(one(actor), other(actor))
}
