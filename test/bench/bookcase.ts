import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emulator } from '../../cloud/emulator/start-emulator'
import { startBookcase } from '../../config/start-bookcase'
import { type Person, personOf } from '../support/person'

const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }

export type Bookcase = {
  emulator: Emulator
  /** Somebody by their openid, or a caller whom the platform does not vouch for. */
  person(openid: string | undefined): Person
  /** Sets the emulator's injected faults; `{}` ends them. */
  faults(settings: object): Promise<void>
}

type Options = { environment?: Record<string, string>; syncWrites?: boolean; withApp?: boolean }

/** Lends the whole of bookcase, with empty data on a disk and no limit to what one person may do. */
export async function inBookcase<T>(work: (bookcase: Bookcase) => Promise<T>, options: Options = {}): Promise<T> {
  const { environment, syncWrites = true, withApp = false } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-bench-'))
  const emulator = await startBookcase({
    ...{ port: 0, dataDir, withApp, syncWrites },
    environment: { ...UNLIMITED, ...environment },
  })
  try {
    return await work({
      emulator,
      person: (openid) => personOf(() => emulator.url, openid),
      async faults(settings) {
        const { status } = await fetch(`${emulator.url}/emulator/faults`, {
          method: 'POST',
          body: JSON.stringify(settings),
        })
        if (status !== 200) throw new Error(`the emulator refused these faults: ${status}`)
      },
    })
  } finally {
    await emulator.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
