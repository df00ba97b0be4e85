import { isFields, naiveCompare } from './naive-compare'

type Fields = Record<string, unknown>

/** The document after an update, or 'refused' where MongoDB's manual says that the operator fails. */
export function naiveUpdate(document: Fields, update: Fields): Fields | 'refused' {
  const result: Fields = structuredClone(document)
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(isFields(fields) ? fields : {})) {
      const isDone = operator === '$rename' ? rename(result, path, String(operand)) : undefined
      if (isDone === false) return 'refused'
      if (isDone === undefined && !change(result, path.split('.'), operator, operand)) return 'refused'
    }
  }
  return result
}

/** Neither path may lead through an array, and neither may be the beginning of the other. */
function rename(document: Fields, from: string, to: string): boolean {
  if (`${from}.`.startsWith(`${to}.`) || `${to}.`.startsWith(`${from}.`)) return false
  const source = walk(document, from.split('.'))
  if (!source.isThere) return true
  const target = walk(document, to.split('.'))
  if (source.hasArray || target.hasArray) return false
  if (!change(document, to.split('.'), '$set', source.value)) return false
  return change(document, from.split('.'), '$unset', '')
}

/** Whether anything stands at the end of a path, and whether an array lies on the way there. */
function walk(
  holder: unknown,
  [part = '', ...rest]: string[],
): { isThere: boolean; hasArray: boolean; value: unknown } {
  const hasArray = Array.isArray(holder)
  const isThere = hasArray
    ? /^\d+$/.test(part) && Number(part) < holder.length
    : isFields(holder) && Object.hasOwn(holder, part)
  const value = isThere ? (holder as Fields)[part] : undefined
  if (!isThere || rest.length === 0) return { isThere, hasArray, value }
  const below = walk(value, rest)
  return { ...below, hasArray: hasArray || below.hasArray }
}

const NEEDS_NOTHING = ['$unset', '$pull', '$pop', '$pullAll']

function change(holder: unknown, [part = '', ...rest]: string[], operator: string, operand: unknown): boolean {
  const isArray = Array.isArray(holder) && /^\d+$/.test(part)
  if (!isFields(holder) && !isArray) return NEEDS_NOTHING.includes(operator)
  const target = holder as Fields
  const isThere = Object.hasOwn(target, part)
  if (!isThere && NEEDS_NOTHING.includes(operator)) return true
  if (Array.isArray(holder)) while (holder.length < Number(part)) holder.push(null)
  if (rest.length > 0) {
    if (!isThere) target[part] = {}
    return change(target[part], rest, operator, operand)
  }
  if (operator === '$unset') {
    if (Array.isArray(holder)) target[part] = null
    else delete target[part]
    return true
  }
  const outcome = valueAfter(operator, isThere ? target[part] : undefined, operand)
  if (outcome === 'refused') return false
  target[part] = outcome.value
  return true
}

function valueAfter(operator: string, value: unknown, operand: unknown): { value: unknown } | 'refused' {
  const isNumeric = value === undefined || typeof value === 'number'
  const list = value === undefined ? [] : value
  const items = Array.isArray(operand) ? operand : []
  const isSame = (left: unknown, right: unknown) => naiveCompare(left, right) === 0
  switch (operator) {
    case '$set':
      return { value: operand }
    case '$inc':
      return isNumeric ? { value: Number(value ?? 0) + Number(operand) } : 'refused'
    case '$mul':
      return isNumeric ? { value: Number(value ?? 0) * Number(operand) } : 'refused'
    case '$bit':
      return value === undefined || Number.isInteger(value) ? { value: bits(Number(value ?? 0), operand) } : 'refused'
    case '$min':
      return { value: value === undefined || naiveCompare(operand, value) < 0 ? operand : value }
    case '$max':
      return { value: value === undefined || naiveCompare(operand, value) > 0 ? operand : value }
  }
  if (!Array.isArray(list)) return 'refused'
  switch (operator) {
    case '$push':
      return { value: isFields(operand) && '$each' in operand ? pushed(list, operand) : [...list, operand] }
    case '$addToSet':
      return { value: list.some((item) => isSame(item, operand)) ? list : [...list, operand] }
    case '$pull':
      return { value: list.filter((item) => !isSame(item, operand)) }
    case '$pullAll':
      return { value: list.filter((item) => !items.some((other) => isSame(item, other))) }
    case '$pop':
      return { value: operand === 1 ? list.slice(0, -1) : list.slice(1) }
    default:
      throw new Error(`the naive evaluator has no ${operator}`)
  }
}

/** Put in at a place, then sorted, then cut. */
function pushed(list: unknown[], { $each, $position, $sort, $slice }: Fields): unknown[] {
  const position = typeof $position === 'number' ? $position : list.length
  const at = position < 0 ? Math.max(0, list.length + position) : position
  const all = [...list.slice(0, at), ...(Array.isArray($each) ? $each : []), ...list.slice(at)]
  const sorted = typeof $sort === 'number' ? all.sort((left, right) => naiveCompare(left, right) * $sort) : all
  if (typeof $slice !== 'number') return sorted
  return $slice < 0 ? sorted.slice(Math.max(0, sorted.length + $slice)) : sorted.slice(0, $slice)
}

function bits(value: number, operand: unknown): number {
  const { and, or, xor } = operand as { and?: number; or?: number; xor?: number }
  if (and !== undefined) return value & and
  return or !== undefined ? value | or : value ^ (xor ?? 0)
}
