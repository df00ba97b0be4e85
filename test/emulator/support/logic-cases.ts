// biome-ignore-all lint/suspicious/noThenProperty: the SDK's own name
import { type ExpressionCase, refused } from './expression-subject'

export const logicCases: Record<string, ExpressionCase[]> = {
  and: [
    [($) => $.and(['$yes', '$text', '$ten']), true],
    [($) => $.and(['$yes', '$zero']), false],
    [($) => $.and([]), true],
  ],
  not: [
    [($) => $.not('$nothing'), true],
    [($) => $.not(['$empty']), false],
    [($) => $.not(['']), false],
  ],
  or: [
    [($) => $.or(['$zero', '$yes']), true],
    [($) => $.or([]), false],
  ],
  cmp: [
    [($) => $.cmp(['$n', '$ten']), -1],
    [($) => $.cmp([true, 'text']), 1],
  ],
  eq: [
    [($) => $.eq(['$n', -7.25]), true],
    [($) => $.eq(['$none', null]), false],
  ],
  gt: [[($) => $.gt(['text', 5]), true]],
  gte: [[($) => $.gte(['$ten', 10]), true]],
  lt: [[($) => $.lt(['$none', null]), true]],
  lte: [[($) => $.lte(['$n', '$ten']), true]],
  neq: [[($) => $.neq(['$n', '$ten']), true]],
  cond: [
    [($) => $.cond(['$yes', 1, 2]), 1],
    [($) => $.cond({ if: '$zero', then: $.divide([1, 0]), else: 2 }), 2],
  ],
  ifNull: [
    [($) => $.ifNull(['$none', 'else']), 'else'],
    [($) => $.ifNull(['$n', 'else']), -7.25],
  ],
  switch: [
    [($) => $.switch({ branches: [{ case: $.gt(['$n', 0]), then: 'up' }], default: 'down' }), 'down'],
    [($) => $.switch({ branches: [{ case: $.gt(['$ten', 0]), then: 'up' }] }), 'up'],
    [($) => $.switch({ branches: [{ case: '$zero', then: 1 }] }), refused('$switch could not find a matching branch')],
  ],
  literal: [[($) => $.literal('$n'), '$n']],
  mergeObjects: [
    [($) => $.mergeObjects(['$object', { c: '$ten' }, '$nothing']), { a: 1, b: null, c: 10 }],
    [($) => $.mergeObjects('$object'), { a: 1, b: null }],
  ],
  objectToArray: [
    [
      ($) => $.objectToArray('$object'),
      [
        { k: 'a', v: 1 },
        { k: 'b', v: null },
      ],
    ],
  ],
  let: [[($) => $.let({ vars: { twice: $.multiply(['$ten', 2]) }, in: $.add(['$$twice', '$ten']) }), 30]],
}
