import * as v from 'valibot'
import type { KeyValue } from '../storage/kept'
import { Operation, subjectOf } from './operation'

/** What waits to be sent, in order. Each operation is on the phone before `put` returns. */
export type Outbox = {
  all(): readonly Operation[]
  /** What is about a book of any of these ids, in order. */
  about(ids: readonly string[]): Operation[]
  /** A place behind all others, for an operation of this id. */
  place(opId: string): string
  put(operation: Operation): void
  drop(seq: string): void
  /** Does all of it or, when the phone has no room for one of them, nothing. */
  atomically(work: () => void): void
}

/**
 * The version of what is kept is part of its name, and one operation is one key: an app that is older than its outbox
 * leaves alone what it cannot read, and no key grows with the number of operations.
 */
const prefixOf = (space: string) => `outbox.1.${space}.`

export function openOutbox(device: KeyValue, space: string, now: () => number): Outbox {
  const prefix = prefixOf(space)
  const operations = new Map(readAll(device, prefix).map((operation) => [operation.seq, operation]))
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
    device.set(prefix + operation.seq, operation)
    remember(operation.seq)
    forget(operation.seq)
    operations.set(operation.seq, operation)
    note(operation)
    sorted = undefined
  }

  function drop(seq: string): void {
    device.remove(prefix + seq)
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
      } finally {
        before = undefined
      }
    },
  }
}

/** Moves what was done before it was known who does it to whom it belongs. */
export function moveOutbox(device: KeyValue, from: string, to: string): void {
  for (const key of keysOf(device, prefixOf(from))) {
    device.set(prefixOf(to) + key.slice(prefixOf(from).length), device.get(key))
    device.remove(key)
  }
}

export function wipeOutbox(device: KeyValue, space: string): void {
  for (const key of keysOf(device, prefixOf(space))) device.remove(key)
}

const inOrder = (a: Operation, b: Operation) => (a.seq < b.seq ? -1 : 1)

const keysOf = (device: KeyValue, prefix: string) => device.keys().filter((key) => key.startsWith(prefix))

function readAll(device: KeyValue, prefix: string): Operation[] {
  return keysOf(device, prefix).flatMap((key) => {
    const read = v.safeParse(Operation, device.get(key))
    return read.success ? [read.output] : []
  })
}
