import { type ExpressionCase, refused } from './expression-subject'

export const textCases: Record<string, ExpressionCase[]> = {
  concat: [
    [($) => $.concat(['$text', '!']), '书柜Abc!'],
    [($) => $.concat(['$text', '$none']), null],
  ],
  indexOfBytes: [
    [($) => $.indexOfBytes(['$text', '柜']), 3],
    [($) => $.indexOfBytes(['$text', 'b', 3]), 7],
    [($) => $.indexOfBytes(['$text', 'c', 0, 8]), -1],
    [($) => $.indexOfBytes(['$none', 'b']), null],
  ],
  indexOfCP: [
    [($) => $.indexOfCP(['😀书柜', '柜']), 2],
    [($) => $.indexOfCP(['abcabc', 'b', 2]), 4],
    [($) => $.indexOfCP(['abc', 'x']), -1],
  ],
  split: [
    [($) => $.split(['a-b-c', '-']), ['a', 'b', 'c']],
    [($) => $.split(['$none', '-']), null],
    [($) => $.split(['$text', '']), refused('$split requires a non-empty separator')],
  ],
  strLenBytes: [
    [($) => $.strLenBytes('$text'), 9],
    [($) => $.strLenBytes('$none'), refused('$strLenBytes requires a string argument')],
  ],
  strLenCP: [[($) => $.strLenCP('😀书柜'), 3]],
  strcasecmp: [
    [($) => $.strcasecmp(['ABC', 'abd']), -1],
    [($) => $.strcasecmp(['$none', 'a']), -1],
  ],
  substr: [
    [($) => $.substr(['hello', 1, -1]), 'ello'],
    [($) => $.substr(['abc', 5, 2]), ''],
    [($) => $.substr(['$none', 0, 2]), ''],
    [($) => $.substr(['$at', 0, 10]), '2024-12-30'],
  ],
  substrBytes: [[($) => $.substrBytes(['$text', 3, 4]), '柜A']],
  substrCP: [[($) => $.substrCP(['😀书柜', 1, 1]), '书']],
  toLower: [
    [($) => $.toLower('$text'), '书柜abc'],
    [($) => $.toLower('$nothing'), ''],
    [($) => $.toLower('$n'), '-7.25'],
  ],
  toUpper: [
    [($) => $.toUpper('$text'), '书柜ABC'],
    [($) => $.toUpper('$none'), ''],
  ],
  meta: [[($) => $.meta('textScore'), refused('$meta needs a text search')]],
}
