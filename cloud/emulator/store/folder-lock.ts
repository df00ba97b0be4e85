import { randomInt, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmulatorError } from '../emulator-error'

export type FolderLock = { release(): void }

type Claim = { pid: number; began: string; token: string; isHeld: boolean }

const CLAIM = /^lock(-[\w-]+)?\.json$/
const ATTEMPTS = 20
const claimedHere = new Set<string>()

/**
 * Makes this process the only emulator on a folder. Each that wants it puts down a claim of its own and then looks for
 * others, so that of two at the same moment at least one sees the other: no claim ever takes another's place. A claim
 * names its process and when that began, so that one left by a killed process, or by a process whose number somebody
 * else has now, does not block.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const own = { pid: process.pid, began: beganAt(process.pid), token: randomUUID() }
  for (let attempt = 1; ; attempt++) {
    putDown(folder, { ...own, isHeld: false })
    const rival = rivalOf(folder, own.token)
    if (!rival) {
      putDown(folder, { ...own, isHeld: true })
      return { release: () => takeUp(folder, own.token) }
    }
    takeUp(folder, own.token)
    if (rival.isHeld || attempt === ATTEMPTS) {
      throw new EmulatorError(`Another emulator (process ${rival.pid}) is using the data folder ${folder}.`)
    }
    await sleep(randomInt(100))
  }
}

/** Written aside and renamed, so that whoever reads it reads all of it. */
function putDown(folder: string, claim: Claim): void {
  claimedHere.add(claim.token)
  const draft = join(folder, `lock-${claim.token}.draft`)
  writeFileSync(draft, JSON.stringify(claim))
  renameSync(draft, pathOf(folder, claim.token))
}

function takeUp(folder: string, token: string): void {
  claimedHere.delete(token)
  rmSync(pathOf(folder, token), { force: true })
}

/** A living claim beside one's own, a held one before others. Those of the dead are cleared away. */
function rivalOf(folder: string, token: string): Claim | undefined {
  const rivals: Claim[] = []
  for (const name of readdirSync(folder).filter((entry) => CLAIM.test(entry))) {
    const claim = claimIn(join(folder, name))
    if (claim && isAlive(claim)) rivals.push(claim)
    else rmSync(join(folder, name), { force: true })
  }
  const others = rivals.filter((claim) => claim.token !== token)
  return others.find(({ isHeld }) => isHeld) ?? others[0]
}

function claimIn(path: string): Claim | undefined {
  try {
    const { pid, began, token, isHeld } = JSON.parse(readFileSync(path, 'utf8'))
    return { pid: Number(pid), began: String(began), token: String(token), isHeld: isHeld !== false }
  } catch {
    return undefined
  }
}

function isAlive({ pid, began, token }: Claim): boolean {
  if (pid === process.pid) return claimedHere.has(token)
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return beganAt(pid) === began
}

const pathOf = (folder: string, token: string) => join(folder, `lock-${token}.json`)

/** When a process began, in the kernel's own count; empty where there is no /proc to ask. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
