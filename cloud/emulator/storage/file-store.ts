import { createHash, randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  type ReadStream,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isDocument } from '../engine/document'

export type StoredFile = { path: string; content: string; size: number; contentType: string; savedAt: number }

/**
 * Files of cloud storage on disk. The bytes lie under a random name and a small record under the hash of the cloud
 * path says which; renaming the record is what makes a file exist, so a file is the old one or the new one, whole. What an interrupted
 * upload left is cleared at the start.
 */
export class FileStore {
  private readonly files = new Map<string, StoredFile>()

  constructor(
    private readonly folder: string,
    private readonly options: { sync: boolean },
  ) {
    mkdirSync(folder, { recursive: true })
    const names = readdirSync(folder)
    for (const name of names.filter((each) => each.endsWith('.json'))) {
      const file = readRecord(join(folder, name))
      if (file && names.includes(file.content)) this.files.set(file.path, file)
    }
    const used = new Set(this.list().map(({ content }) => content))
    for (const name of names) if (!name.endsWith('.json') && !used.has(name)) rmSync(join(folder, name))
  }

  list(): StoredFile[] {
    return [...this.files.values()].sort((left, right) => (left.path < right.path ? -1 : 1))
  }

  find(path: string): StoredFile | undefined {
    return this.files.get(path)
  }

  async save(path: string, source: Readable, contentType: string): Promise<StoredFile> {
    const content = randomUUID()
    const target = join(this.folder, content)
    const size = await this.receive(source, target)
    const file = { path, content, size, contentType, savedAt: Date.now() }
    const draft = join(this.folder, `${content}.draft`)
    await writeFile(draft, JSON.stringify(file))
    await this.settle(draft)
    await rename(draft, this.recordOf(path))
    await this.settle(this.folder)
    const before = this.files.get(path)
    this.files.set(path, file)
    if (before) await rm(join(this.folder, before.content), { force: true })
    return file
  }

  read(file: StoredFile): ReadStream {
    return createReadStream(join(this.folder, file.content))
  }

  async remove(path: string): Promise<boolean> {
    const file = this.files.get(path)
    if (!file) return false
    this.files.delete(path)
    await rm(this.recordOf(path), { force: true })
    await rm(join(this.folder, file.content), { force: true })
    return true
  }

  async clear(): Promise<void> {
    for (const path of [...this.files.keys()]) await this.remove(path)
  }

  private recordOf(path: string): string {
    return join(this.folder, `${createHash('sha256').update(path).digest('hex')}.json`)
  }

  private async receive(source: Readable, target: string): Promise<number> {
    try {
      await pipeline(source, createWriteStream(target))
      return await this.settle(target)
    } catch (error) {
      await rm(target, { force: true })
      throw error
    }
  }

  /** Forces a file, or a folder's names, to the disk, and says how long it is. */
  private async settle(path: string): Promise<number> {
    const handle = await open(path, 'r')
    try {
      if (this.options.sync) await handle.sync()
      return (await handle.stat()).size
    } finally {
      await handle.close()
    }
  }
}

function readRecord(path: string): StoredFile | undefined {
  const record: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isDocument(record)) return undefined
  return {
    path: String(record.path),
    content: String(record.content),
    size: Number(record.size),
    contentType: String(record.contentType),
    savedAt: Number(record.savedAt),
  }
}
