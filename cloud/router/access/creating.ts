import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { type AnyCollection, collections } from './collections'
import { type Stored, writable } from './database'
import { answered } from './operations'
import type { Creator } from './permission'
import { type CollectionName, ruleFor } from './policy'
import { all, any, eq, holds, toQuery } from './predicate'
import { alreadyDone, derivedId, RECEIPTS_KEPT } from './receipt'
import type { Access } from './repository'
import { showing } from './showing'

export function creatorOf(name: CollectionName, access: Access): Creator<Record<string, unknown>, Json> {
  const { actor, receipt, now } = access
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
        ...writable(fields),
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
        ...(distinct && { isDistinct: true }),
      }
      if (!holds(rule, document)) throw new AppError('FORBIDDEN', `may not create in ${name}`)
      const first = access.answers?.first(id)
      if (first !== undefined) return first
      const standing = await inserted(name, access, document)
      if (standing !== undefined) return standing
      // What its owner has one of can be removed and begin again under the same id, and then says nothing of this time.
      return collection.onePerOwner ? answered(access, id, show(document)) : show(document)
    },
  }
}

/** Inserts a document; answers the one that is there in its place, if it is what was asked for. */
async function inserted(name: CollectionName, access: Access, document: Stored): Promise<Json | undefined> {
  if (await access.database.insert(name, document)) return undefined
  const standing = await standingFor(name, access, document)
  if (standing !== undefined) return standing
  // What stood in the way was removed in the same moment.
  if (!(await access.database.insert(name, document))) throw taken(undefined)
  return undefined
}

/**
 * The document that is there already, if it is what was asked for: by the same operation, or the one that its owner has
 * one of; undefined when there is none any more. @throws AppError CONFLICT with details.existing when it is another.
 */
async function standingFor(name: CollectionName, access: Access, document: Stored): Promise<Json | undefined> {
  const { onePerOwner }: AnyCollection = collections[name]
  const show = showing(name, access)
  const twins = await twinsOf(access, name, { id: document._id, key: document.key })
  const standing = twins.find(({ _id }) => _id === document._id) ?? twins[0]
  if (!standing) return undefined
  if (standing._id !== document._id) throw taken(show(standing))
  // An id that follows from the operation says by itself that it is this one, even too long ago for its receipt.
  if (alreadyDone(standing, access.receipt) || !onePerOwner) return show(asMade(name, standing, document))
  if (standing.isRemoved) return answered(access, standing._id, show(await revived(access, name, document)))
  // Two first logins at once are two operations with one wish.
  if (standing.receipts.some(({ digest }) => digest === access.receipt.digest)) return show(standing)
  throw taken(show(standing))
}

/** A document as it was at first: what nobody changed says it still, and what was asked says it again. */
function asMade(name: CollectionName, standing: Stored, document: Stored): Stored {
  const { document: open }: AnyCollection = collections[name]
  const isUntouched = standing.receipts.at(-1)?.opId === document.receipts[0]?.opId
  if (isUntouched || !open.patch) return standing
  return { ...document, createdAt: standing.createdAt, updatedAt: standing.createdAt }
}

/** A document that its owner has one of, and had removed, begins again as new. */
async function revived({ database }: Access, name: CollectionName, document: Stored): Promise<Stored> {
  const { _id, _openid, rev: _first, receipts, ...fields } = document
  const query = toQuery(all(eq('_id', _id), eq('_openid', _openid), eq('isRemoved', true))) ?? {}
  const update = { $set: fields, $inc: { rev: 1 }, $push: { receipts: { $each: receipts, $slice: -RECEIPTS_KEPT } } }
  const changed = await database.change(name, query, update)
  if (changed && changed !== 'duplicate') return changed
  throw new AppError('CONFLICT', 'changed at the same time: try once more')
}

/** What makes a document one of its kind for its owner, if it has it. */
export function naturalKey(collection: AnyCollection, fields: Record<string, unknown>): string | undefined {
  if (fields.isDistinct === true) return undefined
  const value = collection.naturalKey && fields[collection.naturalKey]
  return typeof value === 'string' ? value : undefined
}

/** The caller's own documents that stand in the way: the same one, or one with the same natural key. */
export async function twinsOf(
  { actor, database }: Access,
  name: CollectionName,
  { id, key }: { id: string; key: string },
): Promise<Stored[]> {
  if (!actor.openid) return []
  const query = toQuery(all(eq('_openid', actor.openid), any(eq('_id', id), eq('key', key))))
  return query ? database.find(name, query, { limit: 2 }) : []
}

export function taken(existing: Json | undefined): AppError {
  return new AppError('CONFLICT', 'already there', existing === undefined ? {} : { details: { existing } })
}
