import * as v from 'valibot'
import { type Book, type BookFields, BookPatch, NewBook } from '../../../cloud/contract/book'
import type { IsbnFault } from '../../../cloud/contract/isbn'
import { same } from '../../sync/rebase'
import { type Field, Values } from './values'

export type Fault =
  | 'empty'
  | 'tooLong'
  | 'unprintable'
  | 'number'
  | 'range'
  | 'day'
  | 'tooMany'
  | 'other'
  | 'taken'
  | IsbnFault
export type Faults = { readonly [F in Field]?: Fault }
export type Checked = { ok: true; book: BookFields } | { ok: false; faults: Faults }

/** Reads a form by the rules of the contract, so that the function will find nothing to refuse. */
export function check(values: Values): Checked {
  const result = v.safeParse(NewBook, bare(values))
  if (result.success) return { ok: true, book: result.output }
  const faults = result.issues.map((issue) => [String(issue.path?.[0]?.key), faultOf(issue)] as const)
  // The first thing that is wrong with a field is the one that is told.
  return { ok: false, faults: Object.fromEntries(faults.reverse()) }
}

// What the form does not have, it does not take away. A cover goes a way of its own: Library.putCover.
const FORM_FIELDS = (Object.keys(Values.entries) as readonly Field[]).filter((field) => field !== 'cover')

/** Which fields a form changes in a book. */
export function changedFields(base: Book, wanted: BookFields): Field[] {
  return FORM_FIELDS.filter((field) => !same(base[field], wanted[field]))
}

/** These fields as a patch: null takes away what is not wanted any more. */
export function patchOf(fields: readonly (keyof BookFields)[], wanted: BookFields): v.InferOutput<typeof BookPatch> {
  return v.parse(BookPatch, Object.fromEntries(fields.map((field) => [field, wanted[field] ?? null])))
}

// What is left empty is not there; a number that is no number stays as typed, and is found to be wrong.
function bare({ pages, copies, rating, ...values }: Values): Record<string, unknown> {
  const numbers = { pages: numberIn(pages), copies: numberIn(copies), rating: rating || undefined }
  const given = Object.entries({ ...values, ...numbers }).filter(
    ([field, value]) => field === 'title' || !isBlank(value),
  )
  return Object.fromEntries(given)
}

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === ''

function numberIn(typed: string): number | string | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return undefined
  return /^\d+$/.test(text) ? Number(text) : text
}

const SPOKEN: { readonly [message: string]: Fault } = {
  empty: 'empty',
  'too long': 'tooLong',
  unprintable: 'unprintable',
  'not a day': 'day',
  length: 'length',
  checksum: 'checksum',
  periodical: 'periodical',
  not_a_book: 'not_a_book',
}

/** What is wrong with a value, as a form tells it. */
export function faultOf({ message, type, input }: v.BaseIssue<unknown>): Fault {
  const spoken = Object.hasOwn(SPOKEN, message) ? SPOKEN[message] : undefined
  if (spoken) return spoken
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'min_value' || type === 'max_value') return 'range'
  if (type === 'max_length') return Array.isArray(input) ? 'tooMany' : 'tooLong'
  return 'other'
}
