import {
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhenResult,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { SourceHealth } from '../../../contract/sources'
import type { Environment } from '../../environment'
import { type Answered, ask } from './ask'
import type { Failure, Source } from './source'
import { isOn } from './sources'
import { unlessAborted } from './unless-aborted'

/** A source leaves the breaker closed until it fails this often in a row, and is then left alone for so long. */
const FAILURES_TO_OPEN = 5
const OPEN_MS = 30_000
/** How long a source that says "too many" without saying how long is left alone; and the longest that is believed. */
const QUIET_MS = 30_000
const MOST_QUIET_MS = 60 * 60_000
/** A source without a limit of its own. */
const MANY_AT_ONCE = 20
/** Between a failure that may pass and the one retry, in milliseconds, drawn by lot. */
const RETRY_WAIT = { least: 100, more: 300 }

/** A source as one instance of the function asks it. */
export type Asked = {
  source: Source
  /** Never rejects. `undefined` is a source that was still being asked, and not slow, when nobody needed it any more. */
  ask: (isbns: readonly string[], signal: AbortSignal) => Promise<Answered | undefined>
  health: () => SourceHealth
}

/**
 * A source with what protects it and us: a time for each attempt, one retry where it can help, a breaker, its own wish
 * to be left alone, and no more questions at once than it likes.
 */
export function patient(source: Source, { environment, now }: { environment: Environment; now: () => number }): Asked {
  const breaker = circuitBreaker(handleWhenResult(isDown), {
    halfOpenAfter: OPEN_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  })
  const policy = wrap(
    bulkhead(source.atOnce ?? MANY_AT_ONCE, MANY_AT_ONCE * 2),
    breaker,
    retry(handleWhenResult(isPassing), {
      maxAttempts: 1,
      backoff: new DelegateBackoff(() => RETRY_WAIT.least + Math.random() * RETRY_WAIT.more),
    }),
    timeout(environment.isbnAttemptMs, TimeoutStrategy.Cooperative),
  )
  const tally = { asked: 0, found: 0, notFound: 0, rateLimited: 0, down: 0 }
  let quietUntil = 0

  async function attempt(isbns: readonly string[], signal: AbortSignal): Promise<Answered | undefined> {
    const slow = stopwatch(environment.isbnHedgeMs)
    try {
      const heard = await policy.execute(async (context) => {
        const answered = await ask(source, isbns, { environment, signal: context.signal })
        // Outpaced is not down: the breaker hears of a source that was slow, and not of one that was merely second.
        if (signal.aborted && !slow()) throw new Outpaced()
        return answered
      }, signal)
      count(tally, heard, isbns.length)
      return heard
    } catch (error) {
      return error instanceof Outpaced ? undefined : down(error instanceof Error ? error.message : String(error))
    }
  }

  return {
    source,
    async ask(isbns, signal) {
      if (now() < quietUntil) return { outcome: 'rate_limited', retryAfterMs: quietUntil - now() }
      const slow = stopwatch(environment.isbnHedgeMs)
      const heard = await unlessAborted(attempt(isbns, signal), signal)
      const answered = heard ?? (slow() ? down('no answer in time') : undefined)
      if (!answered) return undefined
      if ('outcome' in answered && answered.outcome === 'rate_limited')
        quietUntil = now() + Math.min(answered.retryAfterMs ?? QUIET_MS, MOST_QUIET_MS)
      return answered
    },
    health: () => ({
      source: source.id,
      isOn: isOn(source, environment),
      breaker: STATES[breaker.state],
      ...(quietUntil > now() && { quietUntil }),
      ...tally,
      ...(tally.found + tally.notFound > 0 && { hitRate: tally.found / (tally.found + tally.notFound) }),
    }),
  }
}

class Outpaced extends Error {}

const STATES = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
} as const

const down = (why: string): Failure => ({ outcome: 'source_down', why })

/** An answer that says nothing of any book: the source failed, or what it sent could not be read. */
function isDown(result: unknown): boolean {
  const answered = result as Answered
  if ('outcome' in answered) return answered.outcome === 'source_down'
  return [...answered.readings.values()].every(({ outcome }) => outcome === 'source_down')
}

function isPassing(result: unknown): boolean {
  const answered = result as Answered
  return 'outcome' in answered && answered.outcome === 'source_down' && answered.isPassing === true
}

function stopwatch(ms: number): () => boolean {
  const startedAt = performance.now()
  return () => performance.now() - startedAt >= ms
}

const COUNTED = { found: 'found', not_found: 'notFound', rate_limited: 'rateLimited', source_down: 'down' } as const

function count(
  tally: Pick<SourceHealth, 'asked' | 'found' | 'notFound' | 'rateLimited' | 'down'>,
  answered: Answered,
  books: number,
): void {
  tally.asked += books
  if ('outcome' in answered) tally[COUNTED[answered.outcome]] += books
  else for (const { outcome } of answered.readings.values()) tally[COUNTED[outcome]]++
}
