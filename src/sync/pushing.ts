import { MOST_CALLS } from '../../cloud/contract/batch'
import type { Book } from '../../cloud/contract/book'
import type { ApiError } from '../api/api-error'
import type { Call } from '../api/client'
import { heldBackFor } from './held-back'
import { subjectOf, type Waiting } from './operation'
import { keepShown } from './picture-keeping'
import { nextOf } from './queueing'
import { prepared, type Sent, send } from './sending'
import type { Space } from './space'

type Delivering = { space: Space; call: Call; show: () => void }
type Pushing = Delivering & { now: () => number }

/** An operation as it waited and as it was sent, under the id by which the function knows its book. */
type Delivery = { op: Waiting; sent: Waiting; bookId: string }
type Failed = { seq: string; error: ApiError }

// One operation that the function stumbles over must not hold up the others; several are the function's own trouble.
const MOST_STUMBLES = 3

/** Sends what waits, as much at once as goes into one event; resolves to what made it stop before the end, if anything did. */
export async function push({ space, call, show, now }: Pushing): Promise<ApiError | undefined> {
  const { outbox, names } = space
  const stumbled = new Set<string>()
  let reason: ApiError | undefined
  let most = MOST_CALLS
  // What was acknowledged and could not be put away makes room, and is not laid over what comes down.
  await finish(space)
  for (;;) {
    const isHeldBack = (one: Waiting) => stumbled.has(one.seq) || heldBackFor(one, now()) > 0
    const next = nextOf(outbox.all(), names.idOf, isHeldBack).slice(0, most)
    if (next.length === 0) return reason
    const failed = await deliver({ space, call, show }, next)
    // All of an event may fail by the fault of one: each by itself tells whose.
    if (failed.length > 1 && failed.every(({ error }) => error.code === 'INTERNAL')) {
      most = 1
      continue
    }
    for (const { seq, error } of failed) {
      if (error.code !== 'INTERNAL' || stumbled.size === MOST_STUMBLES) return error
      stumbled.add(seq)
      reason ??= error
    }
  }
}

/** Brings each of these as far as it goes; resolves to those that have to be sent again, and why. */
async function deliver({ space, call, show }: Delivering, next: readonly Waiting[]): Promise<Failed[]> {
  const { pictures } = space
  const deliveries = begin(space, next)
  const outcomes = await Promise.all(deliveries.map(({ sent, bookId }) => send({ call, pictures }, sent, bookId)))
  const failed = deliveries.flatMap((delivery, at) => settled(space, delivery, outcomes[at]) ?? [])
  show()
  await finish(space)
  return failed
}

/** Begins as many as the phone has room for: what is acknowledged makes room for the others. */
function begin(space: Space, next: readonly Waiting[]): Delivery[] {
  const deliveries: Delivery[] = []
  for (const op of next) {
    try {
      const delivery = begun(space, op)
      if (delivery) deliveries.push(delivery)
    } catch (cause) {
      if (deliveries.length === 0) throw cause
      break
    }
  }
  return deliveries
}

/** Marks an operation as one that may have arrived, before it is sent; undefined when it does not have to be, or waits. */
function begun(space: Space, op: Waiting): Delivery | undefined {
  const { outbox, names } = space
  const bookId = names.idOf(subjectOf(op))
  const ready = readied(space, op, bookId)
  if (!ready) outbox.drop(op.seq)
  else if (ready.hold) outbox.put(ready)
  if (!ready || ready.hold) return undefined
  const sent = { ...ready, isSent: true }
  outbox.put(sent)
  return { op, sent, bookId }
}

/** Keeps what became of an operation; answers its failure when it has to be sent again. */
function settled(space: Space, { op, sent, bookId }: Delivery, outcome: Sent | undefined): Failed | undefined {
  const { copy, outbox } = space
  switch (outcome?.is) {
    case 'done':
      if (sent.kind === 'cover') keepShown(space, sent, outcome.book?.cover)
      return void acknowledged(space, sent, outcome.book)
    case 'changed':
      outbox.put(outcome.op)
      if (outcome.current) copy.absorb({ changed: [outcome.current] })
      if (outcome.isGone) copy.absorb({ removed: [bookId] })
      return undefined
    case 'failed':
      // Turned away at the door, it is as if it had never been sent.
      if (outcome.error.code === 'RATE_LIMITED' && !op.isSent) outbox.put(op)
      return { seq: op.seq, error: outcome.error }
  }
}

/** Puts into the copy what was acknowledged when the app was killed. */
export async function finish({ copy, outbox }: Space): Promise<void> {
  const done = outbox.all().filter((op) => op.kind === 'done')
  if (done.length === 0) return
  for (const op of done) copy.absorb(op.book ? { changed: [op.book] } : { removed: [op.bookId] })
  await copy.flush()
  for (const { seq } of done) outbox.drop(seq)
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
