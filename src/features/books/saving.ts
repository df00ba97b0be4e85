import type { Book, BookFields } from '../../../cloud/contract/book'
import { type ApiError, apiErrorOf } from '../../api/api-error'
import type { Call } from '../../api/client'
import { newOpId } from '../../lib/op-id'
import { rebase } from '../../sync/rebase'
import { bookIn } from './book-in'
import { changedFields, patchOf } from './checking'
import { type Field, type Values, valuesOf } from './values'

export type Outcome =
  | { kind: 'saved'; book: Book; isMerged: boolean }
  /** Both sides changed these fields: theirs is the newer book, mine what the form should show on top of it. */
  | { kind: 'clash'; theirs: Book; mine: Values; fields: Field[] }
  /** The new ISBN belongs to another book on the shelf. */
  | { kind: 'taken' }
  | { kind: 'failed'; error: ApiError }

// Another edit can come first once, or twice; a third time in a row somebody is not editing by hand.
const ATTEMPTS = 3

/**
 * Saves an edit on top of the version it began from. When another edit came first, mine is moved onto it field by
 * field and sent again; only what both changed is handed back.
 */
export function savingOver(call: Call): (base: Book, wanted: BookFields) => Promise<Outcome> {
  const nameFor = operationNames()

  async function send(base: Book, wanted: BookFields): Promise<Book> {
    const fields = changedFields(base, wanted)
    if (fields.length === 0) return base
    const change = { bookId: base.bookId, rev: base.rev, patch: patchOf(fields, wanted) }
    return (await call('books/update', { ...change, opId: nameFor(change) })).book
  }

  async function save(base: Book, wanted: BookFields, attempt: number): Promise<Outcome> {
    try {
      return { kind: 'saved', book: await send(base, wanted), isMerged: attempt > 1 }
    } catch (cause) {
      const error = apiErrorOf(cause)
      if (bookIn(error.told.details, 'existing')) return { kind: 'taken' }
      const theirs = bookIn(error.told.details, 'current')
      if (!theirs || attempt === ATTEMPTS) return { kind: 'failed', error }
      const { still, clashes } = rebase(base, { fields: changedFields(base, wanted), values: wanted }, theirs)
      const moved = withFields(theirs, still, wanted)
      if (clashes.length > 0) return { kind: 'clash', theirs, mine: valuesOf(moved), fields: clashes }
      return save(theirs, moved, attempt + 1)
    }
  }
  return (base, wanted) => save(base, wanted, 1)
}

/** Gives the same change the same name, however often it is sent, and another change another one. */
function operationNames(): (change: object) => string {
  let last: { change: string; opId: string } | undefined
  return (change) => {
    const written = JSON.stringify(change)
    if (last?.change !== written) last = { change: written, opId: newOpId() }
    return last.opId
  }
}

function withFields(theirs: Book, fields: readonly (keyof BookFields)[], wanted: BookFields): BookFields {
  const mine = Object.fromEntries(fields.map((field) => [field, wanted[field]]))
  return { ...theirs, ...mine }
}
