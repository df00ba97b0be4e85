import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileStore } from '../../cloud/emulator/storage/file-store'
import { spawnEmulator } from './support/emulator-process'
import { Writer } from './support/writer'

const KILLS = process.env.SOAK ? 50 : 5
const WRITERS = process.env.SOAK ? 4 : 1
const WRITES = 25

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-kill-'))
})
afterAll(() => rm(folder, { recursive: true }))

const start = () => spawnEmulator(['--port', '0', '--data', folder, '--secret-id', 'local', '--secret-key', 'key'])

/** Writes from several processes and kills the emulator in the middle. Returns what it had acknowledged. */
async function writeAndKill(): Promise<string[]> {
  const acknowledged: string[] = []
  const emulator = await start()
  const writers = Array.from({ length: WRITERS }, () => new Writer(emulator.url))
  await Promise.all(writers.map((writer) => writer.until(WRITES, (what) => acknowledged.push(what))))
  await emulator.kill()
  await Promise.all(writers.map((writer) => writer.stop()))
  return acknowledged
}

describe(`${KILLS} times kill -9 under load`, () => {
  it(
    'loses no acknowledged write and tears no transaction and no file',
    async () => {
      const first = await start()
      await new Writer(first.url).prepare()
      await first.kill()
      const acknowledged: string[] = []
      for (let kill = 0; kill < KILLS; kill++) acknowledged.push(...(await writeAndKill()))
      const last = await start()
      const { ids, lost, torn, transfers } = await new Writer(last.url).audit()
      await last.kill('SIGTERM')
      const kept = new Set(ids)
      const isFile = (what: string) => what.startsWith('file ')
      expect(acknowledged.filter((what) => !isFile(what) && !kept.has(what))).toEqual([])
      expect({ lost, torn }).toEqual({ lost: 0, torn: 0 })
      expect(transfers).toBeGreaterThan(0)
      const files = new Map(
        new FileStore(join(folder, 'files'), { sync: true }).list().map(({ path, size }) => [path, size]),
      )
      const wanted = acknowledged.filter(isFile).map((what) => what.split(' '))
      expect(wanted.length).toBeGreaterThan(0)
      expect(
        wanted.filter(([, id = '', size]) => files.get(id.split('/').slice(3).join('/')) !== Number(size)),
      ).toEqual([])
    },
    KILLS * 20_000,
  )
})
