import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmulator } from '../../cloud/emulator/start-emulator'
import { FileStore } from '../../cloud/emulator/storage/file-store'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const files = () => join(folder, 'files')
const open = () => new FileStore(files(), { sync: true })
const save = (store: FileStore, path: string, content: string) =>
  store.save(path, Readable.from([content]), 'text/plain')
const numbers = Array.from({ length: 60 }, (_, n) => n)
const paths = Array.from({ length: 12 }, (_, n) => `${n}.txt`)

describe('files on disk', () => {
  it.each([
    ['uploads', () => false],
    ['uploads and removals', (n: number) => n % 3 === 2],
  ])(
    'are whole or gone after many %s of one path at once, for the next start too',
    async (_name, isRemoval) => {
      const store = open()
      const change = (path: string, n: number) =>
        isRemoval(n) ? store.remove(path) : save(store, path, `${n} `.repeat(n + 1))
      await Promise.all(paths.flatMap((path) => numbers.map((n) => change(path, n))))
      const again = open()
      expect(again.list()).toEqual(store.list())
      for (const file of again.list()) {
        const [first] = (await text(again.read(file))).split(' ')
        expect(await text(again.read(file))).toBe(`${first} `.repeat(Number(first) + 1))
      }
      expect(await readdir(files())).toHaveLength(2 * again.list().length)
    },
    20_000,
  )

  it('of one path are still taken after an upload that broke off', async () => {
    const store = open()
    const broken = new Readable({ read: () => broken.destroy(new Error('broke off')) })
    await expect(store.save('one.txt', broken, 'text/plain')).rejects.toThrow('broke off')
    await save(store, 'one.txt', 'next')
    expect(open().list()).toMatchObject([{ path: 'one.txt', size: 4 }])
  })

  it('that an interrupted upload left are cleared, and no others', async () => {
    await mkdir(files())
    const own = '11111111-2222-4333-8444-555555555555'
    for (const name of [own, `${own}.draft`, 'holiday.jpg', 'list.json', `${own}.jpg`])
      await writeFile(join(files(), name), '1')
    open()
    expect((await readdir(files())).sort()).toEqual([`${own}.jpg`, 'holiday.jpg', 'list.json'])
  })

  it.each([
    ['that is no JSON', (record: string) => writeFile(record, '{')],
    ['that is no record', (record: string) => writeFile(record, '{"path":"one.txt"}')],
    [
      'of another path',
      async (record: string) => writeFile(record, (await readFile(record, 'utf8')).replace('one.txt', 'two.txt')),
    ],
    ['whose content is missing', (_record: string, content: string) => rm(content)],
    ['whose content is cut', (_record: string, content: string) => truncate(content, 2)],
  ])('with a record %s keep the emulator from starting, and stay as they are', async (_name, damage) => {
    await (await startEmulator({ port: 0, dataDir: folder })).stop()
    const { content } = await save(open(), 'one.txt', 'content')
    const left = join(files(), '11111111-2222-4333-8444-555555555555.draft')
    await writeFile(left, '')
    const record = `${createHash('sha256').update('one.txt').digest('hex')}.json`
    await damage(join(files(), record), join(files(), content))
    const before = await readdir(files())
    await expect(startEmulator({ port: 0, dataDir: folder })).rejects.toThrow(/^The data folder .* is damaged \(.*\)/)
    expect(await readdir(files())).toEqual(before)
  })
})
