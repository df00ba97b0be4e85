import * as v from 'valibot'
import { type Book, type BookFields, type BookPatch, OnDuplicate } from '../../cloud/contract/book'
import type { ErrorCode } from '../../cloud/contract/errors'
import { isBook } from './book-in'

/** Why an operation waits for its reader. */
export type Hold =
  /** A book of the same ISBN is on the shelf: skip, another copy or another volume. */
  | { why: 'duplicate'; existing: Book }
  /** These fields were changed elsewhere too, each to something else. */
  | { why: 'both'; fields: (keyof BookFields)[]; theirs: Book }
  /** The book was removed elsewhere. */
  | { why: 'gone' }
  /** The ISBN belongs to another book by now. */
  | { why: 'taken'; existing: Book }
  /** The function will never take it as it is; `path` names the field. */
  | { why: 'refused'; code: ErrorCode; path?: string }

const isObject = (value: unknown) => typeof value === 'object' && value !== null
const isFields = (value: unknown) => v.is(v.looseObject({ title: v.string(), authors: v.array(v.string()) }), value)

const common = {
  /** Its place in the order, and its name on the phone: it stays when the operation gets a new opId. */
  seq: v.string(),
  opId: v.string(),
  at: v.number(),
  /** May have arrived: from now on this opId stands for exactly this body. */
  isSent: v.boolean(),
  hold: v.optional(v.custom<Hold>(isObject)),
}
const aboutBook = { ...common, bookId: v.string() }

/** A book of its own, or with `onto` another copy of that one. Until it is acknowledged it goes by `localId`. */
const Add = v.object({
  ...{ kind: v.literal('add'), ...common, localId: v.string(), fields: v.custom<BookFields>(isFields) },
  ...{ onDuplicate: OnDuplicate, onto: v.optional(v.string()) },
})
/** `base` is the book as its reader saw it; `rev` is the one it was sent with. */
const Edit = v.object({
  ...{ kind: v.literal('edit'), ...aboutBook, base: v.custom<Book>(isBook), patch: v.custom<BookPatch>(isObject) },
  rev: v.optional(v.number()),
})
const Remove = v.object({ kind: v.literal('remove'), ...aboutBook })
const Restore = v.object({ kind: v.literal('restore'), ...aboutBook, book: v.custom<Book>(isBook) })
/** Gives a book the picture of this name in `Pictures` as its cover, or without one takes its cover away. */
const Cover = v.object({
  ...{ kind: v.literal('cover'), ...aboutBook, base: v.custom<Book>(isBook) },
  picture: v.optional(v.string()),
  /** It is not sent before this moment: until then its reader can take it back. */
  notBefore: v.optional(v.number()),
})
/** Acknowledged; what came of it is not in the copy yet. */
const Done = v.object({
  ...{ kind: v.literal('done'), ...aboutBook },
  book: v.optional(v.custom<Book>(isBook)),
})

/** One change that its reader made, from then until the copy of the shelf shows it. */
export const Operation = v.variant('kind', [Add, Edit, Remove, Restore, Cover, Done])
export type Operation = v.InferOutput<typeof Operation>
export type Add = v.InferOutput<typeof Add>
export type Edit = v.InferOutput<typeof Edit>
export type Remove = v.InferOutput<typeof Remove>
export type Cover = v.InferOutput<typeof Cover>
export type Done = v.InferOutput<typeof Done>
export type Waiting = Exclude<Operation, Done>

/** Which book it is about; a local id until that book is acknowledged. */
export function subjectOf(op: Operation): string {
  return op.kind === 'add' ? (op.onto ?? op.localId) : op.bookId
}

/** The name of a book that only this phone knows. */
export const localIdOf = (opId: string) => `local-${opId}`

/** A book with a patch applied: null takes a field away. */
export function patched<B extends BookFields>(book: B, patch: BookPatch): B {
  return Object.fromEntries(
    Object.entries({ ...book, ...patch }).filter(([, value]) => value !== null && value !== undefined),
  ) as B
}
