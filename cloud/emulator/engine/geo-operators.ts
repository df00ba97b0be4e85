import { requestFailed } from '../wire/wire-error'
import { type Document, isDocument } from './document'
import {
  distance,
  doIntersect,
  EARTH_METRES,
  isWithin,
  type Position,
  pointIn,
  positionOf,
  queryShape,
  shapeOf,
} from './geo-shapes'
import { valuesAt } from './path'

type Test = (value: unknown) => boolean

/** A point, and how far from it in metres; what `$nearSphere` asks for. */
export type Near = { path: string; centre: Position; least: number; most: number }

export const geoTests: Record<'$geoWithin' | '$geoIntersects' | '$near' | '$nearSphere', (operand: unknown) => Test> = {
  $geoWithin: within,
  $geoIntersects: (operand) => {
    const shape = queryShape(isDocument(operand) ? operand.$geometry : undefined)
    return (value) => {
      const stored = shapeOf(value)
      return stored !== undefined && doIntersect(stored, shape)
    }
  },
  $near: (operand) => nearTest(operand),
  $nearSphere: (operand) => nearTest(operand),
}

/** The nearness a query asks for at its first level, by which results are then ordered. */
export function nearIn(query: Document): Near | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (!isDocument(condition)) continue
    const operand = condition.$nearSphere ?? condition.$near
    if (operand !== undefined) return { path, ...nearOf(operand) }
  }
  return undefined
}

export function distanceFrom(centre: Position, document: Document, path: string): number {
  const distances = valuesAt(document, path)
    .map(pointIn)
    .map((point) => (point ? distance(centre, point) : Number.POSITIVE_INFINITY))
  return Math.min(...distances, Number.POSITIVE_INFINITY)
}

function nearOf(operand: unknown): Omit<Near, 'path'> {
  const centre = isDocument(operand) ? pointIn(operand.$geometry) : undefined
  if (!centre || !isDocument(operand)) throw requestFailed('(BadValue) $nearSphere needs $geometry with a point')
  return {
    centre,
    least: Number(operand.$minDistance ?? 0),
    most: Number(operand.$maxDistance ?? Number.POSITIVE_INFINITY),
  }
}

function nearTest(operand: unknown): Test {
  const { centre, least, most } = nearOf(operand)
  return (value) => {
    const point = pointIn(value)
    if (!point) return false
    const metres = distance(centre, point)
    return metres >= least && metres <= most
  }
}

function within(operand: unknown): Test {
  if (!isDocument(operand)) throw requestFailed('(BadValue) $geoWithin needs an object')
  if (Array.isArray(operand.$centerSphere)) return withinSphere(operand.$centerSphere)
  const shape = queryShape(operand.$geometry)
  return (value) => {
    const stored = shapeOf(value)
    return stored !== undefined && isWithin(stored, shape)
  }
}

/** The radius is in radians. */
function withinSphere([centre, radius]: unknown[]): Test {
  const middle = positionOf(centre)
  if (!middle || typeof radius !== 'number') throw requestFailed('(BadValue) $centerSphere needs [centre, radius]')
  return (value) => {
    const point = pointIn(value)
    return point !== undefined && distance(middle, point) <= radius * EARTH_METRES
  }
}
