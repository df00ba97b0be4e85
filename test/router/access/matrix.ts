import type { RawDocument } from '../../support/arena'

export const collections = [
  'books',
  'members',
  'notes',
  'settings',
  'catalogue',
  'shares',
  'checks',
  'operations',
  'limits',
] as const
export const callers = ['nobody', 'owner', 'other', 'holder', 'admin'] as const
export const operations = ['get', 'query', 'count', 'list', 'add', 'update', 'remove'] as const
export const flags = [true, false, 'missing', 'ill-typed'] as const
export const owners = ['present', 'missing', 'array'] as const

export type Collection = (typeof collections)[number]
export type Cell = {
  collection: Collection
  caller: (typeof callers)[number]
  operation: (typeof operations)[number]
  flag: (typeof flags)[number]
  owner: (typeof owners)[number]
}

/** WeChat's four types as its documentation has them, and what each of our collections is. */
const typeOf: Record<Collection, 'creatorWriteAllRead' | 'creatorOnly' | 'adminWriteAllRead' | 'adminOnly'> = {
  ...{ books: 'creatorWriteAllRead', members: 'creatorWriteAllRead', notes: 'creatorOnly', settings: 'creatorOnly' },
  ...{
    catalogue: 'adminWriteAllRead',
    shares: 'adminOnly',
    checks: 'adminOnly',
    operations: 'adminOnly',
    limits: 'adminOnly',
  },
}

/** What must come of a cell, said from the meaning of the types and not from the code. */
export function expected({ collection, caller, operation, flag, owner }: Cell): 'allowed' | 'denied' {
  if (caller === 'nobody') return 'denied'
  const creator = caller === 'owner' && owner === 'present'
  const admin = caller === 'admin'
  const type = typeOf[collection]
  if (operation === 'add') {
    // Nobody hands in an owner, and no collection takes a flag it has not or one that is no flag.
    if (owner !== 'missing') return 'denied'
    if (collection === 'books' ? flag === 'ill-typed' : flag !== 'missing') return 'denied'
    if (isClosed(collection)) return 'denied'
    return type === 'adminWriteAllRead' ? verdict(admin) : 'allowed'
  }
  if (collection === 'books') {
    // The holder of a grant walks what is not private; otherwise a shelf is its owner's alone, whoever asks.
    if (operation === 'list' && caller === 'holder') return verdict(owner === 'present' && flag === false)
    return verdict(creator)
  }
  if (operation === 'update' && isClosed(collection)) return 'denied'
  if (operation === 'update' || operation === 'remove') {
    return verdict(admin || (creator && (type === 'creatorWriteAllRead' || type === 'creatorOnly')))
  }
  // shares/list is the owner's own list, made by the function on their behalf.
  if (operation === 'list' && collection === 'shares') return verdict(creator)
  return verdict(
    { creatorWriteAllRead: true, creatorOnly: creator || admin, adminWriteAllRead: true, adminOnly: admin }[type],
  )
}

/** What is written by the function alone: nobody adds to it or changes it, whatever they are. */
export const isClosed = (collection: Collection) => ['shares', 'checks', 'operations', 'limits'].includes(collection)

const verdict = (allowed: boolean) => (allowed ? 'allowed' : 'denied')

const metadata = { title: 'x', authors: [], translators: [] }

/** Fields that the collection would take. */
const fieldsOf: Record<Collection, Record<string, unknown>> = {
  books: { title: 'x', authors: [], translators: [], tags: [], status: 'unread', copies: 1 },
  members: { nickname: 'x', avatar: '' },
  notes: { text: 'x' },
  settings: { language: 'en', theme: 'dark' },
  catalogue: { isbn: '9787536692930', metadata, source: 'x' },
  shares: { scope: { kind: 'shelf' }, sealedToken: 'x' },
  checks: { verdict: 'passed', hashes: [] },
  operations: { writes: [], log: [], answers: [] },
  limits: { lookups: [] },
}

export const patchOf: Record<Collection, Record<string, unknown>> = {
  ...{ books: { title: 'y' }, members: { nickname: 'y' }, notes: { text: 'y' }, settings: { theme: 'light' } },
  ...{ catalogue: { source: 'y' }, shares: { scope: { kind: 'shelf' } }, operations: { writes: [] } },
  limits: { lookups: [] },
  checks: { verdict: 'passed' },
}

const flagFields = {
  true: { isPrivate: true },
  false: { isPrivate: false },
  missing: {},
  'ill-typed': { isPrivate: 'false' },
}
const ownerFields = { present: { _openid: 'ann' }, missing: {}, array: { _openid: ['ann', 'zoe'] } }

/** A stored document of the cell's collection, with its flag and its owner, that a filter can find by its time. */
export function documentFor({ collection, flag, owner }: Cell, number: number): RawDocument & { createdAt: number } {
  const _id = `${collection}-${number}`
  return {
    ...fieldsOf[collection],
    ...flagFields[`${flag}`],
    ...ownerFields[owner],
    ...(collection === 'books' && { title: _id }),
    ...(collection === 'shares' && { tokenHash: _id }),
    ...{ _id, key: _id, rev: 1, isRemoved: false, createdAt: number, updatedAt: number, receipts: [] },
  }
}

/** What the cell's caller hands in to add one. */
export function dataFor({ collection, flag, owner }: Cell): Record<string, unknown> {
  return { ...fieldsOf[collection], ...flagFields[`${flag}`], ...ownerFields[owner] }
}
