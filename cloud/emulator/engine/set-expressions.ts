import { arrayIn, type Expression, fixed, isNothing, isTrue, orNull, variadic } from './expression'
import { orderKey } from './order-key'

export const setExpressions: Record<string, Expression> = {
  $setUnion: variadic((sets) =>
    sets.some(isNothing) ? null : distinct(sets.flatMap((set) => arrayIn('$setUnion', set))),
  ),
  $setIntersection: variadic((sets) => (sets.some(isNothing) ? null : intersection(sets))),
  $setDifference: fixed(
    '$setDifference',
    [2, 2],
    orNull((left, right) => {
      const taken = keysOf('$setDifference', right)
      return distinct(arrayIn('$setDifference', left)).filter((value) => !taken.has(orderKey(value)))
    }),
  ),
  $setIsSubset: fixed('$setIsSubset', [2, 2], (left, right) => {
    const known = keysOf('$setIsSubset', right)
    return [...keysOf('$setIsSubset', left)].every((key) => known.has(key))
  }),
  $setEquals: variadic((sets) => {
    const [first = new Set(), ...others] = sets.map((set) => keysOf('$setEquals', set))
    return others.every((other) => other.size === first.size && [...other].every((key) => first.has(key)))
  }),
  $allElementsTrue: fixed('$allElementsTrue', [1, 1], (set) => arrayIn('$allElementsTrue', set).every(isTrue)),
  $anyElementTrue: fixed('$anyElementTrue', [1, 1], (set) => arrayIn('$anyElementTrue', set).some(isTrue)),
}

/** Each value once, in the order they came: MongoDB promises no order. */
export function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = orderKey(value)
    return !seen.has(key) && seen.add(key)
  })
}

function intersection(sets: unknown[]): unknown[] {
  const [first, ...others] = sets.map((set) => arrayIn('$setIntersection', set))
  const known = others.map((other) => keysOf('$setIntersection', other))
  return distinct(first ?? []).filter((value) => known.every((keys) => keys.has(orderKey(value))))
}

const keysOf = (name: string, set: unknown) => new Set(arrayIn(name, set).map((value) => orderKey(value)))
