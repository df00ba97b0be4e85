import * as v from 'valibot'
import { type KeyValue, kept } from '../storage/kept'

/** Which book a local id has become: an open screen or an address may still go by it. */
export type Names = {
  idOf(id: string): string
  /** Every id that this book goes by, or went by. */
  idsOf(id: string): string[]
  isKnown(id: string): boolean
  name(localId: string, bookId: string): void
}

// An address with a local id lives as long as a visit; the newest are enough.
const MOST = 300

export function openNames(device: KeyValue, space: string): Names {
  const keep = keptIn(device, space)
  const names = new Map(keep.read() ?? [])
  return {
    idOf: (id) => names.get(id) ?? id,
    idsOf(id) {
      const bookId = names.get(id) ?? id
      return [bookId, ...[...names].flatMap(([localId, named]) => (named === bookId ? localId : []))]
    },
    isKnown: (id) => names.has(id),
    name(localId, bookId) {
      keep.write([...new Map(names).set(localId, bookId)].slice(-MOST))
      names.set(localId, bookId)
    },
  }
}

/** Adds the names of one space to those of another, and leaves none behind. */
export function moveNames(device: KeyValue, from: string, to: string): void {
  const [old, keep] = [keptIn(device, from), keptIn(device, to)]
  const moved = old.read()
  if (moved) keep.write([...(keep.read() ?? []), ...moved].slice(-MOST))
  old.drop()
}

const keptIn = (device: KeyValue, space: string) =>
  kept(device, `names.${space}`, v.array(v.tuple([v.string(), v.string()])))
