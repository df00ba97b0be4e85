import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { damaged, EmulatorError, reason } from '../emulator-error'
import { isWholeFile } from './file-check'
import { type FolderLock, lockFolder } from './folder-lock'
import { openLmdbStore } from './lmdb-store'
import type { Store } from './store'

export type DataFolder = { path: string; store: Store; close(): Promise<void> }

const FORMAT = 'wechat-cloud-emulator'
const VERSION = 1
const STAMP = 'emulator.json'
const DOCUMENTS = 'documents.mdb'

/** Opens a folder this emulator wrote, or an empty or new one; refuses a foreign, damaged or used one and changes nothing in it. */
export async function openDataFolder(folder: string, options: { sync: boolean }): Promise<DataFolder> {
  const path = prepare(folder)
  const entries = readdirSync(path)
  const isNew = entries.length === 0
  if (!isNew && !entries.includes(STAMP)) {
    throw new EmulatorError(`${folder} holds files that are not this emulator's; choose an empty data folder.`)
  }
  const stamp = isNew ? { isReady: false } : readStamp(path)
  const lock = await lockFolder(path)
  try {
    return { path, ...(await openDocuments(path, stamp.isReady, lock, options)) }
  } catch (error) {
    lock.release()
    if (error instanceof EmulatorError) throw error
    throw damaged(path, error)
  }
}

async function openDocuments(path: string, isReady: boolean, lock: FolderLock, options: { sync: boolean }) {
  const documents = join(path, DOCUMENTS)
  if (isReady && !(await isWholeFile(documents))) throw damaged(path, new Error(`${DOCUMENTS} is not whole`))
  if (!isReady) writeStamp(path, false)
  const store = openLmdbStore(documents, options)
  if (!isReady) writeStamp(path, true)
  return {
    store,
    async close() {
      await store.close()
      lock.release()
    },
  }
}

function prepare(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return realpathSync(folder)
  } catch (error) {
    throw new EmulatorError(`The data folder ${folder} cannot be written: ${reason(error)}.`)
  }
}

function readStamp(path: string): { isReady: boolean } {
  let stamp: { format?: unknown; version?: unknown; ready?: unknown }
  try {
    stamp = JSON.parse(readFileSync(join(path, STAMP), 'utf8'))
  } catch (error) {
    throw damaged(path, error)
  }
  if (stamp?.format !== FORMAT) throw new EmulatorError(`${path} is not a data folder of this emulator.`)
  if (stamp.version !== VERSION) {
    throw new EmulatorError(
      `${path} was written in format ${String(stamp.version)}; this emulator reads format ${VERSION}.`,
    )
  }
  return { isReady: stamp.ready === true }
}

function writeStamp(path: string, ready: boolean): void {
  const draft = join(path, `${STAMP}.new`)
  writeFileSync(draft, JSON.stringify({ format: FORMAT, version: VERSION, ready }))
  renameSync(draft, join(path, STAMP))
}
