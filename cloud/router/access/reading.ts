import type { Condition, Page } from '../../contract/filter'
import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { type AnyCollection, collections } from './collections'
import { cursorAfter, type Order, readCursor } from './cursor'
import type { Stored } from './database'
import { follow } from './following'
import type { Find, Reader, Viewer } from './permission'
import { type CollectionName, ruleFor } from './policy'
import { all, always, eq, has, holds, never, type Predicate, toQuery } from './predicate'
import { derivedId } from './receipt'
import type { Access } from './repository'
import { showing } from './showing'

/** What is there for readers: removed documents are not. */
export const alive = eq('isRemoved', false)

export function readerOf(name: CollectionName, access: Access): Reader<Json> {
  const collection: AnyCollection = collections[name]
  const show = showing(name, access)
  const { find, count } = guarded(access, name, all(ruleFor(access.actor, name, 'read'), alive))
  async function peek(id: string): Promise<Json | undefined> {
    const [document] = await find(eq('_id', id), { limit: 1 })
    return document && show(document)
  }
  return {
    async get(id) {
      const shown = await peek(id)
      if (shown === undefined) throw new AppError('NOT_FOUND', 'no such document')
      return shown
    },
    peek,
    async mine() {
      return access.actor.openid ? peek(derivedId(name, access.actor.openid)) : undefined
    },
    async find({ filter = [], sort, ...page }: Find) {
      const conditions = filter.map((condition, i) => predicateOf(collection, condition, i))
      return paged(find, { asked: all(...conditions), order: orderOf(collection, sort), show, ...page })
    },
    count(filter = []) {
      return count(all(...filter.map((condition, i) => predicateOf(collection, condition, i))))
    },
    async changes(asked) {
      const mine = access.actor.openid ? eq('_openid', access.actor.openid) : never
      const { find: fetch } = guarded(access, name, all(ruleFor(access.actor, name, 'read'), mine))
      return follow({ ...asked, now: access.now(), show, fetch })
    },
  }
}

/** What a grant shows, to whoever holds it. */
export function viewerOf(name: CollectionName, access: Access): Viewer<Json> {
  const { visit }: AnyCollection = collections[name]
  const { find } = guarded(access, name, all(ruleFor(access.actor, name, 'view'), alive))
  return {
    async view(page) {
      if (!visit) return { items: [] }
      return paged(find, { asked: always, order: NEWEST_FIRST, show: visit, ...page })
    },
  }
}

type Fetch = (asked: Predicate, page: { order?: Order; limit: number }) => Promise<Stored[]>
type Asked = Pick<Find, 'limit' | 'cursor'> & { asked: Predicate; order: Order; show: (document: Stored) => Json }

const NEWEST_FIRST: Order = { field: 'createdAt', direction: 'desc' }

async function paged(fetch: Fetch, { asked, order, show, limit = 20, cursor }: Asked): Promise<Page<Json>> {
  const after = cursor === undefined ? always : readCursor(cursor, order)
  // One more than asked for tells whether there is a next page.
  const found = await fetch(all(asked, after), { order, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const items = page.map(show)
  return found.length > limit && last ? { items, cursor: cursorAfter(last, order) } : { items }
}

/** The two ways to ask the database, each with a rule of the policy in its query. */
function guarded({ database }: Access, name: CollectionName, rule: Predicate) {
  return {
    // The rule is asked again of what came back: a list slips through where the database compares elements, and a rule
    // is worth two guards.
    async find(asked: Predicate, page: { order?: Order; limit: number }): Promise<Stored[]> {
      const query = toQuery(all(rule, asked))
      if (!query) return []
      const sort = page.order && [page.order, { field: '_id', direction: page.order.direction }]
      const found = await database.find(name, query, { limit: page.limit, ...(sort && { sort }) })
      return found.filter((document) => holds(rule, document))
    },
    async count(asked: Predicate): Promise<number> {
      const query = toQuery(all(rule, asked))
      return query ? database.count(name, query) : 0
    },
  }
}

function orderOf(collection: AnyCollection, sort: Order | undefined): Order {
  if (!sort) return NEWEST_FIRST
  if (Object.hasOwn(collection.open, sort.field) && collection.open[sort.field] === 'sortable') return sort
  throw new AppError('INVALID_INPUT', 'this field is not open to sorting', { path: 'sort.field' })
}

function predicateOf(collection: AnyCollection, condition: Condition, index: number): Predicate {
  const { field, op } = condition
  const kind = Object.hasOwn(collection.open, field) ? collection.open[field] : undefined
  const path = `filter.${index}.field`
  if (kind === undefined) throw new AppError('INVALID_INPUT', 'this field is not open to filters', { path })
  if (kind === 'list') {
    if (op !== 'eq') throw new AppError('INVALID_INPUT', 'a list is asked with eq for what it has', { path })
    return has(field, condition.value)
  }
  if (op === 'in') return { kind: op, field, values: condition.value }
  if (op === 'prefix') return { kind: op, field, value: condition.value }
  return { kind: op, field, value: condition.value }
}
