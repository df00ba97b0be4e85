import { type ExpressionCase, refused } from './expression-subject'

export const arithmeticCases: Record<string, ExpressionCase[]> = {
  abs: [
    [($) => $.abs('$n'), 7.25],
    [($) => $.abs(['$n']), 7.25],
    [($) => $.abs('$nothing'), null],
    [($) => $.abs('$text'), refused('$abs only supports numeric types, not string')],
  ],
  add: [
    [($) => $.add(['$n', 1, 2]), -4.25],
    [($) => $.add(['$at', 1000]), '2024-12-30T10:11:13.013Z'],
    [($) => $.add(['$n', '$none']), null],
    [($) => $.add(['$at', '$at']), refused('only one date allowed')],
  ],
  ceil: [[($) => $.ceil('$n'), -7]],
  divide: [
    [($) => $.divide(['$n', 2]), -3.625],
    [($) => $.divide(['$n', 0]), refused("can't $divide by zero")],
  ],
  exp: [[($) => $.exp('$zero'), 1]],
  floor: [[($) => $.floor('$n'), -8]],
  ln: [
    [($) => $.ln(1), 0],
    [($) => $.ln('$zero'), refused("$ln's argument must be a positive number")],
  ],
  log: [
    [($) => $.log([8, 2]), 3],
    [($) => $.log([8, 1]), refused("$log's base must be a positive number not equal to 1")],
  ],
  log10: [[($) => $.log10(100), 2]],
  mod: [
    [($) => $.mod(['$n', 5]), -2.25],
    [($) => $.mod(['$none', 5]), null],
    [($) => $.mod([1, 0]), refused("can't $mod by zero")],
  ],
  multiply: [
    [($) => $.multiply(['$n', 2, 2]), -29],
    [($) => $.multiply(['$n', '$nothing']), null],
  ],
  pow: [
    [($) => $.pow([2, 10]), 1024],
    [($) => $.pow([0, -1]), refused('a base of 0 and a negative exponent')],
  ],
  sqrt: [
    [($) => $.sqrt(16), 4],
    [($) => $.sqrt('$n'), refused("$sqrt's argument must not be negative")],
  ],
  subtract: [
    [($) => $.subtract(['$n', 1]), -8.25],
    [($) => $.subtract(['$at', '$at']), 0],
    [($) => $.subtract(['$at', 13]), '2024-12-30T10:11:12.000Z'],
  ],
  trunc: [
    [($) => $.trunc('$n'), -7],
    [($) => $.trunc(['$n', 1]), -7.2],
    [($) => $.trunc([8.2, 2]), 8.2],
    [($) => $.trunc([1234.5, -2]), 1200],
    [($) => $.trunc('$none'), null],
  ],
  avg: [
    [($) => $.avg('$list'), 2],
    [($) => $.avg(['$ten', '$text', '$zero']), 5],
    [($) => $.avg('$none'), null],
  ],
  max: [
    [($) => $.max('$list'), 3],
    [($) => $.max(['$ten', '$none', 'text']), 'text'],
    [($) => $.max('$ten'), 10],
  ],
  min: [
    [($) => $.min('$list'), 1],
    [($) => $.min(['$ten', '$nothing']), 10],
  ],
  stdDevPop: [
    [($) => $.stdDevPop([2, 4, 4, 4, 5, 5, 7, 9]), 2],
    [($) => $.stdDevPop('$empty'), null],
  ],
  stdDevSamp: [
    [($) => $.stdDevSamp([1, 3]), Math.SQRT2],
    [($) => $.stdDevSamp([1]), null],
  ],
  sum: [
    [($) => $.sum('$list'), 6],
    [($) => $.sum(['$ten', '$text', 1]), 11],
    [($) => $.sum('$nothing'), 0],
  ],
}
