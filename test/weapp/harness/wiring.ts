import type { Asks } from './asks'
import type { Build } from './build'
import type { Device } from './device'
import type { Journal } from './journal'
import type { PageStack } from './page-stack'
import type { Realm } from './realm'

/** What the members of `wx` are made of. */
export type Wiring = {
  build: Build
  device: Device
  realm: Realm
  journal: Journal
  asks: Asks
  pages: PageStack
  /** The origin of the emulator. */
  cloud: string
  /** The buttons of agreement to the privacy guide that were pressed, by id. */
  agreedButtons: Set<string>
  /** The app's own listeners by the name of the event: `networkStatusChange`. */
  listeners: Map<string, ((event: unknown, more?: unknown) => void)[]>
}

/** The members of one subject, by name. */
export type Members = Record<string, unknown>

/** Tells the app of something that happened on the phone. */
export function tell({ listeners, journal, realm }: Wiring, event: string, data: unknown): void {
  for (const listener of listeners.get(event) ?? []) journal.guard(event, () => listener(realm.copy(data)))
}
