import { compareText, orderKey, typeRank } from './order-key'

/** Below 0, 0 or above 0, in MongoDB's order of all values. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  return compareKeys(orderKey(left), orderKey(right))
}

/** NaN is below every other number. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
  return left < right ? -1 : Number(left > right)
}

export function equalValues(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (isSimple(left) && isSimple(right)) return Number.isNaN(left) && Number.isNaN(right)
  return orderKey(left) === orderKey(right)
}

export const compareKeys = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** Range operators only see values of the operand's own type, and NaN is only ever equal to itself. */
export function isComparable(value: unknown, operand: unknown): boolean {
  if (Number.isNaN(value) !== Number.isNaN(operand)) return false
  return typeRank(value) === typeRank(operand)
}

function isSimple(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}
