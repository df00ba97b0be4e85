import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MAGIC = 0xbeefc0de
const MAGIC_AT = 24
const PAGE_SIZE_AT = 48
const LAST_PAGE_AT = 144

/**
 * Whether LMDB can be trusted with a file. LMDB maps the file without comparing its length to what its head claims:
 * an empty one counts as new, and reading beyond the end of a cut one kills the process. A file may rightly be
 * shorter than claimed while its last pages are free, so only then is it read through, in a process that may die.
 */
export async function isWholeFile(path: string): Promise<boolean> {
  const { size, claimed } = measure(path)
  if (claimed === undefined) return false
  return size >= claimed || (await survivesReading(path))
}

function measure(path: string): { size: number; claimed: number | undefined } {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const first = head(file, 0)
    const pageSize = first.readUInt32LE(PAGE_SIZE_AT)
    const second = head(file, pageSize)
    const isLmdb = [first, second].every((page) => page.readUInt32LE(MAGIC_AT) === MAGIC)
    if (!isLmdb) return { size, claimed: undefined }
    const lastPage = Math.max(...[first, second].map((page) => Number(page.readBigUInt64LE(LAST_PAGE_AT))))
    return { size, claimed: (lastPage + 1) * pageSize }
  } finally {
    closeSync(file)
  }
}

function head(file: number, at: number): Buffer {
  const page = Buffer.alloc(LAST_PAGE_AT + 8)
  readSync(file, page, 0, page.length, at)
  return page
}

async function survivesReading(path: string): Promise<boolean> {
  const reader = fork(fileURLToPath(new URL('./read-through.cjs', import.meta.url)), [path], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const [code] = await once(reader, 'exit')
  return code === 0
}
