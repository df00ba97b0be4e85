import type { Lookup } from '../../contract/lookup'
import type { Database } from '../access/database'
import type { Deadline } from './deadline'

/** The outside world, as handlers may use it. */
export type Services = {
  lookup: (isbn13: string, deadline: Deadline) => Promise<Lookup>
}

/** Everything a call needs that is not in the event; made once per instance, replaced in tests. */
export type Deps = {
  database: Database
  services: Services
  now: () => number
  log: (line: Record<string, unknown>) => void
}
