import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { sdkEnvironment } from '../../../cloud/emulator/functions/function-environment'

export type Audit = { ids: string[]; lost: number; torn: number; transfers: number }

const SCRIPT = fileURLToPath(new URL('./writer-process.cjs', import.meta.url))
const SDK = createRequire(import.meta.url).resolve('wx-server-sdk')

/** A process that writes through the real SDK, in several lanes at once, until it is stopped. */
export class Writer {
  private readonly process: ChildProcess

  constructor(url: string) {
    const environment = sdkEnvironment({ url, envId: 'local-env', secretId: 'local', secretKey: 'key' })
    this.process = fork(SCRIPT, [SDK], { env: { PATH: process.env.PATH, ...environment }, execArgv: [], silent: true })
  }

  /** Resolves after this many acknowledged writes and goes on writing; each is handed over as it is acknowledged. */
  async until(count: number, onAcknowledged: (what: string) => void): Promise<void> {
    let seen = 0
    await new Promise<void>((resolve) => {
      this.process.on('message', (what) => {
        onAcknowledged(String(what))
        seen++
        if (seen === count) resolve()
      })
      this.process.send('write')
    })
  }

  async prepare(): Promise<void> {
    await this.ask('prepare')
  }

  /** What stands in the database, and how far the accounts are from what the transfers say. */
  async audit(): Promise<Audit> {
    return this.ask('audit')
  }

  async stop(): Promise<void> {
    const exit = once(this.process, 'exit')
    this.process.kill()
    await exit
  }

  private async ask(order: string): Promise<Audit> {
    this.process.send(order)
    const [answer] = await once(this.process, 'message')
    await this.stop()
    return answer
  }
}
