import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { isDocument } from './document'
import { type Expression, fixed, isTrue, variadic } from './expression'

export const logicExpressions: Record<string, Expression> = {
  $and: variadic((values) => values.every(isTrue)),
  $or: variadic((values) => values.some(isTrue)),
  $not: fixed('$not', [1, 1], (value) => !isTrue(value)),
  $cond: condition,
  $switch: choice,
}

/** Only the branch that is taken is evaluated. */
function condition(document: unknown, operands: unknown, options: Options): unknown {
  const [test, yes, no] = Array.isArray(operands)
    ? operands
    : isDocument(operands)
      ? [operands.if, operands.then, operands.else]
      : []
  if (yes === undefined || no === undefined) throw requestFailed('(Location17080) $cond needs if, then and else')
  return evalExpr(document, isTrue(evalExpr(document, test, options)) ? yes : no, options)
}

function choice(document: unknown, operands: unknown, options: Options): unknown {
  if (!isDocument(operands) || !Array.isArray(operands.branches) || operands.branches.length === 0) {
    throw requestFailed('(Location40068) $switch requires at least one branch')
  }
  const taken = operands.branches.filter(isDocument).find((branch) => isTrue(evalExpr(document, branch.case, options)))
  if (taken) return evalExpr(document, taken.then, options)
  if ('default' in operands) return evalExpr(document, operands.default, options)
  throw requestFailed(
    '(Location40066) $switch could not find a matching branch for an input, and no default was specified',
  )
}
