import type { ExpressionCase } from './expression-subject'

/** What the accumulators make of `ROWS`, grouped by shelf: each is the `x` of a `$group`. */
export const ROWS = [
  { shelf: 'a', n: 3, tags: { x: 1 } },
  { shelf: 'a', n: 1, tags: { x: 2, y: 2 } },
  { shelf: 'a', n: 3, at: 'one' },
  { shelf: 'b' },
]

export const ACCUMULATORS: Record<string, [code: ExpressionCase[0], ofA: unknown, ofB: unknown][]> = {
  addToSet: [[($) => $.addToSet('$n'), [3, 1], []]],
  avg: [[($) => $.avg('$n'), 7 / 3, null]],
  first: [
    [($) => $.first('$n'), 3, null],
    [($) => $.first('$at'), null, null],
  ],
  last: [[($) => $.last('$at'), 'one', null]],
  max: [[($) => $.max('$n'), 3, null]],
  min: [[($) => $.min($.add(['$n', 1])), 2, null]],
  push: [
    [($) => $.push('$at'), ['one'], []],
    [($) => $.push({ n: '$n' }), [{ n: 3 }, { n: 1 }, { n: 3 }], [{}]],
  ],
  stdDevPop: [[($) => $.stdDevPop('$n'), Math.sqrt(8 / 9), null]],
  stdDevSamp: [[($) => $.stdDevSamp('$n'), Math.sqrt(4 / 3), null]],
  sum: [
    [($) => $.sum(1), 3, 1],
    [($) => $.sum($.multiply(['$n', 2])), 14, 0],
  ],
  mergeObjects: [
    [($) => $.mergeObjects('$tags'), { x: 2, y: 2 }, {}],
    [($) => $.mergeObjects({ n: '$n', last: '$at' }), { n: 3, last: 'one' }, {}],
  ],
}
