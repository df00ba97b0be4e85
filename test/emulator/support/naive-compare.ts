type Fields = Record<string, unknown>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

const TYPES: [(value: unknown) => boolean, number][] = [
  [(value) => value === undefined, 0],
  [(value) => value === null, 1],
  [(value) => typeof value === 'number', 2],
  [(value) => typeof value === 'string', 3],
  [isFields, 4],
  [Array.isArray, 5],
  [(value) => typeof value === 'boolean', 6],
  [(value) => value instanceof Date, 7],
]

export const typeOf = (value: unknown): number => TYPES.find(([is]) => is(value))?.[1] ?? 99

/** The manual's comparison order, value by value: first by type, then within it. */
export function naiveCompare(left: unknown, right: unknown): number {
  const [a, b] = [typeOf(left), typeOf(right)]
  if (a !== b) return a - b
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right))
  if (Array.isArray(left) && Array.isArray(right)) return inTurn(left, right)
  if (isFields(left) && isFields(right)) return inTurn(flat(left), flat(right))
  const [x, y] = [Number(left), Number(right)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Fields are compared by the type of their value, their name, then their value. */
const flat = (fields: Fields): unknown[] =>
  Object.entries(fields).flatMap(([name, value]) => [typeOf(value), name, value])

function inTurn(left: unknown[], right: unknown[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = naiveCompare(left[at], right[at])
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** By each key in turn; an array counts by its least element, or its greatest going down, and an empty one before null. */
export function naiveSort<T extends Fields>(documents: T[], keys: [field: string, direction: number][]): T[] {
  return [...documents].sort((left, right) => {
    for (const [field, direction] of keys) {
      const order = naiveCompare(sortedBy(left[field], direction), sortedBy(right[field], direction)) * direction
      if (order !== 0) return order
    }
    return 0
  })
}

function sortedBy(value: unknown, direction: number): unknown {
  if (!Array.isArray(value)) return value ?? null
  return value.slice().sort((left, right) => naiveCompare(left, right) * direction)[0]
}
