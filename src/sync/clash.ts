import type { Book } from '../../cloud/contract/book'
import { type Hold, type Operation, patched, type Remove, subjectOf, type Waiting } from './operation'

/** A change that waits for its reader: why, and the book as they want it. Answered by `Library.settle`. */
export type Clash = {
  /** Names it for as long as it asks. */
  seq: string
  bookId: string
  /** Of a removal the book that it would remove. */
  mine: Book
  isRemoval?: true
  hold: Hold
}

type Known = { idOf: (id: string) => string; find: (bookId: string) => Book | undefined }

/** What is asked. Of a book that its reader has removed since, nothing is. */
export function clashesOf(operations: readonly Operation[], { idOf, find }: Known): Clash[] {
  return operations.flatMap((op, at) => {
    if (op.kind === 'done' || !op.hold) return []
    const bookId = idOf(subjectOf(op))
    const isOver = operations.slice(at + 1).some((next) => next.kind === 'remove' && idOf(next.bookId) === bookId)
    if (isOver) return []
    const isRemoval = op.kind === 'remove'
    const mine = isRemoval ? find(bookId) : wished(op)
    return mine ? [{ seq: op.seq, bookId, mine, hold: op.hold, ...(isRemoval && { isRemoval }) }] : []
  })
}

function wished(op: Exclude<Waiting, Remove>): Book {
  switch (op.kind) {
    case 'add':
      return { ...op.fields, bookId: op.localId, rev: 0, addedAt: op.at, updatedAt: op.at }
    case 'edit':
      return patched(op.hold?.why === 'both' ? op.hold.theirs : op.base, op.patch)
    case 'restore':
      return op.book
    case 'cover':
      return op.base
  }
}
