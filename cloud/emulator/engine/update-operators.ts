import { requestFailed } from '../wire/wire-error'
import { clone } from './clone'
import { compareValues } from './compare'
import { type Document, isDocument } from './document'
import { isArrayOperator, updateArray } from './update-arrays'
import { existingSlot, leadsThroughArray, slotFor } from './update-path'

export type FieldUpdate = { operator: string; path: string; operand: unknown; document: Document; isInsert: boolean }

/** Carries out one operator on one path of a document that may be changed. A wrong type is refused, as MongoDB does. */
export function updateField(update: FieldUpdate): void {
  const { operator, path, operand, document } = update
  if (isArrayOperator(operator)) {
    updateArray({ operator, path, operand, document })
    return
  }
  const run = OPERATORS[operator]
  if (!run) throw requestFailed(`(FailedToParse) Unknown modifier: ${operator}`)
  run(update)
}

const set = ({ document, path, operand }: FieldUpdate) => slotFor(document, path).set(clone(operand))

const OPERATORS: Record<string, (update: FieldUpdate) => void> = {
  $set: set,
  $setOnInsert: (update) => {
    if (update.isInsert) set(update)
  },
  $unset: ({ document, path }) => existingSlot(document, path)?.remove(),
  $inc: (update) => arithmetic(update, 0, (left, right) => left + right),
  $mul: (update) => arithmetic(update, 0, (left, right) => left * right),
  $min: (update) => extreme(update, -1),
  $max: (update) => extreme(update, 1),
  $rename: rename,
  $bit: bitwise,
  $currentDate: ({ document, path, operand }) => {
    const isTimestamp = isDocument(operand) && operand.$type === 'timestamp'
    if (isTimestamp) throw requestFailed('(BadValue) $currentDate with a timestamp is not supported')
    slotFor(document, path).set(new Date())
  },
}

function arithmetic(update: FieldUpdate, initial: number, combine: (left: number, right: number) => number): void {
  const { operator, document, path, operand } = update
  if (typeof operand !== 'number') {
    throw requestFailed(
      `(TypeMismatch) Cannot ${operator.slice(1)} with non-numeric argument: {${path}: ${text(operand)}}`,
    )
  }
  const slot = slotFor(document, path)
  const current = slot.has() ? slot.get() : initial
  if (typeof current !== 'number') {
    throw requestFailed(
      `(TypeMismatch) Cannot apply ${operator} to a value of non-numeric type. {_id: ${text(document._id)}} has the field '${path}' of non-numeric type ${typeName(current)}`,
    )
  }
  slot.set(combine(current, operand))
}

function extreme({ document, path, operand }: FieldUpdate, direction: 1 | -1): void {
  const slot = slotFor(document, path)
  if (!slot.has() || compareValues(operand, slot.get()) * direction > 0) slot.set(clone(operand))
}

function rename({ document, path, operand }: FieldUpdate): void {
  if (typeof operand !== 'string')
    throw requestFailed(`(BadValue) The 'to' field for $rename must be a string: ${path}`)
  const from = existingSlot(document, path)
  if (!from) return
  for (const [side, end] of [
    ['source', path],
    ['destination', operand],
  ] as const) {
    if (leadsThroughArray(document, end)) {
      throw requestFailed(`(BadValue) The ${side} field cannot be an array element, '${end}'`)
    }
  }
  const value = from.get()
  from.remove()
  slotFor(document, operand).set(value)
}

function bitwise({ document, path, operand }: FieldUpdate): void {
  const slot = slotFor(document, path)
  const current = slot.has() ? slot.get() : 0
  if (!Number.isInteger(current)) {
    throw requestFailed(`(BadValue) Cannot apply $bit to a value of non-integral type at '${path}'`)
  }
  let result = Number(current)
  for (const [name, value] of Object.entries(isDocument(operand) ? operand : {})) {
    if (name === 'and') result &= Number(value)
    else if (name === 'or') result |= Number(value)
    else if (name === 'xor') result ^= Number(value)
    else throw requestFailed(`(BadValue) The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  }
  slot.set(result)
}

const text = (value: unknown) => JSON.stringify(value) ?? 'undefined'

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  return typeof value === 'boolean' ? 'bool' : typeof value
}
