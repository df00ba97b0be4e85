import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spawnEmulator } from './support/emulator-process'
import { Writer } from './support/writer'

const KILLS = process.env.SOAK ? 50 : 5

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-kill-'))
})
afterAll(() => rm(folder, { recursive: true }))

const start = () =>
  spawnEmulator(['--port', '0', '--data', folder, '--auto-create', '--secret-id', 'local', '--secret-key', 'key'])

describe('kill -9 under load', () => {
  it('loses no acknowledged write', async () => {
    const acknowledged: string[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const emulator = await start()
      const writer = new Writer(emulator.url)
      await writer.until(20, (id) => acknowledged.push(id))
      await emulator.kill()
      await writer.stop()
    }
    const emulator = await start()
    const kept = new Set(await new Writer(emulator.url).allIds())
    expect(acknowledged.length).toBeGreaterThan(KILLS * 20)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    await emulator.kill('SIGTERM')
  })
})
