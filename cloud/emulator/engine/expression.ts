import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'

export type Expression = (document: unknown, operands: unknown, options: Options) => unknown
export type Computation = (...values: unknown[]) => unknown

/** An operator with a set number of operands: `{$abs: x}` and `{$abs: [x]}` mean the same. */
export function fixed(name: string, [least, most]: readonly [number, number], compute: Computation): Expression {
  return (document, operands, options) => {
    const list = operandsOf(operands)
    if (list.length < least || list.length > most) {
      const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`
      throw requestFailed(
        `(Location16020) Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`,
      )
    }
    return compute(...list.map((operand) => evalExpr(document, operand, options)))
  }
}

/** An operator with as many operands as it is given; one alone needs no list. */
export function variadic(compute: (values: unknown[]) => unknown): Expression {
  return (document, operands, options) =>
    compute(operandsOf(operands).map((operand) => evalExpr(document, operand, options)))
}

/** Nothing in, null out, as most operators have it. */
export const orNull =
  (compute: Computation): Computation =>
  (...values) =>
    values.some(isNothing) ? null : compute(...values)

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

/** What counts as true: everything but false, 0 and nothing. */
export const isTrue = (value: unknown): boolean => !isNothing(value) && value !== false && value !== 0

export function arrayIn(name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw requestFailed(`(TypeMismatch) ${name} needs an array, but was given ${typeof value}`)
}

export function numberIn(name: string, value: unknown): number {
  if (typeof value === 'number') return value
  throw requestFailed(`(TypeMismatch) ${name} only supports numeric types, not ${typeof value}`)
}

export function wholeNumberIn(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw requestFailed(`(BadValue) ${name} needs a whole number, but was given ${JSON.stringify(value)}`)
}

function operandsOf(operands: unknown): unknown[] {
  return Array.isArray(operands) ? operands : [operands]
}
