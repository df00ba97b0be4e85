import type { Lookup, LookupOutcome } from '../../../contract/lookup'
import type { Environment } from '../../environment'
import type { Deadline } from '../../kernel/deadline'
import { ask } from './ask'
import { openLibrary } from './open-library'
import { sampleCatalogue } from './sample-catalogue/sample-catalogue'
import type { Source } from './source'

/** What one source may take, in milliseconds; the call's own deadline may leave less. */
const ATTEMPT_MS = 2_500

const sources: readonly Source[] = [openLibrary]

/** Asks the sources in turn which book an ISBN is, and says what each answered. */
export function lookingUp(environment: Environment) {
  return async (isbn13: string, deadline: Deadline): Promise<Lookup> => {
    const tried: Lookup['tried'] = []
    for (const source of sources) {
      const startedAt = performance.now()
      const timeoutMs = Math.min(ATTEMPT_MS, deadline.left())
      const reading = await ask(source, isbn13, { environment, timeoutMs })
      tried.push({ source: source.id, outcome: reading.outcome, ms: Math.round(performance.now() - startedAt) })
      if (reading.outcome === 'found') {
        return { outcome: 'found', isbn13, metadata: reading.metadata, source: source.id, tried }
      }
    }
    return unanswered(isbn13, tried)
  }
}

// The sample books are for a machine that reaches nobody; where a source answered, its word stands.
function unanswered(isbn13: string, tried: Lookup['tried']): Lookup {
  const outcomes = new Set<LookupOutcome>(tried.map(({ outcome }) => outcome))
  if (outcomes.has('not_found')) return { outcome: 'not_found', isbn13, tried }
  if (outcomes.has('rate_limited')) return { outcome: 'rate_limited', isbn13, tried }
  const metadata = sampleCatalogue.get(isbn13)
  if (metadata) {
    const sample = { source: 'sample', outcome: 'found', ms: 0 } as const
    return { outcome: 'found', isbn13, metadata, source: sample.source, tried: [...tried, sample] }
  }
  return { outcome: 'source_down', isbn13, tried }
}
