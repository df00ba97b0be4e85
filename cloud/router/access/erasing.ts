import type { Json } from '../../contract/json'
import { type AnyCollection, collections } from './collections'
import type { Eraser } from './permission'
import { type CollectionName, ruleFor } from './policy'
import { all, toQuery } from './predicate'
import type { Access } from './repository'

/** Takes a person's documents out of the database for good, some at a time. */
export function eraserOf(name: CollectionName, { actor, database }: Access): Eraser<Json> {
  const collection: AnyCollection = collections[name]
  const rule = ruleFor(actor, name, 'erase')
  return {
    async erase(most, before) {
      const query = toQuery(rule)
      if (!query) return 0
      const documents = await database.find(name, query, { limit: most })
      if (documents.length === 0) return 0
      await before?.(documents.map((document) => collection.view(document)))
      const named = toQuery(all(rule, { kind: 'in', field: '_id', values: documents.map(({ _id }) => _id) }))
      return named ? database.erase(name, named) : 0
    },
  }
}
