import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../cloud/emulator/start-emulator'

/** What code running inside a cloud function has at hand. */
export type Inside = {
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's own types describe less than it does
  [name in 'cloud' | 'db' | '_' | '$']: any
} & {
  input: unknown
  /** What function code sees of a rejection. */
  failure(work: Promise<unknown>): Promise<Failure | 'no failure'>
}
export type Failure = { errCode: number; errMsg: string; code?: string }
export type Reply = { errMsg: string; errCode?: number; result?: unknown }

export type Probe = {
  emulator: Emulator
  folder: string
  /** Runs code with the real SDK in a function's process. It must not use anything from outside. */
  run(code: (inside: Inside) => unknown, input?: unknown): Promise<unknown>
  call(name: string, event: unknown, headers?: Record<string, string>): Promise<Reply & { roundTrips: number }>
  addFunction(name: string, code: string, config?: object): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

const RUN = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const failure = (work) => work.then(() => 'no failure', ({ errCode, errMsg, code }) => ({ errCode, errMsg, code }))
exports.main = (event) => {
  const inside = { cloud, db, _: db.command, $: db.command.aggregate, input: event.input, failure }
  return eval(event.code)(inside)
}
`

/** An emulator on a folder of its own, with a function that runs what a test hands it. */
export async function startProbe(options: Partial<EmulatorOptions> = {}): Promise<Probe> {
  const folder = await mkdtemp(join(tmpdir(), 'emulator-'))
  const functionsDir = join(folder, 'functions')
  const settings = { port: 0, dataDir: join(folder, 'data'), functionsDir, syncWrites: false, ...options }
  let emulator = await startEmulator(settings)
  const probe: Probe = {
    get emulator() {
      return emulator
    },
    folder,
    async run(code, input) {
      const reply = await probe.call('run', { code: `(${code.toString()})`, input })
      if (reply.errCode !== undefined) throw new Error(reply.errMsg)
      return reply.result
    },
    async call(name, event, headers = {}) {
      const body = typeof event === 'string' ? event : JSON.stringify(event)
      const response = await fetch(`${emulator.url}/call/${name}`, { method: 'POST', body, headers })
      const reply: Reply = await response.json()
      return { ...reply, roundTrips: Number(response.headers.get('x-database-round-trips')) }
    },
    async addFunction(name, code, config) {
      await mkdir(join(functionsDir, name), { recursive: true })
      await writeFile(join(functionsDir, name, 'index.js'), code)
      if (config) await writeFile(join(functionsDir, name, 'config.json'), JSON.stringify(config))
    },
    async restart() {
      await emulator.stop()
      emulator = await startEmulator(settings)
    },
    async stop() {
      await emulator.stop()
      await rm(folder, { recursive: true })
    },
  }
  await probe.addFunction('run', RUN, { timeout: 30 })
  return probe
}
