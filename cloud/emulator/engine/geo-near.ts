import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import type { Collection } from './collection'
import { type Document, isDocument } from './document'
import { find } from './find'
import { distanceFrom } from './geo-operators'
import { type Position, pointIn, positionOf } from './geo-shapes'
import { slotFor } from './update-path'

/** The first stage `$geoNear`: documents by their distance from a point, which is written into them. */
export function geoNear(collection: Collection, spec: Document): Document[] {
  const { distanceField, key, includeLocs, query, limit, num } = spec
  const centre: Position | undefined = pointIn(spec.near) ?? positionOf(spec.near)
  if (!centre) throw requestFailed('(BadValue) $geoNear requires near to be a point')
  if (typeof distanceField !== 'string') throw requestFailed('(BadValue) $geoNear requires a distanceField')
  const path = typeof key === 'string' ? key : locationField(collection)
  const multiplier = Number(spec.distanceMultiplier ?? 1)
  return find(collection, { query: isDocument(query) ? query : {} })
    .map(({ document }) => ({ document, metres: distanceFrom(centre, document, path) }))
    .filter(({ metres }) => Number.isFinite(metres))
    .filter(
      ({ metres }) => metres >= Number(spec.minDistance ?? 0) && metres <= Number(spec.maxDistance ?? Number.MAX_VALUE),
    )
    .sort((left, right) => left.metres - right.metres)
    .slice(0, Number(limit ?? num ?? 100))
    .map(({ document, metres }) => {
      const result = clone(document)
      slotFor(result, distanceField).set(metres * multiplier)
      if (typeof includeLocs === 'string') slotFor(result, includeLocs).set(clone(document[path]))
      return result
    })
}

/** Without a key the platform uses the geo index; here it is the one field that holds a location. */
function locationField(collection: Collection): string {
  const fields = new Set<string>()
  for (const { document } of collection.documents.values()) {
    for (const [name, value] of Object.entries(document)) if (isDocument(value) && pointIn(value)) fields.add(name)
  }
  const [only, ...others] = fields
  if (only === undefined || others.length > 0)
    throw requestFailed('(IndexNotFound) $geoNear needs a key: which field holds the location')
  return only
}
