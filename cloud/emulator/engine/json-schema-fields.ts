import { requestFailed } from '../wire/wire-error'
import { type Document, isDocument } from './document'
import { patternFrom } from './pattern'

type Test = (value: unknown) => boolean
type Compile = (schema: unknown) => Test

/** The keywords of `$jsonSchema` about the fields of a document; a value that is none passes them all. */
export function fieldKeywords(compile: Compile): Record<string, (operand: unknown, schema: Document) => Test> {
  const ofFields = (name: string, operand: unknown) =>
    Object.entries(documentIn(name, operand)).map(([field, schema]) => [field, compile(schema)] as const)
  return {
    required: (operand) => {
      const names = Array.isArray(operand) ? operand.map(String) : []
      return onDocument((value) => names.every((name) => Object.hasOwn(value, name)))
    },
    properties: (operand) => {
      const tests = ofFields('properties', operand)
      return onDocument((value) => tests.every(([name, test]) => !Object.hasOwn(value, name) || test(value[name])))
    },
    patternProperties: (operand) => {
      const tests = ofFields('patternProperties', operand).map(([source, test]) => ({
        pattern: patternFrom(source),
        test,
      }))
      return onDocument((value) =>
        Object.entries(value).every(([name, item]) =>
          tests.every(({ pattern, test }) => !pattern.test(name) || test(item)),
        ),
      )
    },
    additionalProperties: (operand, { properties, patternProperties }) => {
      const known = Object.keys(isDocument(properties) ? properties : {})
      const patterns = Object.keys(isDocument(patternProperties) ? patternProperties : {}).map((source) =>
        patternFrom(source),
      )
      const isKnown = (name: string) => known.includes(name) || patterns.some((pattern) => pattern.test(name))
      const test = typeof operand === 'boolean' ? () => operand : compile(operand)
      return onDocument((value) => Object.entries(value).every(([name, item]) => isKnown(name) || test(item)))
    },
    dependencies: (operand) => {
      const tests = Object.entries(documentIn('dependencies', operand)).map(([field, wanted]) => ({
        field,
        test: dependency(wanted, compile),
      }))
      return onDocument((value) => tests.every(({ field, test }) => !Object.hasOwn(value, field) || test(value)))
    },
    minProperties: (operand) => onDocument((value) => Object.keys(value).length >= Number(operand)),
    maxProperties: (operand) => onDocument((value) => Object.keys(value).length <= Number(operand)),
  }
}

/** A list of the other fields that must be there, or a schema for the whole document. */
function dependency(wanted: unknown, compile: Compile): Test {
  if (isDocument(wanted)) return compile(wanted)
  if (!Array.isArray(wanted) || wanted.length === 0) {
    throw requestFailed("(FailedToParse) $jsonSchema keyword 'dependencies' needs lists of fields, or schemas")
  }
  return (value) => isDocument(value) && wanted.every((name) => Object.hasOwn(value, String(name)))
}

function onDocument(test: (value: Document) => boolean): Test {
  return (value) => !isDocument(value) || test(value)
}

function documentIn(keyword: string, operand: unknown): Document {
  if (isDocument(operand)) return operand
  throw requestFailed(`(TypeMismatch) $jsonSchema keyword '${keyword}' must be an object`)
}
