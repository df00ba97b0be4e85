import { evalExpr } from 'mingo/core'
import { mergeObjects } from './array-expressions'
import { compareValues } from './compare'
import { type Expression, isNothing } from './expression'
import { distinct } from './set-expressions'

type Accumulator = (values: unknown[]) => unknown

/** What `$group` makes of the values of one group; a value is undefined where its document has no such field. */
export const accumulators: Record<string, Accumulator> = {
  $sum: (values) => sum(numbersIn(values)),
  $avg: (values) => average(numbersIn(values)),
  $min: extreme(-1),
  $max: extreme(1),
  $stdDevPop: (values) => deviation(numbersIn(values), 0),
  $stdDevSamp: (values) => deviation(numbersIn(values), 1),
  $first: (values) => values[0],
  $last: (values) => values.at(-1),
  $push: present,
  $addToSet: (values) => distinct(present(values)),
  $mergeObjects: mergeObjects,
  $count: (values) => values.length,
}

const AS_EXPRESSIONS = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp']

/** The accumulators that are expressions too: of a list of operands, or of the elements of one array. */
export const accumulatingExpressions: Record<string, Expression> = Object.fromEntries(
  Object.entries(accumulators)
    .filter(([name]) => AS_EXPRESSIONS.includes(name))
    .map(([name, accumulate]): [string, Expression] => [
      name,
      (document, operands, options) => {
        const [only, ...others] = Array.isArray(operands) ? operands : [operands]
        const first = evalExpr(document, only, options)
        if (others.length === 0) return accumulate(Array.isArray(first) ? first : [first]) ?? null
        return accumulate([first, ...others.map((operand) => evalExpr(document, operand, options))]) ?? null
      },
    ]),
)

function numbersIn(values: unknown[]): number[] {
  return values.filter((value) => typeof value === 'number')
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const average = (numbers: number[]) => (numbers.length === 0 ? null : sum(numbers) / numbers.length)

function extreme(direction: 1 | -1): Accumulator {
  return (values) => {
    let best: unknown
    for (const value of values) {
      if (isNothing(value)) continue
      if (best === undefined || compareValues(value, best) * direction > 0) best = value
    }
    return best ?? null
  }
}

/** Of a sample there is none with fewer than two values, of a population with none. */
function deviation(numbers: number[], taken: 0 | 1): number | null {
  if (numbers.length <= taken) return null
  const mean = sum(numbers) / numbers.length
  return Math.sqrt(sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - taken))
}

function present(values: unknown[]): unknown[] {
  return values.filter((value) => value !== undefined)
}
