import { BOOK_FIELDS, type Book, type BookFields, type BookPatch } from '../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../api/api-error'
import type { Call } from '../api/client'
import { newOpId } from '../lib/op-id'
import { bookIn } from './book-in'
import type { Cover, Edit, Hold, Waiting } from './operation'
import type { Pictures } from './pictures'
import { rebase } from './rebase'

type Way = { call: Call; pictures: Pictures }

/** What became of an operation. */
export type Sent =
  | { is: 'done'; book?: Book }
  /** It waits for its reader, or goes on in another form; `current` and `isGone` are news of its book. */
  | { is: 'changed'; op: Waiting; current?: Book; isGone?: true }
  /** Nothing is known of it, or it came too early: the same again, later. */
  | { is: 'failed'; error: ApiError }

/**
 * An edit as it can be sent: on top of what the copy has of the book by now, less what is so already. Undefined when
 * nothing is left of it; held when both sides changed a field, or the book is gone.
 */
export function prepared(op: Edit, theirs: Book | undefined): Edit | undefined {
  if (op.isSent) return op
  if (!theirs) return { ...op, hold: { why: 'gone' } }
  const { still, clashes } = rebase(op.base, { fields: fieldsOf(op.patch), values: op.patch }, theirs)
  if (clashes.length > 0) return { ...op, hold: { why: 'both', fields: clashes, theirs } }
  if (still.length === 0) return undefined
  return { ...op, patch: only(op.patch, still), rev: theirs.rev }
}

/** Sends one operation, whose ids are the function's own, and reads what came of it. */
export async function send({ call, pictures }: Way, op: Waiting, bookId: string): Promise<Sent> {
  const image = op.kind === 'cover' ? await imageOf(op, pictures) : ''
  if (image === undefined)
    return { is: 'changed', op: held(op, { why: 'refused', code: 'INVALID_INPUT', path: 'cover' }) }
  try {
    const book = await request({ call, image }, op, bookId)
    return { is: 'done', ...(book && { book }) }
  } catch (cause) {
    return understood(op, apiErrorOf(cause))
  }
}

/** Empty takes the cover away; undefined when the picture is not on the phone any more. */
const imageOf = async ({ picture }: Cover, pictures: Pictures) =>
  picture === undefined ? '' : pictures.read(picture).catch(() => undefined)

async function request(
  { call, image }: { call: Call; image: string },
  op: Waiting,
  bookId: string,
): Promise<Book | undefined> {
  const { opId } = op
  switch (op.kind) {
    case 'add':
      return (await call('books/add', { ...op.fields, opId, onDuplicate: op.onDuplicate })).book
    case 'edit':
      return (await call('books/update', { opId, bookId, rev: op.rev ?? op.base.rev, patch: op.patch })).book
    case 'remove':
      await call('books/remove', { opId, bookId })
      return undefined
    case 'restore':
      return (await call('books/restore', { opId, bookId })).book
    case 'cover':
      return (await call('covers/put', { opId, bookId, image })).book
  }
}

const FINAL = new Set(['INVALID_INPUT', 'FORBIDDEN', 'PAYLOAD_TOO_LARGE', 'NOT_FOUND', 'CONFLICT'])

function understood(op: Waiting, error: ApiError): Sent {
  const { code, told } = error
  if (!FINAL.has(code)) return { is: 'failed', error }
  const existing = bookIn(told.details, 'existing')
  const current = bookIn(told.details, 'current')
  // Somebody was faster: the edit goes on from what they made.
  if (current) return { is: 'changed', op: renewed(op), current }
  if (code === 'NOT_FOUND' && op.kind === 'remove') return { is: 'done' }
  const isChange = op.kind === 'edit' || op.kind === 'cover'
  if (code === 'NOT_FOUND' && isChange) return { is: 'changed', op: held(op, { why: 'gone' }), isGone: true }
  if (existing) return { is: 'changed', op: held(op, { why: op.kind === 'add' ? 'duplicate' : 'taken', existing }) }
  return { is: 'changed', op: held(op, { why: 'refused', code, ...(told.path !== undefined && { path: told.path }) }) }
}

/** The same wish as another operation: the function has answered this one, and knows it by what it was. */
export function renewed<T extends Waiting>(op: T): T {
  return { ...op, opId: newOpId(), isSent: false, hold: undefined }
}

const held = (op: Waiting, hold: Hold): Waiting => ({ ...renewed(op), hold })

export function fieldsOf(patch: BookPatch): (keyof BookFields)[] {
  return BOOK_FIELDS.filter((field) => field in patch)
}

export function only(patch: BookPatch, fields: readonly (keyof BookFields)[]): BookPatch {
  return Object.fromEntries(fields.map((field) => [field, patch[field]]))
}
