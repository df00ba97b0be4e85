import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { type AnyCollection, collections } from './collections'
import type { Stored } from './database'
import type { Creator } from './permission'
import { type CollectionName, ruleFor } from './policy'
import { all, any, eq, holds, toQuery } from './predicate'
import { alreadyDone, derivedId } from './receipt'
import type { Access } from './repository'
import { showing } from './showing'

export function creatorOf(name: CollectionName, access: Access): Creator<Record<string, unknown>, Json> {
  const { actor, receipt, database, now } = access
  const collection: AnyCollection = collections[name]
  const show = showing(name, access)
  const rule = ruleFor(actor, name, 'create')
  // One operation may create several documents: each has its place in the order.
  let created = 0

  return {
    async create(fields, { distinct = false } = {}) {
      const openid = actor.openid
      if (openid === undefined) throw new AppError('UNAUTHENTICATED', 'nobody is signed in')
      const id = collection.onePerOwner
        ? derivedId(name, openid)
        : derivedId(name, openid, receipt.opId, String(created++))
      const key = (distinct ? undefined : naturalKey(collection, fields)) ?? id
      const at = now()
      const document: Stored = {
        ...defined(fields),
        ...{
          _id: id,
          _openid: openid,
          key,
          rev: 1,
          isRemoved: false,
          createdAt: at,
          updatedAt: at,
          receipts: [receipt],
        },
      }
      if (!holds(rule, document)) throw new AppError('FORBIDDEN', `may not create in ${name}`)
      if (await database.insert(name, document)) return show(document)

      const twin = await twinOf(access, name, { id, key })
      if (twin?._id === id && (collection.onePerOwner || alreadyDone(twin, receipt))) return show(twin)
      throw taken(twin && show(twin))
    },
  }
}

/** What makes a document one of its kind for its owner, if it has it. */
export function naturalKey(collection: AnyCollection, fields: Record<string, unknown>): string | undefined {
  const value = collection.naturalKey && fields[collection.naturalKey]
  return typeof value === 'string' ? value : undefined
}

/** The actor's own document that stands in the way: the same one, or one with the same natural key. */
export async function twinOf(
  { actor, database }: Access,
  name: CollectionName,
  { id, key }: { id: string; key: string },
): Promise<Stored | undefined> {
  if (!actor.openid) return undefined
  const query = toQuery(all(eq('_openid', actor.openid), any(eq('_id', id), eq('key', key))))
  const found = query ? await database.find(name, query, { limit: 2 }) : []
  return found.find(({ _id }) => _id === id) ?? found[0]
}

export function taken(existing: Json | undefined): AppError {
  return new AppError('CONFLICT', 'already there', existing === undefined ? {} : { details: { existing } })
}

// The SDK drops undefined keys on some roads and not on others; here they never start.
function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
