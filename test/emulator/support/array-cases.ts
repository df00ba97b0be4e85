import { type ExpressionCase, refused } from './expression-subject'

export const arrayCases: Record<string, ExpressionCase[]> = {
  arrayElemAt: [
    [($) => $.arrayElemAt(['$list', -1]), 2],
    [($) => $.arrayElemAt(['$list', 9]), undefined],
    [($) => $.arrayElemAt(['$none', 0]), null],
  ],
  arrayToObject: [
    [($) => $.arrayToObject('$pairs'), { a: [1, 2], b: 2 }],
    [($) => $.arrayToObject([[{ k: 'x', v: 1 }]]), { x: 1 }],
    [($) => $.arrayToObject('$nothing'), null],
  ],
  concatArrays: [
    [($) => $.concatArrays(['$list', [9]]), [3, 1, 2, 9]],
    [($) => $.concatArrays(['$list', '$none']), null],
  ],
  filter: [
    [($) => $.filter({ input: '$list', as: 'item', cond: $.gt(['$$item', 1]) }), [3, 2]],
    [($) => $.filter({ input: '$none', cond: true }), null],
  ],
  in: [
    [($) => $.in([2, '$list']), true],
    [($) => $.in([2, '$none']), refused('$in needs an array')],
  ],
  indexOfArray: [
    [($) => $.indexOfArray(['$list', 2]), 2],
    [($) => $.indexOfArray(['$list', 3, 1]), -1],
    [($) => $.indexOfArray(['$list', 2, 0, 2]), -1],
    [($) => $.indexOfArray(['$none', 2]), null],
  ],
  isArray: [
    [($) => $.isArray('$list'), true],
    [($) => $.isArray(['$text']), false],
  ],
  map: [
    [($) => $.map({ input: '$list', as: 'item', in: $.add(['$$item', '$ten']) }), [13, 11, 12]],
    [
      ($) => $.map({ input: '$lists', as: 'row', in: $.map({ input: '$$row', in: $.add(['$$this', 1]) }) }),
      [[2, 3], [4]],
    ],
  ],
  range: [
    [($) => $.range([0, 7, 3]), [0, 3, 6]],
    [($) => $.range([3, 0, -1]), [3, 2, 1]],
    [($) => $.range([0, 7, 0]), refused('$range needs a step')],
  ],
  reduce: [
    [($) => $.reduce({ input: '$list', initialValue: '', in: $.concat(['$$value', 'x']) }), 'xxx'],
    [($) => $.reduce({ input: '$lists', initialValue: 0, in: $.max(['$$value', $.size('$$this'), '$zero']) }), 2],
    [($) => $.reduce({ input: '$none', initialValue: 0, in: 1 }), null],
  ],
  reverseArray: [
    [($) => $.reverseArray('$list'), [2, 1, 3]],
    [($) => $.reverseArray([[1, 2]]), [2, 1]],
  ],
  size: [
    [($) => $.size('$list'), 3],
    [($) => $.size([[1, 2]]), 2],
    [($) => $.size('$none'), refused('$size needs an array')],
  ],
  slice: [
    [($) => $.slice(['$list', 2]), [3, 1]],
    [($) => $.slice(['$list', -2]), [1, 2]],
    [($) => $.slice(['$list', 1, 1]), [1]],
    [($) => $.slice(['$list', -9, 1]), [3]],
    [($) => $.slice(['$none', 1]), null],
    [($) => $.slice(['$list', 1, 0]), refused('Third argument to $slice must be positive')],
  ],
  zip: [
    [
      ($) => $.zip({ inputs: ['$list', ['a', 'b']] }),
      [
        [3, 'a'],
        [1, 'b'],
      ],
    ],
    [($) => $.zip({ inputs: ['$empty', ['a']] }), []],
    [
      ($) => $.zip({ inputs: [['a'], [1, 2]], useLongestLength: true, defaults: ['-', 0] }),
      [
        ['a', 1],
        ['-', 2],
      ],
    ],
  ],
  allElementsTrue: [
    [($) => $.allElementsTrue('$list'), true],
    [($) => $.allElementsTrue([[true, 0]]), false],
    [($) => $.allElementsTrue(['$empty']), true],
  ],
  anyElementTrue: [
    [($) => $.anyElementTrue(['$empty']), false],
    [($) => $.anyElementTrue([[0, 'x']]), true],
  ],
  setDifference: [[($) => $.setDifference(['$list', [1]]), [3, 2]]],
  setEquals: [
    [($) => $.setEquals(['$list', [1, 2, 3, 3]]), true],
    [($) => $.setEquals(['$list', [1, 2]]), false],
  ],
  setIntersection: [
    [($) => $.setIntersection(['$list', [2, 3, 4]]), [3, 2]],
    [($) => $.setIntersection(['$list', '$none']), null],
  ],
  setIsSubset: [[($) => $.setIsSubset([[1], '$list']), true]],
  setUnion: [
    [($) => $.setUnion(['$list', [1, 4]]), [3, 1, 2, 4]],
    [($) => $.setUnion(['$lists', [[3]]]), [[1, 2], [3]]],
    [($) => $.setUnion(['$list', '$none']), null],
  ],
}
