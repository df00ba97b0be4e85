import type { Book } from '../../cloud/contract/book'
import { type Hold, type Operation, patched, subjectOf } from './operation'

/** A change that waits for its reader: why, and the book as they want it. Answered by `Library.settle`. */
export type Clash = {
  /** Names it for as long as it asks. */
  seq: string
  bookId: string
  mine: Book
  hold: Hold
}

/** What is asked. Of a book that its reader has removed since, nothing is. */
export function clashesOf(operations: readonly Operation[], idOf: (id: string) => string): Clash[] {
  return operations.flatMap((op, at) => {
    if (op.kind === 'done' || !op.hold) return []
    const bookId = idOf(subjectOf(op))
    const isOver = operations.slice(at + 1).some((next) => next.kind === 'remove' && idOf(next.bookId) === bookId)
    const mine = wished(op)
    return isOver || !mine ? [] : [{ seq: op.seq, bookId, mine, hold: op.hold }]
  })
}

function wished(op: Operation): Book | undefined {
  switch (op.kind) {
    case 'add':
      return { ...op.fields, bookId: op.localId, rev: 0, addedAt: op.at, updatedAt: op.at }
    case 'edit':
      return patched(op.hold?.why === 'both' ? op.hold.theirs : op.base, op.patch)
    case 'restore':
      return op.book
    case 'cover':
      return op.base
    default:
      return undefined
  }
}
