import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { equalValues } from './compare'
import { type Document, isDocument } from './document'
import { arrayIn, type Expression, fixed, isNothing, orNull, variadic, wholeNumberIn } from './expression'

export const arrayExpressions: Record<string, Expression> = {
  $arrayElemAt: fixed(
    '$arrayElemAt',
    [2, 2],
    orNull((array, position) => arrayIn('$arrayElemAt', array).at(wholeNumberIn('$arrayElemAt', position))),
  ),
  $arrayToObject: fixed('$arrayToObject', [1, 1], orNull(objectFrom)),
  $objectToArray: fixed('$objectToArray', [1, 1], orNull(arrayFrom)),
  $concatArrays: variadic((values) =>
    values.some(isNothing) ? null : values.flatMap((value) => arrayIn('$concatArrays', value)),
  ),
  $in: fixed('$in', [2, 2], (value, array) => arrayIn('$in', array).some((item) => equalValues(item, value))),
  $indexOfArray: fixed('$indexOfArray', [2, 4], indexOf),
  $isArray: fixed('$isArray', [1, 1], (value) => Array.isArray(value)),
  $range: fixed('$range', [2, 3], range),
  $reverseArray: fixed(
    '$reverseArray',
    [1, 1],
    orNull((array) => [...arrayIn('$reverseArray', array)].reverse()),
  ),
  $size: fixed('$size', [1, 1], (array) => arrayIn('$size', array).length),
  $slice: fixed('$slice', [2, 3], orNull(slice)),
  $mergeObjects: variadic(mergeObjects),
  $reduce: reduce,
  $zip: zip,
}

/** Later fields win; what is nothing is passed over. */
export function mergeObjects(values: unknown[]): Document {
  const merged: Document = {}
  for (const value of values) {
    if (isNothing(value)) continue
    if (!isDocument(value)) throw requestFailed('(Location40400) $mergeObjects requires object inputs')
    Object.assign(merged, value)
  }
  return merged
}

/** Either pairs or documents with k and v, as the first one is. */
function objectFrom(pairs: unknown): Document {
  const entries = arrayIn('$arrayToObject', pairs).map((pair): [string, unknown] => {
    const [key, value] = Array.isArray(pair) && pair.length === 2 ? pair : isDocument(pair) ? [pair.k, pair.v] : []
    if (typeof key !== 'string') {
      throw requestFailed('(Location40386) $arrayToObject needs pairs of a name and a value, or documents {k, v}')
    }
    return [key, value]
  })
  return Object.fromEntries(entries)
}

function arrayFrom(value: unknown): { k: string; v: unknown }[] {
  if (!isDocument(value)) throw requestFailed('(Location40390) $objectToArray requires a document input')
  return Object.entries(value).map(([k, v]) => ({ k, v }))
}

function indexOf(array: unknown, wanted: unknown, start: unknown = 0, end: unknown = Number.MAX_SAFE_INTEGER) {
  if (isNothing(array)) return null
  const [from, to] = [wholeNumberIn('$indexOfArray', start), wholeNumberIn('$indexOfArray', end)]
  return arrayIn('$indexOfArray', array).findIndex(
    (item, position) => position >= from && position < to && equalValues(item, wanted),
  )
}

function range(start: unknown, end: unknown, step: unknown = 1): number[] {
  const [from, to, by] = [start, end, step].map((value) => wholeNumberIn('$range', value))
  if (from === undefined || to === undefined || !by) throw requestFailed('(Location34449) $range needs a step above 0')
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, at) => from + at * by)
}

function slice(array: unknown, first: unknown, second?: unknown): unknown[] {
  const items = arrayIn('$slice', array)
  const start = wholeNumberIn('$slice', first)
  if (second === undefined) return start < 0 ? items.slice(start) : items.slice(0, start)
  const count = wholeNumberIn('$slice', second)
  if (count < 1) throw requestFailed('(Location28729) Third argument to $slice must be positive')
  const from = start < 0 ? Math.max(0, items.length + start) : start
  return items.slice(from, from + count)
}

function reduce(document: unknown, operands: unknown, options: Options): unknown {
  if (!isDocument(operands) || !('input' in operands && 'initialValue' in operands && 'in' in operands)) {
    throw requestFailed('(Location40077) $reduce requires input, initialValue and in')
  }
  const input = evalExpr(document, operands.input, options)
  if (isNothing(input)) return null
  let value = evalExpr(document, operands.initialValue, options)
  for (const item of arrayIn('$reduce', input)) {
    const vars = { this: { $literal: item }, value: { $literal: value } }
    value = evalExpr(document, { $let: { vars, in: operands.in } }, options)
  }
  return value
}

function zip(document: unknown, operands: unknown, options: Options): unknown {
  if (!isDocument(operands)) throw requestFailed('(Location34460) $zip only supports an object as an argument')
  const inputs = arrayIn('$zip', evalExpr(document, operands.inputs, options))
  if (inputs.some(isNothing)) return null
  const arrays = inputs.map((input) => arrayIn('$zip', input))
  const isLongest = operands.useLongestLength === true
  const defaults = isNothing(operands.defaults) ? [] : arrayIn('$zip', evalExpr(document, operands.defaults, options))
  if (defaults.length > 0 && !isLongest) {
    throw requestFailed('(Location34467) cannot specify defaults unless useLongestLength is true')
  }
  const lengths = arrays.map(({ length }) => length)
  const length = isLongest ? Math.max(0, ...lengths) : Math.min(...lengths)
  return Array.from({ length }, (_, at) =>
    arrays.map((array, which) => (at < array.length ? array[at] : (defaults[which] ?? null))),
  )
}
