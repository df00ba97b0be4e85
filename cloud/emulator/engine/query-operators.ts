import { requestFailed } from '../wire/wire-error'
import { compareValues, equalValues, isComparable } from './compare'
import { type Document, isDocument } from './document'
import { geoTests } from './geo-operators'
import { compileJsonSchema } from './json-schema'
import { orderKey } from './order-key'
import { elementsAt, MISSING, valuesAt } from './path'
import { patternFrom } from './pattern'
import { hasType } from './type-names'

export type QueryOperator = (path: string, operand: unknown, options?: unknown) => (document: unknown) => boolean
type Test = (value: unknown) => boolean
type CompileElement = (condition: Document) => Test

/**
 * MongoDB's own matching rules in place of mingo's, which match scalars with `$elemMatch`, never tell a missing
 * field from an empty array and compare arrays as sets. Mingo keeps the logical, bitwise and `$expr` operators.
 */
export function queryOperators(compileElement: CompileElement) {
  const elemMatch = (condition: unknown) => elementTest(condition, compileElement)
  return {
    $eq: onElements(equals),
    $ne: negated(onElements(equals)),
    $in: onElements(isIn),
    $nin: negated(onElements(isIn)),
    $gt: onElements(ordered((order) => order > 0)),
    $gte: onElements(ordered((order) => order >= 0)),
    $lt: onElements(ordered((order) => order < 0)),
    $lte: onElements(ordered((order) => order <= 0)),
    $mod: onElements(modulo),
    $regex: onElements(matchesPattern),
    $type: onElements(hasType),
    $exists: exists,
    $size: onValues(size),
    $elemMatch: onValues(elemMatch),
    $all: all(elemMatch),
    $geoWithin: onValues(geoTests.$geoWithin),
    $geoIntersects: onValues(geoTests.$geoIntersects),
    $near: onValues(geoTests.$near),
    $nearSphere: onValues(geoTests.$nearSphere),
    $jsonSchema,
  }
}

/** The test for one operand of `$eq`: null also stands for a missing field. */
function equals(operand: unknown): Test {
  if (operand === null || operand === undefined) return (value) => value === MISSING || value === null
  if (operand instanceof RegExp) return matchesPattern(operand)
  return (value) => value !== MISSING && equalValues(value, operand)
}

function isIn(operands: unknown): Test {
  if (!Array.isArray(operands)) throw requestFailed('(BadValue) $in needs an array')
  const patterns = operands.filter((operand) => operand instanceof RegExp).map(matchesPattern)
  const keys = new Set(operands.map((operand) => orderKey(operand ?? null)))
  return (value) => keys.has(orderKey(value === MISSING ? null : value)) || patterns.some((test) => test(value))
}

const ordered = (accepts: (order: number) => boolean) => (operand: unknown) => (found: unknown) => {
  const value = found === MISSING ? null : found
  return isComparable(value, operand) && accepts(compareValues(value, operand))
}

function modulo(operand: unknown): Test {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw requestFailed('(BadValue) malformed mod, needs two numbers')
  const divisor = Math.trunc(Number(operand[0]))
  const remainder = Math.trunc(Number(operand[1]))
  if (divisor === 0 || Number.isNaN(divisor)) throw requestFailed('(BadValue) divisor cannot be 0')
  return (value) => typeof value === 'number' && (Math.trunc(value) % divisor) - remainder === 0
}

function matchesPattern(operand: unknown): Test {
  const pattern = operand instanceof RegExp ? operand : patternFrom(String(operand))
  return (value) =>
    typeof value === 'string' ? pattern.test(value) : value instanceof RegExp && equalValues(value, pattern)
}

function size(operand: unknown): Test {
  return (value) => Array.isArray(value) && value.length === operand
}

function elementTest(condition: unknown, compileElement: CompileElement): Test {
  if (!isDocument(condition)) throw requestFailed('(BadValue) $elemMatch needs an Object')
  const test = compileElement(condition)
  return (value) => Array.isArray(value) && value.some(test)
}

const exists: QueryOperator = (path, operand) => {
  const isWanted = Boolean(operand)
  return (document: unknown) =>
    isDocument(document) && valuesAt(document, path).some((value) => value !== MISSING) === isWanted
}

const all =
  (elemMatch: (condition: unknown) => Test): QueryOperator =>
  (path, operand) => {
    if (!Array.isArray(operand)) throw requestFailed('(BadValue) $all needs an array')
    const tests = operand.map((item) =>
      isDocument(item) && '$elemMatch' in item
        ? onValues(elemMatch)(path, item.$elemMatch)
        : onElements(equals)(path, item),
    )
    return (document: unknown) => tests.length > 0 && tests.every((test) => test(document))
  }

function onElements(compile: (operand: unknown) => Test): QueryOperator {
  return (path, operand) => {
    const test = compile(operand)
    return (document) => isDocument(document) && elementsAt(document, path, true).some(test)
  }
}

function onValues(compile: (operand: unknown) => Test): QueryOperator {
  return (path, operand) => {
    const test = compile(operand)
    return (document) => isDocument(document) && valuesAt(document, path).some(test)
  }
}

function negated(operator: QueryOperator): QueryOperator {
  return (path, operand) => {
    const test = operator(path, operand)
    return (document) => !test(document)
  }
}

const $jsonSchema: QueryOperator = (_path, schema) => compileJsonSchema(schema)
