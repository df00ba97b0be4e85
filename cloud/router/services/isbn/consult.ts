import type { LookupOutcome, Tried } from '../../../contract/lookup'
import { isFailure } from './ask'
import { type Given, isComplete, merged } from './merge'
import type { Asked } from './patience'
import { kindOf, type Reading } from './source'

export type Consulted = { isbn13: string; hedgeMs: number; budgetMs: number }

/** What a source said of one book, and in how long. */
export type Said = { source: string; trust: number; reading: Reading; ms: number }

/**
 * Asks sources in their turn until one knows the book. The next is asked as soon as one has answered without it, or
 * when the last to be asked has been silent for the hedge: a dead source costs the hedge and not its whole time. A
 * record that lacks what a shelf needs has the hedge, too, for others to complete it. Ends within the budget.
 */
export async function consulted(sources: readonly Asked[], { isbn13, hedgeMs, budgetMs }: Consulted): Promise<Said[]> {
  const said: Said[] = []
  const waiting = new Set<Promise<void>>()
  const enough = new AbortController()
  const queue = [...sources]
  const endsAt = performance.now() + budgetMs
  let waitUntil = endsAt

  function askNext(): void {
    const next = queue.shift()
    if (!next) return
    const startedAt = performance.now()
    const asking = next.ask([isbn13], enough.signal).then((answered) => {
      waiting.delete(asking)
      if (!answered) return
      const reading = 'outcome' in answered ? answered : answered.readings.get(isbn13)
      if (!reading) return
      const trust = next.source.covers[kindOf(isbn13)]?.trust ?? Number.MAX_SAFE_INTEGER
      said.push({ source: next.source.id, trust, reading, ms: Math.round(performance.now() - startedAt) })
    })
    waiting.add(asking)
  }

  while (performance.now() < waitUntil && !isAnswered(said)) {
    if (queue.length === 0 && waiting.size === 0) break
    askNext()
    const heardBefore = said.length
    await soonest(
      waiting,
      Math.min(waitUntil - performance.now(), queue.length > 0 ? hedgeMs : Number.POSITIVE_INFINITY),
    )
    if (said.length > heardBefore && givenIn(said).length > 0)
      waitUntil = Math.min(waitUntil, performance.now() + hedgeMs)
  }
  enough.abort()
  await Promise.all(waiting)
  return said
}

/** The records among what was said. */
export function givenIn(said: readonly Said[]): Given[] {
  return said.flatMap(({ source, trust, reading }) =>
    reading.outcome === 'found' ? [{ source, trust, metadata: reading.metadata }] : [],
  )
}

function isAnswered(said: readonly Said[]): boolean {
  const [first, ...others] = givenIn(said)
  return first !== undefined && isComplete(merged([first, ...others]).metadata)
}

async function soonest(waiting: ReadonlySet<Promise<void>>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([...waiting, timeUp])
  clearTimeout(timer)
}

/** What came of asking them all: one that knows there is no such book outweighs those that could not say. */
export function outcomeOf(said: readonly Said[]): LookupOutcome {
  const outcomes = said.map(({ reading }) => reading.outcome)
  for (const outcome of ['found', 'not_found', 'rate_limited'] as const) if (outcomes.includes(outcome)) return outcome
  return 'source_down'
}

export const nobodyFailed = (said: readonly Said[]) =>
  said.length > 0 && !said.some(({ reading }) => isFailure(reading))

export const triedOf = ({ source, reading, ms }: Said): Tried => ({ source, outcome: reading.outcome, ms })
