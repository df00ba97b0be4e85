import { isFields, naiveCompare, typeOf } from './naive-compare'

type Fields = Record<string, unknown>
const NOTHING = Symbol('nothing')

/** Whether a document matches, read off MongoDB's manual operator by operator, with no thought for speed. */
export function naiveMatch(document: unknown, query: Fields): boolean {
  return Object.entries(query).every(([name, condition]) => {
    const branches = Array.isArray(condition) ? condition.filter(isFields) : []
    if (name === '$and') return branches.every((branch) => naiveMatch(document, branch))
    if (name === '$or') return branches.some((branch) => naiveMatch(document, branch))
    if (name === '$nor') return !branches.some((branch) => naiveMatch(document, branch))
    return field(reach(document, name.split('.')), condition)
  })
}

function field(values: unknown[], condition: unknown): boolean {
  if (isFields(condition) && Object.keys(condition).some((name) => name.startsWith('$'))) {
    return Object.entries(condition).every(([operator, operand]) => operatorHolds(values, operator, operand))
  }
  return operatorHolds(values, '$eq', condition)
}

function operatorHolds(values: unknown[], operator: string, operand: unknown): boolean {
  const list = Array.isArray(operand) ? operand : []
  const any = (test: (value: unknown) => boolean) =>
    values.some((value) => test(value) || (Array.isArray(value) && value.some(test)))
  const inOrder = (accept: (order: number) => boolean) =>
    any(
      (value) =>
        typeOf(value === NOTHING ? null : value) === typeOf(operand) &&
        accept(naiveCompare(value === NOTHING ? null : value, operand)),
    )
  switch (operator) {
    case '$eq':
      return any((value) => isEqual(value, operand))
    case '$ne':
      return !any((value) => isEqual(value, operand))
    case '$in':
      return list.some((item) => any((value) => isEqual(value, item)))
    case '$nin':
      return !list.some((item) => any((value) => isEqual(value, item)))
    case '$gt':
      return inOrder((order) => order > 0)
    case '$gte':
      return inOrder((order) => order >= 0)
    case '$lt':
      return inOrder((order) => order < 0)
    case '$lte':
      return inOrder((order) => order <= 0)
    case '$exists':
      return values.some((value) => value !== NOTHING) === operand
    case '$size':
      return values.some((value) => Array.isArray(value) && value.length === operand)
    case '$all':
      return list.length > 0 && list.every((item) => any((value) => isEqual(value, item)))
    case '$not':
      return !field(values, operand)
    case '$mod':
      return any((value) => typeof value === 'number' && Math.trunc(value) % Number(list[0]) === Number(list[1]))
    case '$regex':
      return any((value) => typeof value === 'string' && operand instanceof RegExp && operand.test(value))
    case '$type':
      return any((value) => list.some((type) => TYPES[String(type)]?.(value)))
    case '$elemMatch':
      return values.some((value) => Array.isArray(value) && value.some((item) => element(item, operand)))
    default:
      throw new Error(`the naive evaluator has no ${operator}`)
  }
}

const TYPES: Record<string, (value: unknown) => boolean> = {
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  int: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  object: isFields,
  array: (value) => Array.isArray(value),
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
}

function element(item: unknown, condition: unknown): boolean {
  if (!isFields(condition)) return false
  const isOperators = Object.keys(condition)[0]?.startsWith('$')
  if (!isOperators) return isFields(item) && naiveMatch(item, condition)
  return Object.entries(condition).every(([operator, operand]) => operatorHolds([item], operator, operand))
}

function isEqual(value: unknown, operand: unknown): boolean {
  if (value === NOTHING) return operand === null
  return naiveCompare(value, operand) === 0
}

/** What a path leads to: through documents, through the documents of an array, and to a position in it. */
function reach(value: unknown, [part, ...rest]: string[]): unknown[] {
  if (part === undefined) return [value]
  if (isFields(value)) return Object.hasOwn(value, part) ? reach(value[part], rest) : [NOTHING]
  if (!Array.isArray(value)) return [NOTHING]
  const position = /^\d+$/.test(part) && Number(part) < value.length ? reach(value[Number(part)], rest) : []
  return [...position, ...value.filter(isFields).flatMap((item) => reach(item, [part, ...rest]))]
}
