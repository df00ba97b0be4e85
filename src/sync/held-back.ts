import type { Later } from '../lib/later'
import type { Operation } from './operation'

/** How long what the function could not give back stays on the phone alone: a little longer than its undo is offered. */
export const TAKE_BACK_MS = 8_000

/** In how many milliseconds an operation may be sent; a clock that was set back holds nothing up. */
export function heldBackFor(op: Operation, now: number): number {
  const left = op.kind === 'cover' && op.notBefore !== undefined ? op.notBefore - now : 0
  return left > 0 && left <= TAKE_BACK_MS ? left : 0
}

type Going = { later: Later; now: () => number; waits: () => readonly Operation[]; go: () => void }

/** Goes on when the next of what is held back may be sent; each call looks anew. */
export function goesWhenDue({ later, now, waits, go }: Going): () => void {
  let callOff: (() => void) | undefined
  return () => {
    callOff?.()
    const left = waits().flatMap((op) => heldBackFor(op, now()) || [])
    callOff = left.length > 0 ? later(Math.min(...left) + 1, go) : undefined
  }
}
