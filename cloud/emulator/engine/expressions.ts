import * as mingoExpressions from 'mingo/operators/expression'
import { requestFailed } from '../wire/wire-error'
import { accumulatingExpressions } from './accumulators'
import { arithmeticExpressions } from './arithmetic-expressions'
import { arrayExpressions } from './array-expressions'
import { compareValues } from './compare'
import { dateExpressions } from './date-expressions'
import { type Expression, fixed } from './expression'
import { logicExpressions } from './logic-expressions'
import { setExpressions } from './set-expressions'
import { textExpressions } from './text-expressions'

const { $function: _refused, ...mingo } = mingoExpressions

/** MongoDB's expression operators: our own wherever mingo's differ, which is most of those the SDK offers. */
export const expressionOperators = {
  ...mingo,
  ...arithmeticExpressions,
  ...arrayExpressions,
  ...textExpressions,
  ...setExpressions,
  ...logicExpressions,
  ...dateExpressions,
  ...accumulatingExpressions,
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $cmp: comparison('$cmp', (order) => Math.sign(order)),
  $meta: refused('$meta needs a text search, which the emulator has not'),
}

/** Expressions compare across types in MongoDB's order, where a missing field is below null. */
function comparison(name: string, accept: (order: number) => unknown): Expression {
  return fixed(name, [2, 2], (left, right) => accept(compareValues(left, right)))
}

function refused(reason: string): Expression {
  return () => {
    throw requestFailed(`(Location40218) ${reason}`)
  }
}
