import { Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson'
import { requestFailed } from '../wire/wire-error'
import { isDocument } from './document'

type Test = (value: unknown) => boolean

/** The test for `$type`. JavaScript keeps one kind of number, so int and double tell apart by having a fraction. */
export function hasType(operand: unknown): Test {
  const names = Array.isArray(operand) ? operand : [operand]
  const tests = names.map((name) => {
    const test = TESTS[String(name)]
    if (!test) throw requestFailed(`(BadValue) Unknown type name alias: ${String(name)}`)
    return test
  })
  return (value) => tests.some((test) => test(value))
}

const isNumber: Test = (value) => typeof value === 'number' || value instanceof Long || value instanceof Decimal128
const isInt: Test = (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31
const isLong: Test = (value) => (Number.isInteger(value) && !isInt(value)) || value instanceof Long
const isDouble: Test = (value) => typeof value === 'number' && !Number.isSafeInteger(value)

const NAMED: [code: number, name: string, test: Test][] = [
  [1, 'double', isDouble],
  [2, 'string', (value) => typeof value === 'string'],
  [3, 'object', isDocument],
  [4, 'array', Array.isArray],
  [5, 'binData', (value) => value instanceof Binary],
  [7, 'objectId', (value) => value instanceof ObjectId],
  [8, 'bool', (value) => typeof value === 'boolean'],
  [9, 'date', (value) => value instanceof Date],
  [10, 'null', (value) => value === null],
  [11, 'regex', (value) => value instanceof RegExp],
  [16, 'int', isInt],
  [17, 'timestamp', (value) => value instanceof Timestamp],
  [18, 'long', isLong],
  [19, 'decimal', (value) => value instanceof Decimal128],
]

const TESTS: Record<string, Test> = Object.fromEntries([
  ...NAMED.flatMap(([code, name, test]): [string, Test][] => [
    [String(code), test],
    [name, test],
  ]),
  ['number', isNumber],
])
