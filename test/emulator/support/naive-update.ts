import { isFields, naiveCompare } from './naive-compare'

type Fields = Record<string, unknown>

/** The document after an update, or 'refused' where MongoDB's manual says that the operator fails. */
export function naiveUpdate(document: Fields, update: Fields): Fields | 'refused' {
  const result: Fields = structuredClone(document)
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(isFields(fields) ? fields : {})) {
      if (!change(result, path.split('.'), operator, operand)) return 'refused'
    }
  }
  return result
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
    case '$min':
      return { value: value === undefined || naiveCompare(operand, value) < 0 ? operand : value }
    case '$max':
      return { value: value === undefined || naiveCompare(operand, value) > 0 ? operand : value }
  }
  if (!Array.isArray(list)) return 'refused'
  switch (operator) {
    case '$push':
      return { value: [...list, operand] }
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
