import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isDocument } from '../engine/document'
import type { FunctionSource } from './function-source'
import { executeFailed, memoryLimitExceeded, type PlatformError, timeLimitExceeded } from './platform-error'
import { residentMegabytes } from './resident-memory'

export type ChildCall = {
  id: string
  /** A JSON object as text: a message between processes is walked by recursion, and a hostile event is deep. */
  event: string
  userInfo: { appId: string; openId: string } | null
  context: Record<string, unknown>
  environment: Record<string, string>
  onOutput(text: string): void
}

const RUNNER = fileURLToPath(new URL('./runner.cjs', import.meta.url))
const LOAD_LIMIT_MS = 15_000
const MEMORY_LOOK_MS = 100
/** What Node itself takes before it has loaded anything. */
const RUNTIME_MEGABYTES = 64

/** One process with the function's code loaded, serving one call at a time. */
export class FunctionChild {
  private readonly process: ChildProcess
  private readonly loaded: Promise<unknown>
  private pending: { resolve(result: string | null): void; reject(error: Error): void } | undefined
  private onOutput: ((text: string) => void) | undefined
  private early = ''
  isGone = false

  constructor(
    readonly source: FunctionSource,
    environment: Record<string, string>,
  ) {
    this.process = fork(RUNNER, [source.entry], {
      cwd: source.folder,
      env: environment,
      execArgv: [`--max-old-space-size=${source.memoryMegabytes}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => this.output(text))
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => this.output(text))
    this.process.on('message', (message) => this.receive(message))
    this.process.on('error', (error) => this.fail(executeFailed(error.message)))
    this.process.on('exit', (_code, signal) => this.exited(signal))
    this.loaded = this.waitFor(LOAD_LIMIT_MS, () => executeFailed('Error: the function code did not load'))
    this.loaded.catch(() => {
      this.isGone = true
    })
  }

  /** The result as JSON text, null when the function returned nothing. Rejects with a PlatformError. */
  async run(call: ChildCall): Promise<string | null> {
    this.onOutput = call.onOutput
    call.onOutput(this.early)
    this.early = ''
    await this.loaded
    const { timeoutSeconds } = this.source
    const result = this.waitFor(timeoutSeconds * 1000, () => timeLimitExceeded(timeoutSeconds))
    const { id, event, userInfo, context, environment } = call
    this.process.send({ id, event, userInfo, context, environment, deadline: Date.now() + timeoutSeconds * 1000 })
    try {
      return await result
    } finally {
      await settled()
    }
  }

  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    const exit = once(this.process, 'exit')
    this.process.kill('SIGKILL')
    await exit
  }

  private waitFor(limitMs: number, onLimit: () => PlatformError): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.end(onLimit()), limitMs)
      const watch = setInterval(() => this.watchMemory(), MEMORY_LOOK_MS)
      const done = () => {
        clearTimeout(timer)
        clearInterval(watch)
        this.pending = undefined
      }
      this.pending = {
        resolve(result) {
          done()
          resolve(result)
        },
        reject(error) {
          done()
          reject(error)
        },
      }
      if (this.isGone) this.exited()
    })
  }

  private receive(message: unknown): void {
    if (!isDocument(message)) return
    if (message.kind === 'ready') this.pending?.resolve(null)
    else if (message.kind === 'returned')
      this.pending?.resolve(typeof message.result === 'string' ? message.result : null)
    else this.fail(executeFailed(stackOf(message.error)))
    if (message.kind === 'broken' || message.kind === 'crashed') void this.kill()
  }

  private watchMemory(): void {
    const { memoryMegabytes } = this.source
    if (residentMegabytes(this.process.pid) <= memoryMegabytes + RUNTIME_MEGABYTES) return
    this.end(memoryLimitExceeded(memoryMegabytes))
  }

  /** Fails the call and takes the process away, which would go on with it. */
  private end(error: PlatformError): void {
    this.isGone = true
    this.fail(error)
    this.process.kill('SIGKILL')
  }

  private fail(error: PlatformError): void {
    this.pending?.reject(error)
  }

  /** V8 aborts when its heap is full. */
  private exited(signal: NodeJS.Signals | null = null): void {
    this.isGone = true
    if (signal === 'SIGABRT') this.fail(memoryLimitExceeded(this.source.memoryMegabytes))
    else this.fail(executeFailed('Error: Process exited unexpectedly before completing request'))
  }

  private output(text: string): void {
    if (this.onOutput) this.onOutput(text)
    else this.early += text
  }
}

function stackOf(error: unknown): string {
  return isDocument(error) ? String(error.stack) : 'Error'
}

/** Lets output that was written before the answer, but travels by another pipe, arrive before the call is closed. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
}
