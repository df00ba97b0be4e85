import { requestFailed } from '../wire/wire-error'
import { compareValues, equalValues } from './compare'
import { type Document, isDocument } from './document'
import { fieldKeywords } from './json-schema-fields'
import { orderKey } from './order-key'
import { patternFrom } from './pattern'
import { hasType } from './type-names'

type Test = (value: unknown) => boolean

/** Compiles MongoDB's `$jsonSchema`: draft 4 with `bsonType`. A keyword that is not here is refused by name. */
export function compileJsonSchema(schema: unknown): Test {
  if (!isDocument(schema)) throw requestFailed('(TypeMismatch) $jsonSchema must be an object')
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const compile = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined
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
const onArray =
  (test: (value: unknown[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value)

const JSON_TYPES: Record<string, string> = { boolean: 'bool' }

/** A keyword that another one reads, without which it says nothing. */
function beside(keyword: string, other: string, schema: Document): Test {
  if (other in schema) return always
  throw requestFailed(`(FailedToParse) $jsonSchema keyword '${other}' must be present if ${keyword} is present`)
}

const KEYWORDS: Record<string, (operand: unknown, schema: Document) => Test> = {
  ...fieldKeywords(compileJsonSchema),
  title: () => always,
  description: () => always,
  bsonType: hasType,
  type: (operand) => {
    const names = Array.isArray(operand) ? operand : [operand]
    if (names.includes('integer')) {
      throw requestFailed(
        "(FailedToParse) $jsonSchema type 'integer' is not supported; use 'bsonType' with int or long",
      )
    }
    return hasType(names.map((name) => JSON_TYPES[String(name)] ?? name))
  },
  enum: (operand) => (value) => Array.isArray(operand) && operand.some((item) => equalValues(item, value)),
  items: (operand) => {
    const tests = Array.isArray(operand) ? compileAll(operand) : undefined
    const all = tests ? always : compileJsonSchema(operand)
    return onArray((value) => value.every((item, at) => (tests?.[at] ?? all)(item)))
  },
  additionalItems: (operand, { items }) => {
    if (!Array.isArray(items)) return always
    const test = typeof operand === 'boolean' ? () => operand : compileJsonSchema(operand)
    return onArray((value) => value.slice(items.length).every((item) => test(item)))
  },
  minItems: (operand) => onArray((value) => value.length >= Number(operand)),
  maxItems: (operand) => onArray((value) => value.length <= Number(operand)),
  minLength: (operand) => onlyIf(isText, (value) => [...String(value)].length >= Number(operand)),
  maxLength: (operand) => onlyIf(isText, (value) => [...String(value)].length <= Number(operand)),
  pattern: (operand) => {
    const pattern = patternFrom(String(operand))
    return onlyIf(isText, (value) => pattern.test(String(value)))
  },
  minimum: (operand, { exclusiveMinimum }) =>
    onlyIf(isNumber, (value) => compareValues(value, operand) >= (exclusiveMinimum === true ? 1 : 0)),
  maximum: (operand, { exclusiveMaximum }) =>
    onlyIf(isNumber, (value) => compareValues(value, operand) <= (exclusiveMaximum === true ? -1 : 0)),
  exclusiveMinimum: (_operand, schema) => beside('exclusiveMinimum', 'minimum', schema),
  exclusiveMaximum: (_operand, schema) => beside('exclusiveMaximum', 'maximum', schema),
  multipleOf: (operand) => onlyIf(isNumber, (value) => Number(value) % Number(operand) === 0),
  uniqueItems: (operand) =>
    onArray((value) => operand !== true || new Set(value.map((item) => orderKey(item))).size === value.length),
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
