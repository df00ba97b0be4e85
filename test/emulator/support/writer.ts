import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { sdkEnvironment } from '../../../cloud/emulator/functions/function-environment'

const SCRIPT = fileURLToPath(new URL('./writer-process.cjs', import.meta.url))
const SDK = createRequire(import.meta.url).resolve('wx-server-sdk')

/** A process that adds documents through the real SDK, several at once, until it is stopped. */
export class Writer {
  private readonly process: ChildProcess

  constructor(url: string) {
    const environment = sdkEnvironment({ url, envId: 'local-env', secretId: 'local', secretKey: 'key' })
    this.process = fork(SCRIPT, [SDK], { env: { PATH: process.env.PATH, ...environment }, execArgv: [], silent: true })
  }

  /** Resolves after this many acknowledged writes and goes on writing; each acknowledged id is handed over. */
  async until(count: number, onAcknowledged: (id: string) => void): Promise<void> {
    let seen = 0
    await new Promise<void>((resolve) => {
      this.process.on('message', (id) => {
        onAcknowledged(String(id))
        seen++
        if (seen === count) resolve()
      })
      this.process.send('write')
    })
  }

  async allIds(): Promise<string[]> {
    this.process.send('list')
    const [ids] = await once(this.process, 'message')
    await this.stop()
    return ids
  }

  async stop(): Promise<void> {
    const exit = once(this.process, 'exit')
    this.process.kill()
    await exit
  }
}
