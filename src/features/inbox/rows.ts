import * as v from 'valibot'
import { newOpId } from '../../lib/op-id'
import type { KeyValue } from '../../storage/kept'
import { keptRows } from '../../storage/kept-rows'

/** Where what is scanned now belongs, and what it is tagged with: chosen once for many books. */
export const Batch = v.object({ location: v.string(), tags: v.array(v.string()) })
export type Batch = v.InferOutput<typeof Batch>

/** One code that was scanned, from then until its book is on the shelf or the reader has let it go. */
export const Row = v.object({
  /** Its place in the order, and its name on the phone. */
  seq: v.string(),
  /** Names the one book it will be. */
  opId: v.string(),
  code: v.string(),
  /** Missing where the code is no book's. */
  isbn13: v.optional(v.string()),
  batch: Batch,
  /** What the catalogues said, where they did not find it. */
  said: v.optional(v.picklist(['not_found', 'rate_limited', 'source_down'])),
  /** When they did not answer. */
  saidAt: v.optional(v.number()),
  /** The same number is on the shelf, or was scanned before. */
  isTwice: v.optional(v.literal(true)),
  as: v.optional(v.picklist(['copy', 'volume'])),
  /** Its reader is writing it down: it is done with when the shelf has it. */
  isByHand: v.optional(v.literal(true)),
})
export type Row = v.InferOutput<typeof Row>

export type Rows = {
  all(): Row[]
  /** How many are here that only a newer version of the app can read. */
  unread: number
  /** A row behind all others. It is on the phone when this returns. */
  add(fields: Omit<Row, 'seq' | 'opId'>): Row
  put(row: Row): void
  drop(seq: string): void
  wipe(): void
}

export function openRows(device: KeyValue, person: string, now: () => number): Rows {
  const kept = keptRows(device, { kind: 'inbox', space: person }, Row)
  const put = (row: Row) => kept.put(row.seq, row)
  const { values, unread } = kept.read()
  let last = Math.max(0, ...values.map(({ seq }) => Number.parseInt(seq, 10) || 0))
  return {
    all: () => kept.read().values.sort((a, b) => (a.seq < b.seq ? -1 : 1)),
    unread,
    add(fields) {
      // In order also when the clock is set back, or two come in a millisecond.
      last = Math.max(now(), last + 1)
      const opId = newOpId()
      const row = { ...fields, opId, seq: `${String(last).padStart(15, '0')}.${opId}` }
      put(row)
      return row
    },
    put,
    drop: kept.drop,
    wipe: kept.wipe,
  }
}
