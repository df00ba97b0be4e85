import { evalExpr } from 'mingo/core'
import * as mingoExpressions from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { requestFailed } from '../wire/wire-error'
import { compareValues } from './compare'
import { isDocument } from './document'

type Expression = (document: unknown, operands: unknown, options: Options) => unknown

const { $function: _refused, ...allowed } = mingoExpressions

/** Mingo's expression operators, with MongoDB's rules where the two differ. */
export const expressionOperators = {
  ...allowed,
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => Math.sign(order)),
  $week: onDate((date) => weekFrom(date, 0)),
  $isoWeek: onDate((date) => isoWeek(date).week),
  $isoWeekYear: onDate((date) => isoWeek(date).year),
  $substr: substring(byBytes),
  $substrBytes: substring(byBytes),
  $substrCP: substring((text) => [...text]),
  $indexOfCP: indexOfCodePoint,
}

/** Expressions compare across types in MongoDB's order, where a missing field is below null. */
function comparison(accept: (order: number) => unknown): Expression {
  return (document, operands, options) => {
    const [left, right] = listOf(evalExpr(document, operands, options))
    return accept(compareValues(left, right))
  }
}

function onDate(read: (date: Date) => number): Expression {
  return (document, operands, options) => {
    const value = evalExpr(document, operands, options)
    if (value === null || value === undefined) return null
    const { date, timezone } = isDocument(value)
      ? { date: value.date, timezone: value.timezone }
      : { date: listOf(value)[0], timezone: undefined }
    if (timezone !== undefined) throw requestFailed('(BadValue) a timezone is not supported by the week operators')
    if (!(date instanceof Date)) throw requestFailed(`(BadValue) can't convert from ${typeof date} to Date`)
    return read(date)
  }
}

const DAY_MS = 86_400_000

/** Weeks begin on this weekday (0 is Sunday); the days before the first of them are week 0. */
function weekFrom(date: Date, weekday: number): number {
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS)
  const sinceWeekday = (date.getUTCDay() - weekday + 7) % 7
  return Math.floor((dayOfYear + 7 - sinceWeekday) / 7)
}

function isoWeek(date: Date): { week: number; year: number } {
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) }
}

type Split = (text: string) => string[]

/** A negative length means the rest; a start beyond the end gives nothing. */
function substring(split: Split): Expression {
  return (document, operands, options) => {
    const [text, start, length] = listOf(evalExpr(document, operands, options))
    if (text === null || text === undefined) return ''
    const [from, count] = [Number(start), Number(length)]
    if (from < 0) throw requestFailed('(Location50752) $substr: the starting index must be a non-negative integer')
    const units = split(String(text))
    return units.slice(from, count < 0 ? undefined : from + count).join('')
  }
}

/** One entry for each UTF-8 byte: the character at its last byte, nothing at the ones before. */
function byBytes(text: string): string[] {
  return [...text].flatMap((character) => [
    ...Array.from({ length: Buffer.byteLength(character) - 1 }, () => ''),
    character,
  ])
}

function indexOfCodePoint(document: unknown, operands: unknown, options: Options): number | null {
  const [text, part, start = 0, end] = listOf(evalExpr(document, operands, options))
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof part !== 'string')
    throw requestFailed('(BadValue) $indexOfCP requires strings')
  const head = [...text].slice(0, Number(start)).join('')
  const reachable = end === undefined ? text : [...text].slice(0, Number(end)).join('')
  const found = reachable.indexOf(part, head.length)
  return found < 0 || head.length > text.length ? -1 : [...text.slice(0, found)].length
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
