import { Context } from 'mingo/core'
import * as bitwiseOperators from 'mingo/operators/query/bitwise'
import { $expr } from 'mingo/operators/query/evaluation'
import * as logicalOperators from 'mingo/operators/query/logical'
import { Query } from 'mingo/query'
import { requestFailed, WireError } from '../wire/wire-error'
import { type Document, isDocument } from './document'
import { expressionOperators } from './expressions'
import { queryOperators } from './query-operators'

export type Matcher = (document: Document) => boolean

/** Compiles a query; an operator that does not exist here is refused by name. */
export function compileQuery(query: Document): Matcher {
  if (Object.keys(query).length === 0) return () => true
  refuseScripts(query)
  return naming(() => {
    const compiled = new Query(query, OPTIONS)
    return (document) => naming(() => compiled.test(document))
  })
}

/** The test for one array element: a query of its own when it is a document, else operators on its value. */
export function compileElement(condition: Document | RegExp): (value: unknown) => boolean {
  if (isDocument(condition) && isDocumentQuery(condition)) {
    const query = new Query(condition, OPTIONS)
    return (value) => isDocument(value) && query.test(value)
  }
  const query = new Query({ value: condition }, OPTIONS)
  return (value) => query.test({ value })
}

function isDocumentQuery(condition: Document): boolean {
  const first = Object.keys(condition)[0]
  return first === undefined || !first.startsWith('$') || ['$and', '$or', '$nor'].includes(first)
}

/** MongoDB's matching for queries and for `$match` stages. */
export const QUERY_OPERATORS = { ...bitwiseOperators, ...logicalOperators, $expr, ...queryOperators(compileElement) }

const OPTIONS = {
  scriptEnabled: false,
  context: Context.init({ query: QUERY_OPERATORS, expression: expressionOperators }),
}

const SCRIPTS = ['$where', '$function', '$accumulator']

/** Operators that would run a caller's code on this machine. */
export function refuseScripts(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseScripts)
  if (!isDocument(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (SCRIPTS.includes(name)) throw requestFailed(`${name} is not allowed`)
    refuseScripts(item)
  }
}

/** Mingo's complaints (unknown operator, malformed operand) become the database's own error. */
export function naming<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof WireError) throw error
    throw requestFailed(`(BadValue) ${error instanceof Error ? error.message : String(error)}`)
  }
}
