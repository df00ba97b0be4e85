import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { damaged, reason } from '../emulator-error'
import { isDocument } from '../engine/document'

export type StoredFile = { path: string; content: string; size: number; contentType: string; savedAt: number }

const RECORD = /^[0-9a-f]{64}\.json$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DRAFT = '.draft'

export function recordName(path: string): string {
  return `${createHash('sha256').update(path).digest('hex')}.json`
}

export function draftName(content: string): string {
  return content + DRAFT
}

/**
 * The files a folder holds. Refuses it as damaged, before anything is touched, when a record or its content is not as
 * it was written; then clears what interrupted uploads left, and nothing of anybody else's.
 */
export function readRecords(folder: string): StoredFile[] {
  const names = readdirSync(folder)
  const files = names.filter((name) => RECORD.test(name)).map((name) => readRecord(folder, name))
  const used = new Set(files.map(({ content }) => content))
  for (const name of names) if (isOwnLeftover(name) && !used.has(name)) rmSync(join(folder, name))
  return files
}

function isOwnLeftover(name: string): boolean {
  return UUID.test(name.endsWith(DRAFT) ? name.slice(0, -DRAFT.length) : name)
}

function readRecord(folder: string, name: string): StoredFile {
  try {
    const file: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    if (!isStoredFile(file) || recordName(file.path) !== name) throw new Error('it is no record of a file')
    const { size } = statSync(join(folder, file.content))
    if (size !== file.size) throw new Error(`${file.path} has ${size} bytes instead of ${file.size}`)
    return file
  } catch (error) {
    throw damaged(folder, `${name}: ${reason(error)}`)
  }
}

function isStoredFile(record: unknown): record is StoredFile {
  if (!isDocument(record)) return false
  const { path, content, size, contentType, savedAt } = record
  const isContent = typeof content === 'string' && UUID.test(content)
  return isContent && [path, contentType].every(isText) && [size, savedAt].every(Number.isFinite)
}

const isText = (value: unknown) => typeof value === 'string'
