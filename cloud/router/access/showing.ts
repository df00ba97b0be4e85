import type { Json } from '../../contract/json'
import { type AnyCollection, collections } from './collections'
import type { Stored } from './database'
import type { CollectionName } from './policy'
import type { Access } from './repository'

/** How the documents of a collection leave `access`: as its view, or as db/* shows them. */
export function showing(name: CollectionName, { actor, show }: Access): (document: Stored) => Json {
  const collection: AnyCollection = collections[name]
  const shown = show ?? ((document: Stored) => collection.view(document))
  return (document) =>
    shown(document._openid === actor.openid || !collection.forOthers ? document : collection.forOthers(document))
}
