import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, type ReadStream } from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { draftName, readRecords, recordName, type StoredFile } from './file-records'

/**
 * Files of cloud storage on disk. The bytes lie under a random name and a small record under the hash of the cloud
 * path says which; renaming the record is what makes a file exist, so a file is the old one or the new one, whole.
 */
export class FileStore {
  private readonly files: Map<string, StoredFile>
  private readonly turns = new Map<string, Promise<void>>()

  constructor(
    private readonly folder: string,
    private readonly options: { sync: boolean },
  ) {
    mkdirSync(folder, { recursive: true })
    this.files = new Map(readRecords(folder).map((file) => [file.path, file]))
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
    await this.inTurn(path, () => this.record(file))
    return file
  }

  read(file: StoredFile): ReadStream {
    return createReadStream(join(this.folder, file.content))
  }

  async remove(path: string): Promise<boolean> {
    return this.inTurn(path, async () => {
      const file = this.files.get(path)
      if (!file) return false
      await rm(join(this.folder, recordName(path)), { force: true })
      await this.settle(this.folder)
      this.files.delete(path)
      await rm(join(this.folder, file.content), { force: true })
      return true
    })
  }

  async clear(): Promise<void> {
    for (const path of [...this.files.keys()]) await this.remove(path)
  }

  /** Changes of one path happen one after the other: each takes away exactly the content its record was of. */
  private async inTurn<T>(path: string, change: () => Promise<T>): Promise<T> {
    const before = this.turns.get(path) ?? Promise.resolve()
    const result = before.then(change)
    const turn = result.then(
      () => {},
      () => {},
    )
    this.turns.set(path, turn)
    try {
      return await result
    } finally {
      if (this.turns.get(path) === turn) this.turns.delete(path)
    }
  }

  private async record(file: StoredFile): Promise<void> {
    const draft = join(this.folder, draftName(file.content))
    await writeFile(draft, JSON.stringify(file))
    await this.settle(draft)
    await rename(draft, join(this.folder, recordName(file.path)))
    await this.settle(this.folder)
    const before = this.files.get(file.path)
    this.files.set(file.path, file)
    if (before) await rm(join(this.folder, before.content), { force: true })
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
