import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EmulatorError } from '../emulator-error'

export type FolderLock = { release(): void }

const heldHere = new Set<string>()

/**
 * Makes this process the only emulator on a folder. The lock names its process and when that began, so that one left
 * by a killed process, or by a process whose number somebody else has now, does not block.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'lock.json')
  const holder = holderOf(path)
  if (heldHere.has(path) || (holder && isAlive(holder))) {
    throw new EmulatorError(
      `Another emulator (process ${holder?.pid ?? process.pid}) is using the data folder ${folder}.`,
    )
  }
  const token = randomUUID()
  rmSync(path, { force: true })
  writeFileSync(path, JSON.stringify({ pid: process.pid, began: beganAt(process.pid), token }), { flag: 'wx' })
  heldHere.add(path)
  return {
    release() {
      heldHere.delete(path)
      if (holderOf(path)?.token === token) rmSync(path, { force: true })
    },
  }
}

type Holder = { pid: number; began: string; token: string }

function holderOf(path: string): Holder | undefined {
  try {
    const { pid, began, token } = JSON.parse(readFileSync(path, 'utf8'))
    return { pid: Number(pid), began: String(began), token: String(token) }
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return beganAt(holder.pid) === holder.began
}

/** When a process began, in the kernel's own count; empty where there is no /proc to ask. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
