import type { KeyValue } from '../storage/kept'
import { keptRows, moveRows } from '../storage/kept-rows'
import { Operation, subjectOf } from './operation'

/** What waits to be sent, in order. Each operation is on the phone before `put` returns. */
export type Outbox = {
  all(): readonly Operation[]
  /** How many are here that only a newer version of the app can read. */
  unread: number
  /** What is about a book of any of these ids, in order. */
  about(ids: readonly string[]): Operation[]
  /** A place behind all others, for an operation of this id. */
  place(opId: string): string
  put(operation: Operation): void
  drop(seq: string): void
  wipe(): void
  /** Does all of it or, when the phone has no room for one of them, nothing. */
  atomically(work: () => void): void
}

const KIND = 'outbox'

export function openOutbox(device: KeyValue, space: string, now: () => number): Outbox {
  const rows = keptRows(device, { kind: KIND, space }, Operation)
  const { values, unread } = rows.read()
  const operations = new Map(values.map((operation) => [operation.seq, operation]))
  const bySubject = new Map<string, Set<string>>()
  let before: Map<string, Operation | undefined> | undefined
  for (const operation of operations.values()) note(operation)
  let sorted: readonly Operation[] | undefined
  let last = Math.max(0, ...[...operations.keys()].map((seq) => Number.parseInt(seq, 10)))

  function note(operation: Operation): void {
    const subject = subjectOf(operation)
    bySubject.set(subject, (bySubject.get(subject) ?? new Set()).add(operation.seq))
  }

  function forget(seq: string): void {
    const operation = operations.get(seq)
    if (!operation) return
    const subject = subjectOf(operation)
    const others = bySubject.get(subject)
    others?.delete(seq)
    if (others?.size === 0) bySubject.delete(subject)
    operations.delete(seq)
  }

  function put(operation: Operation): void {
    rows.put(operation.seq, operation)
    remember(operation.seq)
    forget(operation.seq)
    operations.set(operation.seq, operation)
    note(operation)
    sorted = undefined
  }

  function drop(seq: string): void {
    rows.drop(seq)
    remember(seq)
    forget(seq)
    sorted = undefined
  }

  function remember(seq: string): void {
    if (before && !before.has(seq)) before.set(seq, operations.get(seq))
  }

  function takeBack(was: ReadonlyMap<string, Operation | undefined>): void {
    // What was there has room again when what came is gone.
    for (const [seq, operation] of was) if (!operation) drop(seq)
    for (const operation of was.values()) if (operation) put(operation)
  }

  return {
    put,
    drop,
    unread,
    wipe: rows.wipe,
    all() {
      sorted ??= [...operations.values()].sort(inOrder)
      return sorted
    },
    about(ids) {
      const seqs = ids.flatMap((id) => [...(bySubject.get(id) ?? [])])
      return seqs.flatMap((seq) => operations.get(seq) ?? []).sort(inOrder)
    },
    place(opId) {
      // In order also when the clock is set back, or a hundred come in a millisecond.
      last = Math.max(now(), last + 1)
      return `${String(last).padStart(15, '0')}.${opId}`
    },
    atomically(work) {
      const was = new Map<string, Operation | undefined>()
      before = was
      try {
        work()
      } catch (cause) {
        before = undefined
        takeBack(was)
        throw cause
      }
      before = undefined
    },
  }
}

/** Moves what was done before it was known who does it to whom it belongs. */
export function moveOutbox(device: KeyValue, from: string, to: string): void {
  moveRows(device, KIND, { from, to })
}

const inOrder = (a: Operation, b: Operation) => (a.seq < b.seq ? -1 : 1)
