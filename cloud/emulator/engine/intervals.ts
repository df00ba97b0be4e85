import { type Document, isDocument } from './document'
import { orderKey, TYPE_RANK, typeRank } from './order-key'

/** Half-open stretches `low <= key < high` of order keys, in order and apart from each other. */
export type Intervals = readonly (readonly [low: string, high: string])[]

const AFTER = '\uffff'

/** Every key that begins with this one. */
export const pointOf = (key: string): Intervals => [[key, key + AFTER]]

/** The keys a field can have in documents that match, or undefined when the query does not limit it. */
export function intervalsOf(query: Document, path: string, isMultikey: boolean): Intervals | undefined {
  const limits = Object.entries(query).flatMap(([name, condition]) => {
    const limit = limitOf(name, condition, path, isMultikey)
    return limit ? [limit] : []
  })
  return narrow(limits, isMultikey)
}

/** The same stretch under a descending index, whose keys are written with every character inverted. */
export function flipped(intervals: Intervals): Intervals {
  return intervals.map(([low, high]) => [flipBoundary(high), flipBoundary(low)] as const).reverse()
}

export function inverted(key: string): string {
  let result = ''
  for (let at = 0; at < key.length; at++) result += String.fromCharCode(0xffff - key.charCodeAt(at))
  return result
}

/** Whether the stretches are single values, so that the next field of a compound index can be used too. */
export function isPoints(intervals: Intervals): boolean {
  return intervals.every(([low, high]) => high === low + AFTER)
}

function limitOf(name: string, condition: unknown, path: string, isMultikey: boolean): Intervals | undefined {
  if (name === path) return conditionIntervals(condition, isMultikey)
  if (!Array.isArray(condition)) return undefined
  const branches = condition.filter(isDocument).map((branch) => intervalsOf(branch, path, isMultikey))
  if (name === '$and')
    return narrow(
      branches.filter((branch) => branch !== undefined),
      isMultikey,
    )
  if (name !== '$or') return undefined
  const limits = branches.filter((branch) => branch !== undefined)
  return limits.length === branches.length && limits.length > 0 ? union(limits.flat()) : undefined
}

function conditionIntervals(condition: unknown, isMultikey: boolean): Intervals | undefined {
  if (!isDocument(condition) || !Object.keys(condition).some((name) => name.startsWith('$'))) {
    return operatorIntervals('$eq', condition)
  }
  const limits = Object.entries(condition).flatMap(([operator, operand]) => {
    const limit = operatorIntervals(operator, operand)
    return limit ? [limit] : []
  })
  return narrow(limits, isMultikey)
}

function operatorIntervals(operator: string, operand: unknown): Intervals | undefined {
  if (operator === '$in') return inIntervals(operand)
  if (operator === '$eq') return operand instanceof RegExp ? prefixIntervals(operand) : equality(operand)
  if (operator === '$regex') return operand instanceof RegExp ? prefixIntervals(operand) : undefined
  if (!['$gt', '$gte', '$lt', '$lte'].includes(operator)) return undefined
  const rank = typeRank(operand)
  if (rank <= TYPE_RANK.null || rank === TYPE_RANK.array) return undefined
  const key = orderKey(operand)
  const typeStart = String.fromCharCode(rank)
  const typeEnd = String.fromCharCode(rank + 1)
  if (operator === '$gt') return [[key + AFTER, typeEnd]]
  if (operator === '$gte') return [[key, typeEnd]]
  return [[typeStart, operator === '$lt' ? key : key + AFTER]]
}

/** Arrays are indexed by element and missing fields as null, so equality with an array cannot use the index. */
function equality(operand: unknown): Intervals | undefined {
  return Array.isArray(operand) ? undefined : pointOf(orderKey(operand ?? null))
}

function inIntervals(operands: unknown): Intervals | undefined {
  if (!Array.isArray(operands)) return undefined
  const points = operands.map((operand) => (operand instanceof RegExp ? undefined : equality(operand)))
  const known = points.filter((point) => point !== undefined)
  return known.length === points.length ? union(known.flat()) : undefined
}

const LITERAL_PREFIX = /^\^((?:(?![\\^$.*+?()[\]{}|])[ -\ud7ff])+)(?![*+?{|])/

/** Ends in two AFTER, so that it is not taken for the point of a whole key. */
function prefixIntervals(pattern: RegExp): Intervals | undefined {
  if (pattern.flags !== '' || pattern.source.includes('|')) return undefined
  const literal = LITERAL_PREFIX.exec(pattern.source)?.[1]
  if (!literal) return undefined
  const start = String.fromCharCode(TYPE_RANK.string) + literal
  return union([[start, start + AFTER + AFTER], ...pointOf(orderKey(pattern))])
}

/** With one entry per array element two limits may be met by different elements: only one of them can be used. */
function narrow(limits: Intervals[], isMultikey: boolean): Intervals | undefined {
  const [first, ...rest] = limits
  if (!first || isMultikey) return first
  return rest.reduce(intersection, first)
}

function intersection(left: Intervals, right: Intervals): Intervals {
  return left.flatMap(([low, high]) =>
    right.flatMap(([otherLow, otherHigh]) => {
      const from = later(low, otherLow)
      const to = earlier(high, otherHigh)
      return from < to ? [[from, to] as const] : []
    }),
  )
}

function union(intervals: Intervals): Intervals {
  const merged: [string, string][] = []
  for (const [low, high] of [...intervals].sort((left, right) => (left[0] < right[0] ? -1 : 1))) {
    const last = merged.at(-1)
    if (last && low <= last[1]) last[1] = later(high, last[1])
    else merged.push([low, high])
  }
  return merged
}

function later(left: string, right: string): string {
  if (left > right) return left
  return right
}

function earlier(left: string, right: string): string {
  if (left < right) return left
  return right
}

function flipBoundary(boundary: string): string {
  return boundary.endsWith(AFTER) ? inverted(boundary.slice(0, -1)) : inverted(boundary) + AFTER
}
