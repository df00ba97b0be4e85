import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmulator } from '../../cloud/emulator/start-emulator'
import { spawnEmulator } from './support/emulator-process'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

const PAGE = 4096

const options = () => ({ port: 0, dataDir: folder, schema: { collections: [{ name: 'notes' }] } })

describe('the data folder', () => {
  it('serves one emulator at a time', async () => {
    const first = await startEmulator(options())
    await expect(startEmulator(options())).rejects.toThrow(/Another emulator .* is using the data folder/)
    await first.stop()
    await (await startEmulator(options())).stop()
  })

  it('is refused to another process while in use, in one line, and free again after kill -9', async () => {
    const args = ['--port', '0', '--data', folder]
    const first = await spawnEmulator(args)
    await expect(spawnEmulator(args)).rejects.toThrow(/^exit 1: Another emulator \(process \d+\) .*\n$/)
    await first.kill()
    await (await startEmulator(options())).stop()
  })

  it('is not opened with a unique index that its documents do not keep', async () => {
    const emulator = await startEmulator({ ...options(), seed: { notes: [{ code: 1 }, { code: 1 }] } })
    await fetch(`${emulator.url}/emulator/seed`, { method: 'POST' })
    await emulator.stop()
    const indexes = [{ name: 'code_1', keys: { code: 1 as const }, unique: true }]
    const strict = startEmulator({ ...options(), schema: { collections: [{ name: 'notes', indexes }] } })
    await expect(strict).rejects.toThrow(/The emulator cannot start: .*E11000 .* index: code_1/)
    await (await startEmulator(options())).stop()
  })

  it("is left alone when it holds somebody else's files", async () => {
    await writeFile(join(folder, 'holiday.jpg'), 'picture')
    await expect(startEmulator(options())).rejects.toThrow("files that are not this emulator's")
    expect(await readdir(folder)).toEqual(['holiday.jpg'])
  })

  it.each([
    [
      'a stamp of another program',
      (path: string) => writeFile(path, '{"format":"other"}'),
      'emulator.json',
      /is not a data folder/,
    ],
    [
      'a newer format',
      (path: string) => writeFile(path, '{"format":"wechat-cloud-emulator","version":9}'),
      'emulator.json',
      /format 9/,
    ],
    ['an unreadable stamp', (path: string) => writeFile(path, '{'), 'emulator.json', /is damaged/],
    ['no documents', (path: string) => rm(path), 'documents.mdb', /is damaged/],
    ['documents overwritten', (path: string) => writeFile(path, 'x'.repeat(40_000)), 'documents.mdb', /is damaged/],
    ['documents cut short', (path: string) => truncate(path, 5000), 'documents.mdb', /is damaged/],
    ['documents emptied', (path: string) => truncate(path, 0), 'documents.mdb', /is damaged/],
  ])('is refused with %s, and nothing in it is reset', async (_name, damage, file, message) => {
    await (await startEmulator(options())).stop()
    await damage(join(folder, file))
    const before = await readFile(join(folder, file)).catch(() => undefined)
    await expect(startEmulator(options())).rejects.toThrow(message)
    expect(await readFile(join(folder, file)).catch(() => undefined)).toEqual(before)
  })

  it('is refused with a damaged file before a new schema changes anything in it', async () => {
    const first = await startEmulator(options())
    await first.stop()
    const record = join(folder, 'files', `${'0'.repeat(64)}.json`)
    await writeFile(record, '{}')
    const before = await readFile(join(folder, 'documents.mdb'))
    const schema = { collections: [{ name: 'others', indexes: [{ name: 'a_1', keys: { a: 1 as const } }] }] }
    await expect(startEmulator({ ...options(), schema })).rejects.toThrow(/is damaged/)
    expect((await readFile(join(folder, 'documents.mdb'))).equals(before)).toBe(true)
    await rm(record)
    const again = await startEmulator({ ...options(), schema: { collections: [] } })
    const response = await fetch(`${again.url}/emulator/state`)
    const { collections } = await response.json()
    await again.stop()
    expect(collections.map(({ name }: { name: string }) => name)).toEqual(['notes'])
  })

  it.each([
    ['under a number that is none', [1, 1.5]],
    ['of a collection that is not there', [9, 1]],
  ])('is refused when it has a document %s', async (_name, key) => {
    const emulator = await startEmulator({ ...options(), seed: { notes: [{ _id: 'a' }] } })
    await fetch(`${emulator.url}/emulator/seed`, { method: 'POST' })
    await emulator.stop()
    const database = open<Buffer, number[]>({ path: join(folder, 'documents.mdb'), encoding: 'binary' })
    const row = database.get([1, 1]) ?? Buffer.alloc(0)
    expect(row.length).toBeGreaterThan(0)
    await database.put(key, row)
    await database.close()
    await expect(startEmulator(options())).rejects.toThrow(/is damaged/)
  })

  it.each([
    ['ones', 0xff],
    ['zeroes', 0],
  ])('is refused when a page in the middle of its documents is all %s', async (_name, byte) => {
    const seed = { notes: Array.from({ length: 2000 }, (_, n) => ({ _id: `n${n}`, text: 'x'.repeat(200) })) }
    const emulator = await startEmulator({ ...options(), seed })
    await fetch(`${emulator.url}/emulator/seed`, { method: 'POST' })
    await emulator.stop()
    const path = join(folder, 'documents.mdb')
    const content = await readFile(path)
    const page = Math.floor(content.length / PAGE / 2) * PAGE
    await writeFile(path, content.fill(byte, page, page + PAGE))
    await expect(startEmulator(options())).rejects.toThrow(/is damaged/)
    expect((await readFile(path)).equals(content)).toBe(true)
  })
})
