import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '../../../cloud/emulator/start-emulator'
import { dist } from '../../../config/paths'
import { schema } from '../../../config/schema'
import { storedBooks } from '../../bench/stored-books'

/** A world in which ann has this many books, for as long as they are used. */
export async function withLargeShelf<T>(books: number, use: (world: Emulator) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-large-'))
  const world = await startEmulator({
    ...{ port: 0, dataDir, schema, syncWrites: false, seed: storedBooks(books) },
    functionsDir: join(dist, 'cloud'),
    environment: { BOOKCASE_EMULATOR: 'true' },
  })
  try {
    await fetch(`${world.url}/emulator/seed`, { method: 'POST' })
    return await use(world)
  } finally {
    await world.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
