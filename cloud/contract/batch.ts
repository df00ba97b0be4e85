import type { Envelope } from './envelope'

/** Where several calls are served as one event: a function is paid for, and waited for, by the event. */
export const BATCH = 'calls/batch'

/** How many calls one event may hold: the answer of each is kept for a repetition, and is large (docs/decisions/014). */
export const MOST_CALLS = 16

/** Calls in the order in which they are served, each as if it had come alone. */
export type Batch = { calls: { url: string; input: Record<string, unknown> }[] }

/** What each of the calls would have been answered, in their order. */
export type Answers = { answers: Envelope<unknown>[] }
