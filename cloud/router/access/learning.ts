import { AppError } from '../kernel/app-error'
import { type AnyCollection, collections } from './collections'
import { naturalKey } from './creating'
import { type Stored, writable } from './database'
import type { Learner } from './permission'
import { type CollectionName, NOBODY, ruleFor } from './policy'
import { all, eq, holds, toQuery } from './predicate'
import { alive } from './reading'
import { derivedId } from './receipt'
import type { Access } from './repository'

/**
 * What the function remembers for everybody. The document is nobody's: who happened to ask is not in it. Of two that
 * keep the same thing at once, the unique key lets one insert, and the other changes what that one made.
 */
export function learnerOf(
  name: CollectionName,
  { actor, receipt, database, now }: Access,
): Learner<Record<string, unknown>> {
  const collection: AnyCollection = collections[name]
  const rule = ruleFor(actor, name, 'learn')

  return {
    async learn(fields) {
      const key = naturalKey(collection, fields)
      const kept = writable(fields)
      const at = now()
      const document: Stored = {
        ...kept,
        ...{ _id: derivedId(name, receipt.opId, key ?? ''), _openid: NOBODY, key: key ?? '' },
        ...{ rev: 1, isRemoved: false, createdAt: at, updatedAt: at, receipts: [] },
      }
      if (key === undefined || !holds(rule, document)) throw new AppError('FORBIDDEN', `may not learn in ${name}`)
      if (await database.insert(name, document)) return
      const query = toQuery(all(rule, alive, eq('key', key)))
      if (query) await database.change(name, query, { $set: { ...kept, updatedAt: at }, $inc: { rev: 1 } })
    },
  }
}
