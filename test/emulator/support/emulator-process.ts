import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type EmulatorProcess = {
  url: string
  lines: string[]
  process: ChildProcess
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** Variables beside this process's own, and what Node runs in place of the sources. */
type Spawned = { environment?: Record<string, string>; command?: string[] }

const CLI = fileURLToPath(new URL('../../../cloud/emulator/cli.ts', import.meta.url))
const TSX = createRequire(import.meta.url).resolve('tsx')

/** The emulator as its command line starts it, in a process that can be killed. Rejects with what it said if it ends. */
export async function spawnEmulator(
  args: string[],
  { environment = {}, command = ['--import', TSX, CLI] }: Spawned = {},
): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, [...command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length))
    })
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${complaint}`)))
  })
  return {
    url,
    lines,
    process: child,
    async kill(signal = 'SIGKILL') {
      const exit = once(child, 'exit')
      child.kill(signal)
      await exit
    },
  }
}
