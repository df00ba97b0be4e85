import type { CollectionIndex } from './collection-index'
import type { Document } from './document'
import { flipped, type Intervals, intervalsOf, isPoints } from './intervals'
import type { SortSpec } from './sort'

/** How to read a collection: an index and the stretches of it that can match, and whether that is the wanted order. */
export type Plan = { index: CollectionIndex; intervals: Intervals; isBackwards: boolean; isSorted: boolean }

const MOST_STRETCHES = 1000
const WHOLE: Intervals = [['', '\uffff\uffff']]

/** The best index for a query and order, or undefined when only a scan of everything will do. */
export function planRead(indexes: readonly CollectionIndex[], query: Document, sort: SortSpec): Plan | undefined {
  let best: { plan: Plan; score: number } | undefined
  for (const index of indexes) {
    const candidate = planIndex(index, query, sort)
    if (candidate.score > (best?.score ?? 0)) best = candidate
  }
  return best?.plan
}

function planIndex(index: CollectionIndex, query: Document, sort: SortSpec): { plan: Plan; score: number } {
  const { intervals, points, heads, hasRange } = stretches(index, query)
  const single = heads === 1 ? points : 0
  const order = sort.length > 0 && !index.isMultikey ? orderFrom(index, single, sort) : undefined
  const plan = { index, intervals, isBackwards: order === -1, isSorted: order !== undefined }
  return { plan, score: points * 4 + (hasRange ? 2 : 0) + (order ? 3 : 0) }
}

type Stretches = { intervals: Intervals; points: number; heads: number; hasRange: boolean }

/** Single values for as many leading fields as possible, then one range. */
function stretches(index: CollectionIndex, query: Document): Stretches {
  let intervals: Intervals = WHOLE
  let heads: string[] = ['']
  let points = 0
  for (const [path, direction] of index.fields) {
    const ascending = intervalsOf(query, path, index.isMultikey)
    if (!ascending) break
    const limits = direction === 1 ? ascending : flipped(ascending)
    if (heads.length * limits.length > MOST_STRETCHES) break
    intervals = heads.flatMap((head) => limits.map(([low, high]) => [head + low, head + high] as const))
    if (!isPoints(ascending)) return { intervals, points, heads: heads.length, hasRange: true }
    heads = intervals.map(([low]) => low)
    points++
  }
  return { intervals, points, heads: heads.length, hasRange: false }
}

/** The direction in which the index, read from this field on, gives the wanted order. */
function orderFrom(index: CollectionIndex, fixed: number, sort: SortSpec): 1 | -1 | undefined {
  const constant = new Set(index.fields.slice(0, fixed).map(([path]) => path))
  const wanted = sort.filter(([path]) => !constant.has(path))
  const given = index.fields.slice(fixed)
  const [first] = wanted
  if (!first) return 1
  const facing = given[0]?.[1] === first[1] ? 1 : -1
  const fits = wanted.every(([path, direction], at) => {
    const field = given[at]
    return field?.[0] === path && field[1] * facing === direction
  })
  return fits ? facing : undefined
}
