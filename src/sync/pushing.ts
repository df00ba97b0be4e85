import type { Book } from '../../cloud/contract/book'
import type { ApiError } from '../api/api-error'
import type { Call } from '../api/client'
import { heldBackFor } from './held-back'
import { subjectOf, type Waiting } from './operation'
import { letGo } from './picture-keeping'
import { nextOf } from './queueing'
import { prepared, send } from './sending'
import type { Space } from './space'

type Delivering = { space: Space; call: Call; show: () => void }
type Pushing = Delivering & { now: () => number }

// One operation that the function stumbles over must not hold up the others; several are the function's own trouble.
const MOST_STUMBLES = 3

/** Sends what waits, one after the other; resolves to what made it stop before the end, if anything did. */
export async function push({ space, call, show, now }: Pushing): Promise<ApiError | undefined> {
  const { outbox, names } = space
  const stumbled = new Set<string>()
  let reason: ApiError | undefined
  for (;;) {
    const isHeldBack = (one: Waiting) => stumbled.has(one.seq) || heldBackFor(one, now()) > 0
    const op = nextOf(outbox.all(), names.idOf, isHeldBack)
    if (!op) return reason
    const outcome = await deliver({ space, call, show }, op)
    show()
    if (!outcome) continue
    if (outcome.code !== 'INTERNAL' || stumbled.size === MOST_STUMBLES) return outcome
    stumbled.add(op.seq)
    reason ??= outcome
  }
}

/** Brings one operation as far as it goes; resolves to why it has to be sent again. */
async function deliver({ space, call, show }: Delivering, op: Waiting): Promise<ApiError | undefined> {
  const { copy, outbox, names } = space
  const bookId = names.idOf(subjectOf(op))
  const ready = readied(space, op, bookId)
  if (!ready) return void outbox.drop(op.seq)
  if (ready.hold) return void outbox.put(ready)
  const sent = { ...ready, isSent: true }
  outbox.put(sent)
  const outcome = await send({ call, pictures: space.pictures }, sent, bookId)
  if (outcome.is === 'failed') {
    // Turned away at the door, it is as if it had never been sent.
    if (outcome.error.code === 'RATE_LIMITED' && !op.isSent) outbox.put(op)
    return outcome.error
  }
  if (outcome.is === 'done') {
    acknowledged(space, sent, outcome.book)
    show()
    await finish(space)
    if (sent.kind === 'cover') await letGo(space, sent)
    return undefined
  }
  outbox.put(outcome.op)
  if (outcome.current) copy.absorb({ changed: [outcome.current] })
  if (outcome.isGone) copy.absorb({ removed: [bookId] })
  await copy.flush()
  return undefined
}

/** Puts into the copy what was acknowledged when the app was killed. */
export async function finish({ copy, outbox }: Space): Promise<void> {
  for (const op of outbox.all()) {
    if (op.kind !== 'done') continue
    copy.absorb(op.book ? { changed: [op.book] } : { removed: [op.bookId] })
    await copy.flush()
    outbox.drop(op.seq)
  }
}

function readied({ copy }: Space, op: Waiting, bookId: string): Waiting | undefined {
  if (op.kind !== 'edit') return op
  // A copy that is not whole does not say that a book is gone.
  const isWhole = copy.progress().syncedAt !== undefined
  return prepared(op, copy.books.get(bookId) ?? (isWhole ? undefined : op.base))
}

function acknowledged(space: Space, op: Waiting, book: Book | undefined): void {
  const { outbox, names } = space
  const bookId = book?.bookId ?? names.idOf(subjectOf(op))
  if (op.kind === 'add') names.name(op.localId, bookId)
  if (op.kind === 'remove') {
    const before = outbox.all().filter((other) => other.seq < op.seq && names.idOf(subjectOf(other)) === bookId)
    for (const { seq } of before) outbox.drop(seq)
  }
  const { seq, opId, at } = op
  // Killed before the copy has it, the app finds here what it was told.
  outbox.put({ kind: 'done', seq, opId, at, isSent: true, bookId, ...(book && { book }) })
}
