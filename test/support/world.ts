import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Emulator } from '../../cloud/emulator/start-emulator'
import { startBookcase } from '../../config/start-bookcase'
import { type Person, personOf } from './person'

export type World = {
  /** Somebody new, whom the world has not seen; or the one of that openid. */
  person(openid?: string): Person
  /** A caller whom the platform does not vouch for. */
  nobody: Person
  emulator: Emulator
}

// What is tested is rarely how much one person may do in a minute, and never what a book source on the network says.
const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }
const UNREACHABLE = { ISBN_OPENLIBRARY_URL: 'http://127.0.0.1:1', ISBN_NEODB_URL: 'http://127.0.0.1:1' }

/** The whole of bookcase without its app, for the tests of one file: real router, real SDK, real emulator, empty data. */
export function openWorld(environment: () => Record<string, string> = () => ({})): World {
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-'))
  let emulator: Emulator | undefined
  const running = () => {
    if (!emulator) throw new Error('the world opens before the first test')
    return emulator
  }
  beforeAll(async () => {
    emulator = await startBookcase({
      port: 0,
      dataDir,
      environment: { ...UNLIMITED, ...UNREACHABLE, ...environment() },
      withApp: false,
      syncWrites: false,
    })
  })
  afterAll(async () => {
    await emulator?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  let people = 0
  return {
    person: (openid = `reader-${++people}-${crypto.randomUUID().slice(0, 8)}`) => personOf(() => running().url, openid),
    nobody: personOf(() => running().url, undefined),
    get emulator() {
      return running()
    },
  }
}
