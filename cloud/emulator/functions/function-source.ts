import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDocument } from '../engine/document'

export type Trigger = { name: string; cron: string }

/** A function as it stands on disk: its code's version changes whenever the built file does. */
export type FunctionSource = {
  name: string
  folder: string
  entry: string
  version: string
  timeoutSeconds: number
  memoryMegabytes: number
  triggers: Trigger[]
  /** Why its config.json cannot be read, if it cannot: every call then fails with this. */
  complaint: string | undefined
}

const NAME = /^[A-Za-z][\w-]{0,59}$/
const DEFAULT_TIMEOUT = 3
const MOST_TIMEOUT = 60
const DEFAULT_MEMORY = 256

/** The function in a sub-folder of this name, or undefined. Read anew each time, so a rebuilt file counts at once. */
export function readFunction(functionsDir: string | undefined, name: string): FunctionSource | undefined {
  if (functionsDir === undefined || !NAME.test(name)) return undefined
  const folder = join(functionsDir, name)
  const entry = join(folder, 'index.js')
  if (!existsSync(entry)) return undefined
  const { config, complaint } = readConfig(join(folder, 'config.json'))
  const { mtimeMs, size, ino } = statSync(entry)
  return {
    name,
    folder,
    entry,
    version: `${mtimeMs}/${size}/${ino}/${JSON.stringify(config)}`,
    timeoutSeconds: Math.min(positive(config.timeout, DEFAULT_TIMEOUT), MOST_TIMEOUT),
    memoryMegabytes: positive(config.memorySize ?? config.memory, DEFAULT_MEMORY),
    triggers: triggersOf(config.triggers),
    complaint,
  }
}

export function functionNames(functionsDir: string | undefined): string[] {
  if (functionsDir === undefined || !existsSync(functionsDir)) return []
  return readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.js')))
}

function readConfig(path: string): { config: Record<string, unknown>; complaint: string | undefined } {
  if (!existsSync(path)) return { config: {}, complaint: undefined }
  try {
    const config: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isDocument(config)) return { config, complaint: undefined }
    return { config: {}, complaint: `${path} is not a JSON object` }
  } catch (error) {
    return { config: {}, complaint: `${path}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function positive(value: unknown, fallback: number): number {
  return typeof value === 'number' && value > 0 ? value : fallback
}

function triggersOf(value: unknown): Trigger[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((item) => isDocument(item) && item.type === 'timer')
    .map((item) => ({ name: String(item.name), cron: String(item.config) }))
}
