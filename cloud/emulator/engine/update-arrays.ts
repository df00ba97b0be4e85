import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import { compareValues, equalValues } from './compare'
import { type Document, isDocument } from './document'
import { compileElement } from './query'
import { parseSort, sortDocuments } from './sort'
import { existingSlot, type Slot, slotFor } from './update-path'

export type ArrayUpdate = { operator: string; path: string; operand: unknown; document: Document }

export const isArrayOperator = (operator: string) => Object.hasOwn(OPERATORS, operator)

/** Carries out an operator that needs an array; anything else that stands there is refused. */
export function updateArray(update: ArrayUpdate): void {
  OPERATORS[update.operator]?.(update)
}

const OPERATORS: Record<string, (update: ArrayUpdate) => void> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: ({ path, operand, document, operator }) => keep({ path, operand, document, operator }, pullTest(operand)),
  $pullAll: (update) => {
    const { operand } = update
    if (!Array.isArray(operand)) throw requestFailed('(BadValue) $pullAll requires an array argument')
    keep(update, (value) => operand.some((item) => equalValues(item, value)))
  },
}

function push(update: ArrayUpdate): void {
  const { operand } = update
  const slot = slotFor(update.document, update.path)
  const array = [...(slot.has() ? arrayIn(slot, update) : [])]
  const modifiers = isDocument(operand) && '$each' in operand ? operand : { $each: [operand] }
  const each = modifiers.$each
  if (!Array.isArray(each)) throw requestFailed('(BadValue) The argument to $each in $push must be an array')
  const position = modifiers.$position === undefined ? array.length : Number(modifiers.$position)
  array.splice(position, 0, ...clone(each))
  slot.set(sliced(sorted(array, modifiers.$sort), modifiers.$slice))
}

function sorted(array: unknown[], sort: unknown): unknown[] {
  if (sort === undefined) return array
  if (sort === 1 || sort === -1) return [...array].sort((left, right) => compareValues(left, right) * sort)
  if (!isDocument(sort)) throw requestFailed('(BadValue) The $sort is invalid: use 1/-1 or {field: 1/-1}')
  return sortDocuments(array, parseSort(sort), (item) => (isDocument(item) ? item : {}))
}

function sliced(array: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return array
  if (typeof slice !== 'number') throw requestFailed('(BadValue) The value for $slice must be an integer')
  if (slice === 0) return []
  return slice < 0 ? array.slice(slice) : array.slice(0, slice)
}

function addToSet(update: ArrayUpdate): void {
  const { operand } = update
  const slot = slotFor(update.document, update.path)
  const array = [...(slot.has() ? arrayIn(slot, update) : [])]
  const each = isDocument(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(each)) throw requestFailed('(TypeMismatch) The argument to $each in $addToSet must be an array')
  for (const value of each) if (!array.some((item) => equalValues(item, value))) array.push(clone(value))
  slot.set(array)
}

function pop(update: ArrayUpdate): void {
  if (update.operand !== 1 && update.operand !== -1) throw requestFailed('(FailedToParse) $pop expects 1 or -1')
  const slot = existingSlot(update.document, update.path)
  if (!slot) return
  const array = arrayIn(slot, update)
  slot.set(update.operand === 1 ? array.slice(0, -1) : array.slice(1))
}

function keep(update: ArrayUpdate, isUnwanted: (value: unknown) => boolean): void {
  const slot = existingSlot(update.document, update.path)
  if (slot) slot.set(arrayIn(slot, update).filter((value) => !isUnwanted(value)))
}

function pullTest(operand: unknown): (value: unknown) => boolean {
  if (isDocument(operand) || operand instanceof RegExp) return compileElement(operand)
  return (value) => equalValues(value, operand)
}

function arrayIn(slot: Slot, { operator, path, document }: ArrayUpdate): unknown[] {
  const value = slot.get()
  if (Array.isArray(value)) return value
  const owner = JSON.stringify(document._id)
  throw requestFailed(
    `(BadValue) Cannot apply ${operator} to a non-array value: the field '${path}' must be an array but is of type ${typeof value} in document {_id: ${owner}}`,
  )
}
