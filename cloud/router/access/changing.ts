import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { type AnyCollection, collections } from './collections'
import { naturalKey, taken, twinsOf } from './creating'
import { type Stored, writable } from './database'
import { answered } from './operations'
import type { Remover, Updater } from './permission'
import { type CollectionName, ruleFor, type Verb } from './policy'
import { all, always, eq, type Predicate, type Query, toQuery } from './predicate'
import { alive } from './reading'
import { alreadyDone, RECEIPTS_KEPT } from './receipt'
import type { Access } from './repository'
import { showing } from './showing'

/** One change of one document: the rule it needs, what must be true of the document, and what is set and unset. */
type Change = { verb: Verb; id: string; where: Predicate; set: Query; unset?: Query; key?: string }

export function updaterOf(name: CollectionName, access: Access): Updater<Record<string, unknown>, Json> {
  const collection: AnyCollection = collections[name]
  const show = showing(name, access)
  return {
    async update(id, { rev, patch }) {
      const first = access.answers?.first(id)
      if (first !== undefined) return first
      const given = Object.entries(writable(patch))
      const gone = given.filter(([, value]) => value === null).map(([field]) => [field, ''])
      const set = Object.fromEntries(given.filter(([, value]) => value !== null))
      const moves = collection.naturalKey !== undefined && patch[collection.naturalKey] !== undefined
      const document = await change(name, access, {
        verb: 'update',
        id,
        where: all(alive, eq('rev', rev)),
        set,
        ...(gone.length > 0 && { unset: Object.fromEntries(gone) }),
        ...(moves && { key: naturalKey(collection, patch) ?? id }),
      })
      return answered(access, id, show(document))
    },
  }
}

export function removerOf(name: CollectionName, access: Access): Remover<Json> {
  const collection: AnyCollection = collections[name]
  const show = showing(name, access)
  return {
    async remove(id, { rev } = {}) {
      const where = all(alive, rev === undefined ? always : eq('rev', rev))
      // Its own id as key frees the natural key for another document.
      await change(name, access, { verb: 'remove', id, where, set: { isRemoved: true }, key: id })
    },
    async restore(id) {
      const first = access.answers?.first(id)
      if (first !== undefined) return first
      const rule = ruleFor(access.actor, name, 'remove')
      const query = toQuery(all(rule, eq('_id', id)))
      const [tombstone] = query ? await access.database.find(name, query, { limit: 1 }) : []
      if (!tombstone) throw new AppError('NOT_FOUND', 'no such document')
      const key = naturalKey(collection, tombstone) ?? id
      const where = eq('isRemoved', true)
      const document = await change(name, access, { verb: 'remove', id, where, set: { isRemoved: false }, key })
      return answered(access, id, show(document))
    },
  }
}

/**
 * Sends a change as one conditional write: the rule, the id, the revision and "not done yet" are all in its own
 * `where`, so nothing can slip in between a check and the write. Only a miss reads, to say why.
 */
async function change(
  name: CollectionName,
  access: Access,
  { id, ...wanted }: Change,
  isLast = false,
): Promise<Stored> {
  const { receipt } = access
  const rule = all(ruleFor(access.actor, name, wanted.verb), eq('_id', id))
  const query = toQuery(all(rule, wanted.where))
  if (!query) throw new AppError('NOT_FOUND', 'no such document')
  const update = {
    $set: { ...wanted.set, updatedAt: access.now(), ...(wanted.key !== undefined && { key: wanted.key }) },
    $inc: { rev: 1 },
    $push: { receipts: { $each: [receipt], $slice: -RECEIPTS_KEPT } },
    ...(wanted.unset && { $unset: wanted.unset }),
  }
  const notYet = { 'receipts.opId': { $ne: receipt.opId } }
  const changed = await access.database.change(name, { $and: [query, notYet] }, update)
  if (changed === 'duplicate') {
    const twins = await twinsOf(access, name, { id, key: wanted.key ?? '' })
    // A volume among volumes keeps its own key, whatever ISBN it is given.
    const { key: _, ...keyless } = wanted
    if (twins.some((twin) => twin._id === id && twin.isDistinct)) return change(name, access, { id, ...keyless })
    const twin = twins.find(({ _id }) => _id !== id)
    // What stood in the way was removed in the same moment.
    if (!twin && !isLast) return change(name, access, { id, ...wanted }, true)
    throw taken(twin && showing(name, access)(twin))
  }
  return changed ?? explainMiss(name, access, rule)
}

/** A repeated change answers as the first time; otherwise the document is gone, or somebody was faster. */
async function explainMiss(name: CollectionName, access: Access, rule: Predicate): Promise<Stored> {
  const { actor, database, receipt } = access
  // What is told of the document is told only to who may read it.
  const query = toQuery(all(rule, ruleFor(actor, name, 'read')))
  const [current] = query ? await database.find(name, query, { limit: 1 }) : []
  if (!current) throw new AppError('NOT_FOUND', 'no such document')
  if (alreadyDone(current, receipt)) return current
  if (current.isRemoved) throw new AppError('NOT_FOUND', 'no such document')
  throw new AppError('CONFLICT', 'changed since', { details: { current: showing(name, access)(current) } })
}
