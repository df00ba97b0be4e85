import { requestFailed } from '../wire/wire-error'
import { isDocument } from './document'

export type Position = readonly [longitude: number, latitude: number]
/** A GeoJSON geometry taken apart. Rings of a polygon: the outer one, then its holes. */
export type Shape = { points: Position[]; lines: Position[][]; polygons: Position[][][] }

/** MongoDB's own radius of the earth. */
export const EARTH_METRES = 6_378_100

/** Metres over the surface of a sphere. */
export function distance(left: Position, right: Position): number {
  const [lat1, lat2] = [radians(left[1]), radians(right[1])]
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(right[0] - left[0]) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** The shape of a stored value: GeoJSON, or a legacy pair of coordinates. Undefined when it is neither. */
export function shapeOf(value: unknown): Shape | undefined {
  const pair = positionOf(value)
  if (pair) return { points: [pair], lines: [], polygons: [] }
  if (!isDocument(value)) return undefined
  return SHAPES[String(value.type)]?.(value.coordinates)
}

/** As `shapeOf` for a query, where anything else is an error. */
export function queryShape(value: unknown): Shape {
  const shape = shapeOf(value)
  if (!shape) throw requestFailed(`(BadValue) unknown GeoJSON: ${JSON.stringify(value)}`)
  return shape
}

/** Every corner of the one is in the other, and no edge leaves it. */
export function isWithin(inner: Shape, outer: Shape): boolean {
  const corners = [...inner.points, ...inner.lines.flat(), ...inner.polygons.flat(2)]
  if (!corners.every((corner) => outer.polygons.some((polygon) => isInPolygon(corner, polygon)))) return false
  const edges = [...inner.lines, ...inner.polygons.flat()].flatMap(edgesOf)
  const borders = outer.polygons.flat().flatMap(edgesOf)
  return !edges.some((edge) => borders.some((border) => doCross(edge, border)))
}

export function doIntersect(left: Shape, right: Shape): boolean {
  if (touches(left, right) || touches(right, left)) return true
  const edges = [...left.lines, ...left.polygons.flat()].flatMap(edgesOf)
  const others = [...right.lines, ...right.polygons.flat()].flatMap(edgesOf)
  return edges.some((edge) => others.some((other) => doCross(edge, other)))
}

function touches(left: Shape, right: Shape): boolean {
  const corners = [...left.points, ...left.lines.flat(), ...left.polygons.flat(2)]
  const edges = right.lines.flatMap(edgesOf)
  return corners.some(
    (corner) =>
      right.polygons.some((polygon) => isInPolygon(corner, polygon)) ||
      right.points.some((point) => isSame(point, corner)) ||
      edges.some((edge) => isOnEdge(corner, edge)),
  )
}

type Edge = readonly [Position, Position]

function edgesOf(line: Position[]): Edge[] {
  return line.slice(1).map((end, at) => [line[at] ?? end, end] as const)
}

function isInPolygon(point: Position, [outer = [], ...holes]: Position[][]): boolean {
  return (
    isInRing(point, outer) &&
    !holes.some((hole) => isInRing(point, hole) && !edgesOf(hole).some((edge) => isOnEdge(point, edge)))
  )
}

function isInRing(point: Position, ring: Position[]): boolean {
  const edges = edgesOf(ring)
  if (edges.some((edge) => isOnEdge(point, edge))) return true
  const [x, y] = point
  const crossed = edges.filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  )
  return crossed.length % 2 === 1
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

function isOnEdge(point: Position, [from, to]: Edge): boolean {
  if (turn(from, to, point) !== 0) return false
  const [x, y] = point
  return (
    x >= Math.min(from[0], to[0]) &&
    x <= Math.max(from[0], to[0]) &&
    y >= Math.min(from[1], to[1]) &&
    y <= Math.max(from[1], to[1])
  )
}

function doCross([a, b]: Edge, [c, d]: Edge): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

const isSame = (left: Position, right: Position) => left[0] === right[0] && left[1] === right[1]
const radians = (degrees: number) => (degrees * Math.PI) / 180

export function positionOf(value: unknown): Position | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined
  const [longitude, latitude] = value
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

const positions = (value: unknown): Position[] =>
  Array.isArray(value) ? value.map(positionOf).filter((position) => position !== undefined) : []
const lists = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const SHAPES: Record<string, (coordinates: unknown) => Shape> = {
  Point: (coordinates) => ({ points: positions([coordinates]), lines: [], polygons: [] }),
  MultiPoint: (coordinates) => ({ points: positions(coordinates), lines: [], polygons: [] }),
  LineString: (coordinates) => ({ points: [], lines: [positions(coordinates)], polygons: [] }),
  MultiLineString: (coordinates) => ({ points: [], lines: lists(coordinates).map(positions), polygons: [] }),
  Polygon: (coordinates) => ({ points: [], lines: [], polygons: [lists(coordinates).map(positions)] }),
  MultiPolygon: (coordinates) => ({
    points: [],
    lines: [],
    polygons: lists(coordinates).map((polygon) => lists(polygon).map(positions)),
  }),
}

export function pointIn(value: unknown): Position | undefined {
  const shape = shapeOf(value)
  return shape?.points[0]
}
