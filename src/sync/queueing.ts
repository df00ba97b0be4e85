import { MOST_CALLS } from '../../cloud/contract/batch'
import type { Book, BookPatch } from '../../cloud/contract/book'
import { type Operation, patched, subjectOf, type Waiting } from './operation'
import { fieldsOf, only, renewed } from './sending'

/**
 * The operation that waits last for a book, with an edit worked into it; undefined when there is none, or when it may
 * have arrived as it is.
 */
export function joined(
  last: Operation | undefined,
  { base, patch }: { base: Book; patch: BookPatch },
): Waiting | undefined {
  if (last?.isSent) return undefined
  if (last?.kind === 'add' && last.onto === undefined) {
    return freed({ ...last, fields: patched(last.fields, patch) }, patch)
  }
  if (last?.kind === 'edit') {
    // A field that is edited for the first time starts from what its reader saw of it now.
    const first = fieldsOf(patch).filter((field) => !(field in last.patch))
    const seen = Object.fromEntries(first.map((field) => [field, base[field]]))
    return freed({ ...last, base: { ...last.base, ...seen }, patch: { ...last.patch, ...patch } }, patch)
  }
  return undefined
}

const NAMED = ['bookId', 'rev', 'addedAt', 'updatedAt', 'title', 'authors', 'translators', 'tags'] as const
const SHOWN = ['status', 'isPrivate', 'copies', 'isbn', 'cover'] as const

/** Of a book what names and shows it, and what an edit changes: a thousand edits at once keep a thousand of these. */
export function baseOf(book: Book, patch: BookPatch): Book {
  const fields = [...NAMED, ...SHOWN, ...fieldsOf(patch)]
  return Object.fromEntries(fields.map((field) => [field, book[field]]).filter(([, value]) => value !== undefined))
}

/** In one event: 24 KB at most, which a slow network carries before a call is given up. */
const MOST_CHARACTERS = 8_000

// What is sent of an operation is never more than what is kept of it, but for a picture, which goes by itself.
const sizeOf = (op: Waiting) => (op.kind === 'cover' ? MOST_CHARACTERS : JSON.stringify(op).length)

/** What is sent next, in order and as one event, once for each book: the first, unless something before it waits for its reader. */
export function nextOf(
  operations: readonly Operation[],
  idOf: (id: string) => string,
  isSkipped: (op: Waiting) => boolean,
): Waiting[] {
  const next: Waiting[] = []
  const sending = new Set<string>()
  const blocked = new Set<string>()
  let characters = 0
  for (const op of operations) {
    if (op.kind === 'done') continue
    const id = idOf(subjectOf(op))
    // What follows may count on all that is before it, also on another book of its ISBN.
    if (next.length === MOST_CALLS || sending.has(id)) break
    // What is removed needs no answer any more.
    const isFree = !blocked.has(id) || op.kind === 'remove'
    if (!isFree || op.hold || isSkipped(op)) {
      blocked.add(id)
      continue
    }
    characters += sizeOf(op)
    if (next.length > 0 && characters > MOST_CHARACTERS) break
    next.push(op)
    sending.add(id)
  }
  return next
}

// What was asked or refused may be answered by this very edit.
function freed(op: Waiting, patch: BookPatch): Waiting {
  const { hold } = op
  const isAnswered =
    hold?.why === 'refused' || ((hold?.why === 'duplicate' || hold?.why === 'taken') && 'isbn' in patch)
  return isAnswered ? renewed(op) : op
}

/** What a question can be answered with. For fields that both changed: those where theirs stays; the others are mine. */
export type Answer = 'drop' | 'retry' | 'copy' | 'volume' | 'restore' | { theirs: readonly string[] }

/** What an answered operation becomes: nothing, or what is sent in its place, in order. */
export function answered(op: Waiting, answer: Answer): Waiting[] {
  const { hold } = op
  if (typeof answer === 'object') {
    if (op.kind !== 'edit' || hold?.why !== 'both') return [op]
    const mine = fieldsOf(op.patch).filter((field) => !answer.theirs.includes(field))
    return mine.length === 0 ? [] : [{ ...renewed(op), base: hold.theirs, patch: only(op.patch, mine) }]
  }
  switch (answer) {
    case 'copy':
    case 'volume':
      if (op.kind !== 'add' || hold?.why !== 'duplicate') return [op]
      return [{ ...renewed(op), onDuplicate: answer, ...(answer === 'copy' && { onto: hold.existing.bookId }) }]
    case 'restore': {
      if ((op.kind !== 'edit' && op.kind !== 'cover') || hold?.why !== 'gone') return [op]
      const { seq, opId, at, bookId, base } = op
      const back = renewed({ kind: 'restore' as const, seq, opId, at, isSent: false, bookId, book: base })
      // Behind the restoring and before all that follows.
      return [back, { ...renewed(op), seq: `${seq}+` }]
    }
    case 'retry':
      return [renewed(op)]
    case 'drop': {
      // Of an edit only the ISBN is let go that belongs to another book.
      if (op.kind !== 'edit' || hold?.why !== 'taken') return []
      const rest = fieldsOf(op.patch).filter((field) => field !== 'isbn')
      return rest.length === 0 ? [] : [{ ...renewed(op), patch: only(op.patch, rest) }]
    }
  }
}
