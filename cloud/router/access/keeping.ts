import type { Json } from '../../contract/json'
import { AppError } from '../kernel/app-error'
import { updaterOf } from './changing'
import { type AnyCollection, collections } from './collections'
import { creatorOf } from './creating'
import type { Keeper } from './permission'
import { type CollectionName, ruleFor } from './policy'
import { all, eq, toQuery } from './predicate'
import { alive } from './reading'
import { derivedId } from './receipt'
import type { Access } from './repository'

/** The one document that a person has in a collection: made when it is not there, changed when it is. */
export function keeperOf(name: CollectionName, access: Access): Keeper<Record<string, unknown>, Json> {
  const { onePerOwner }: AnyCollection = collections[name]
  return {
    async keep(patch, blank) {
      const { actor, database } = access
      if (!onePerOwner || actor.openid === undefined) throw new AppError('FORBIDDEN', `nobody keeps one of ${name}`)
      const mine = all(ruleFor(actor, name, 'update'), alive, eq('_id', derivedId(name, actor.openid)))
      const query = toQuery(mine)
      const [current] = query ? await database.find(name, query, { limit: 1 }) : []
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      if (!current) return creatorOf(name, access).create({ ...blank, ...given })
      return updaterOf(name, access).update(current._id, { rev: current.rev, patch: given })
    },
  }
}
