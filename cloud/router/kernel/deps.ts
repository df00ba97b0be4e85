import type { Database } from '../access/database'
import type { Judged } from '../access/words'
import type { IsbnService } from '../services/isbn/lookup'
import type { Files } from '../services/storage/files'
import type { Deadline } from './deadline'
import type { LimitKind } from './route'

/** The outside world, as handlers may use it. */
export type Services = {
  isbn: IsbnService
  /** Has what a person typed judged before others see it; what is in neither set got no answer. */
  judge: (openid: string, texts: readonly string[], deadline: Deadline) => Promise<Judged>
  files: Files
}

/** Everything a call needs that is not in the event; made once per instance, replaced in tests. */
export type Deps = {
  database: Database
  services: Services
  /** How much of each kind one person may do in a minute. */
  limits: Record<LimitKind | 'lookups', number>
  now: () => number
  log: (line: Record<string, unknown>) => void
}
