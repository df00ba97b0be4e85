import { all, always, any, eq, never, type Predicate } from './predicate'

/**
 * Who may do what with which documents: THE TABLE (docs/decisions/003). The function is admin to the database, so nothing but
 * this guards it. Each collection names one of WeChat's four permission types, and, where that is too coarse, rules
 * that narrow it further. What is not written here is refused.
 */
export const policy = {
  /** A reader's books: theirs alone, until they grant a view of them. */
  books: { type: 'creatorWriteAllRead', narrow: { read: mine } },
  /** A reader's card: nickname and picture, for those they share with. */
  members: { type: 'creatorWriteAllRead' },
  /** What a reader chose for the app. */
  settings: { type: 'creatorOnly' },
  /** What the sources said of a book, for everybody. */
  catalogue: { type: 'adminWriteAllRead' },
} as const satisfies Record<string, Policy>

export type CollectionName = keyof typeof policy
export type Verb = 'read' | 'create' | 'update' | 'remove'
export type PermissionType = keyof typeof types

/** Who acts: a person the platform vouches for, or nobody. */
export type Actor = { openid?: string; isAdmin: boolean }

type Rule = (actor: Actor) => Predicate
type Policy = { type: PermissionType; narrow?: { [V in Verb]?: Rule } }

// WeChat's four types. Its table gives the admin end every right; a document without a creator is nobody's.
const types = {
  creatorWriteAllRead: { read: anybody, write: either(mine, admin) },
  creatorOnly: { read: either(mine, admin), write: either(mine, admin) },
  adminWriteAllRead: { read: anybody, write: admin },
  adminOnly: { read: admin, write: admin },
} as const satisfies Record<string, { read: Rule; write: Rule }>

/** The rule that a document must meet for the actor to use the verb on it; `never` when there is no such document. */
export function ruleFor(actor: Actor, collection: CollectionName, verb: Verb): Predicate {
  if (!Object.hasOwn(policy, collection)) return never
  const { type, narrow }: Policy = policy[collection]
  const base = verb === 'read' ? types[type].read : types[type].write
  return all(base(actor), narrow?.[verb]?.(actor) ?? always)
}

function mine(actor: Actor): Predicate {
  return actor.openid ? eq('_openid', actor.openid) : never
}

function admin(actor: Actor): Predicate {
  return actor.isAdmin ? always : never
}

function anybody(): Predicate {
  return always
}

function either(one: Rule, other: Rule): Rule {
  return (actor) => any(one(actor), other(actor))
}
