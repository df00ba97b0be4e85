import { requestFailed } from '../wire/wire-error'
import { type Expression, fixed, isNothing, numberIn, orNull, variadic, wholeNumberIn } from './expression'

type Calculation = (...numbers: number[]) => number

export const arithmeticExpressions: Record<string, Expression> = {
  $abs: numeric('$abs', 1, Math.abs),
  $ceil: numeric('$ceil', 1, Math.ceil),
  $floor: numeric('$floor', 1, Math.floor),
  $exp: numeric('$exp', 1, Math.exp),
  $sqrt: numeric('$sqrt', 1, (value) => Math.sqrt(within(value >= 0, value, "$sqrt's argument must not be negative"))),
  $ln: numeric('$ln', 1, (value) => Math.log(positive('$ln', value))),
  $log10: numeric('$log10', 1, (value) => Math.log10(positive('$log10', value))),
  $log: numeric('$log', 2, (value, base) => {
    within(base > 0 && base !== 1, base, "$log's base must be a positive number not equal to 1")
    return Math.log(positive('$log', value)) / Math.log(base)
  }),
  $pow: numeric('$pow', 2, (base, power) => {
    within(base !== 0 || power >= 0, power, '$pow cannot take a base of 0 and a negative exponent')
    return base ** power
  }),
  $divide: numeric('$divide', 2, (left, right) => left / within(right !== 0, right, "can't $divide by zero")),
  $mod: numeric('$mod', 2, (left, right) => left % within(right !== 0, right, "can't $mod by zero")),
  $trunc: toPlace('$trunc', Math.trunc),
  $round: toPlace('$round', halfToEven),
  $multiply: variadic((values) =>
    values.some(isNothing)
      ? null
      : values.reduce((product: number, value) => product * numberIn('$multiply', value), 1),
  ),
  $add: variadic(add),
  $subtract: fixed('$subtract', [2, 2], orNull(subtract)),
}

function numeric(name: string, count: number, calculate: (...numbers: [number, number]) => number): Expression {
  return fixed(
    name,
    [count, count],
    orNull((first, second) => calculate(numberIn(name, first), count === 2 ? numberIn(name, second) : 0)),
  )
}

function within(isFine: boolean, value: number, complaint: string): number {
  if (isFine || Number.isNaN(value)) return value
  throw requestFailed(`(BadValue) ${complaint}, but is ${value}`)
}

const positive = (name: string, value: number) =>
  within(value > 0, value, `${name}'s argument must be a positive number`)

/** To so many decimal places; a negative place means tens, hundreds and so on. */
function toPlace(name: string, cut: Calculation): Expression {
  return fixed(name, [1, 2], (value, place = 0) => {
    if (isNothing(value) || isNothing(place)) return null
    const [number, digits] = [numberIn(name, value), wholeNumberIn(name, place)]
    within(digits >= -20 && digits <= 100, digits, `${name}'s place must be from -20 to 100`)
    if (!Number.isFinite(number) || (Number.isInteger(number) && digits >= 0)) return number
    const shifted = shift(Number(number.toPrecision(15)), digits)
    return Math.abs(shifted) < 1e15 ? shift(cut(shifted), -digits) : number
  })
}

/** Moves the decimal point in the written number, where multiplying would make 8.2 * 100 into 819.99. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function halfToEven(value: number): number {
  const below = Math.floor(value)
  if (value - below !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

function add(values: unknown[]): number | Date | null {
  if (values.some(isNothing)) return null
  const dates = values.filter((value) => value instanceof Date)
  if (dates.length > 1) throw requestFailed('(Location16612) only one date allowed in an $add expression')
  const sum = values.reduce(
    (total: number, value) => total + (value instanceof Date ? value.getTime() : numberIn('$add', value)),
    0,
  )
  return dates.length === 1 ? new Date(Math.round(sum)) : sum
}

function subtract(left: unknown, right: unknown): number | Date {
  if (!(left instanceof Date)) return numberIn('$subtract', left) - numberIn('$subtract', right)
  if (right instanceof Date) return left.getTime() - right.getTime()
  return new Date(left.getTime() - Math.round(numberIn('$subtract', right)))
}
