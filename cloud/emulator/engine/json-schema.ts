import { requestFailed } from '../wire/wire-error'
import { compareValues, equalValues } from './compare'
import { isDocument } from './document'
import { hasType } from './type-names'

type Test = (value: unknown) => boolean

/** Compiles MongoDB's `$jsonSchema`: draft 4 with `bsonType`. A keyword that is not here is refused by name. */
export function compileJsonSchema(schema: unknown): Test {
  if (!isDocument(schema)) throw requestFailed('(TypeMismatch) $jsonSchema must be an object')
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const compile = KEYWORDS[keyword]
    if (!compile) throw requestFailed(`(FailedToParse) $jsonSchema keyword '${keyword}' is not supported`)
    return compile(operand, schema)
  })
  return (value) => tests.every((test) => test(value))
}

const always: Test = () => true
const onlyIf =
  (applies: Test, test: Test): Test =>
  (value) =>
    !applies(value) || test(value)
const isText: Test = (value) => typeof value === 'string'
const isNumber: Test = (value) => typeof value === 'number'
const compileAll = (operand: unknown): Test[] => (Array.isArray(operand) ? operand.map(compileJsonSchema) : [])
const count = (value: unknown): number =>
  Array.isArray(value) ? value.length : isDocument(value) ? Object.keys(value).length : 0

const JSON_TYPES: Record<string, string> = { boolean: 'bool', integer: 'int' }

const KEYWORDS: Record<string, (operand: unknown, schema: Record<string, unknown>) => Test> = {
  title: () => always,
  description: () => always,
  bsonType: hasType,
  type: (operand) =>
    hasType((Array.isArray(operand) ? operand : [operand]).map((name) => JSON_TYPES[String(name)] ?? name)),
  enum: (operand) => (value) => Array.isArray(operand) && operand.some((item) => equalValues(item, value)),
  required: (operand) =>
    onlyIf(
      isDocument,
      (value) =>
        isDocument(value) && Array.isArray(operand) && operand.every((name) => Object.hasOwn(value, String(name))),
    ),
  properties: (operand) => {
    const tests = Object.entries(isDocument(operand) ? operand : {}).map(
      ([name, schema]) => [name, compileJsonSchema(schema)] as const,
    )
    return (value) =>
      !isDocument(value) || tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name]))
  },
  additionalProperties: (operand, { properties }) => {
    const known = Object.keys(isDocument(properties) ? properties : {})
    const test = operand === false ? () => false : isDocument(operand) ? compileJsonSchema(operand) : always
    return (value) =>
      !isDocument(value) || Object.keys(value).every((name) => known.includes(name) || test(value[name]))
  },
  items: (operand) => {
    const test = compileJsonSchema(operand)
    return (value) => !Array.isArray(value) || value.every(test)
  },
  minItems: (operand) => onlyIf(Array.isArray, (value) => count(value) >= Number(operand)),
  maxItems: (operand) => onlyIf(Array.isArray, (value) => count(value) <= Number(operand)),
  minProperties: (operand) => onlyIf(isDocument, (value) => count(value) >= Number(operand)),
  maxProperties: (operand) => onlyIf(isDocument, (value) => count(value) <= Number(operand)),
  minLength: (operand) => onlyIf(isText, (value) => [...String(value)].length >= Number(operand)),
  maxLength: (operand) => onlyIf(isText, (value) => [...String(value)].length <= Number(operand)),
  pattern: (operand) => {
    const pattern = new RegExp(String(operand))
    return onlyIf(isText, (value) => pattern.test(String(value)))
  },
  minimum: (operand, { exclusiveMinimum }) =>
    onlyIf(isNumber, (value) => compareValues(value, operand) >= (exclusiveMinimum === true ? 1 : 0)),
  maximum: (operand, { exclusiveMaximum }) =>
    onlyIf(isNumber, (value) => compareValues(value, operand) <= (exclusiveMaximum === true ? -1 : 0)),
  exclusiveMinimum: () => always,
  exclusiveMaximum: () => always,
  multipleOf: (operand) => onlyIf(isNumber, (value) => Number(value) % Number(operand) === 0),
  uniqueItems: (operand) =>
    onlyIf(
      Array.isArray,
      (value) =>
        operand !== true ||
        !Array.isArray(value) ||
        value.every((item, at) => value.findIndex((other) => equalValues(other, item)) === at),
    ),
  allOf: (operand) => {
    const tests = compileAll(operand)
    return (value) => tests.every((test) => test(value))
  },
  anyOf: (operand) => {
    const tests = compileAll(operand)
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (operand) => {
    const tests = compileAll(operand)
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (operand) => {
    const test = compileJsonSchema(operand)
    return (value) => !test(value)
  },
}
