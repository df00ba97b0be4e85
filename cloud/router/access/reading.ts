import type { Condition, Page } from '../../contract/filter'
import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { type AnyCollection, collections } from './collections'
import { cursorAfter, type Order, readCursor } from './cursor'
import type { Stored } from './database'
import type { Find, Reader } from './permission'
import { type CollectionName, ruleFor } from './policy'
import { all, eq, has, holds, type Predicate, toQuery } from './predicate'
import { derivedId } from './receipt'
import type { Access } from './repository'

/** What is there for readers: removed documents are not. */
export const alive = eq('isRemoved', false)

export function readerOf(name: CollectionName, access: Access): Reader<Json> {
  const collection: AnyCollection = collections[name]
  const rule = all(ruleFor(access.caller, name, 'read'), alive)

  // The rule goes into the query, and is asked again of what came back: a list slips through where MongoDB
  // compares elements, and a rule is worth two guards.
  async function fetch(asked: Predicate, page: { order?: Order; limit: number }): Promise<Stored[]> {
    const query = toQuery(all(rule, asked))
    if (!query) return []
    const sort = page.order && [page.order, { field: '_id', direction: page.order.direction }]
    const found = await access.database.find(name, query, { limit: page.limit, ...(sort && { sort }) })
    return found.filter((document) => holds(rule, document))
  }

  return {
    async get(id) {
      const [document] = await fetch(eq('_id', id), { limit: 1 })
      if (!document) throw new AppError('NOT_FOUND', 'no such document')
      return collection.view(document)
    },
    async mine() {
      if (!access.caller.openid) return undefined
      const [document] = await fetch(eq('_id', derivedId(name, access.caller.openid)), { limit: 1 })
      return document && collection.view(document)
    },
    async find({ filter = [], sort, limit = 20, cursor }: Find): Promise<Page<Json>> {
      const order: Order = sort ?? { field: 'createdAt', direction: 'desc' }
      const conditions = filter.map((condition, i) => predicateOf(collection, condition, i))
      const after = cursor === undefined ? [] : [readCursor(cursor, order)]
      // One more than asked for tells whether there is a next page.
      const found = await fetch(all(...conditions, ...after), { order, limit: limit + 1 })
      const page = found.slice(0, limit)
      const last = page.at(-1)
      const items = page.map((document) => collection.view(document))
      return found.length > limit && last ? { items, cursor: cursorAfter(last, order) } : { items }
    },
  }
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
