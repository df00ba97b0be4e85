import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../config/paths'
import { spawnEmulator } from '../emulator/support/emulator-process'
import { atLeast, atMost, type Goal, rounded, type Section } from './section'

const SECRETS = ['--secret-id', 'local', '--secret-key', 'key']
const sizes = [1_000, 10_000, 100_000]
const schema = {
  collections: sizes.map((size) => ({ name: `n${size}`, indexes: [{ name: 'owner_at', keys: { owner: 1, at: -1 } }] })),
}

type Measured = { p50: number; p99: number; perSecond: number }

export const emulatorSection: Section = {
  name: 'emulator: SDK, loopback, engine, disk (durable)',
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), 'emulator-bench-'))
    const schemaFile = join(dataDir, 'schema.json')
    const data = join(dataDir, 'data')
    writeFileSync(schemaFile, JSON.stringify(schema))
    const args = ['--port', '0', '--data', data, '--schema', schemaFile, ...SECRETS]
    const idle = await timed(args)
    await idle.emulator.kill('SIGTERM')
    const filling = await spawnEmulator(args)
    for (const size of sizes) await fill(filling.url, size)
    await filling.kill('SIGTERM')

    const full = await timed(args)
    const rows: (string | number)[][] = []
    const measure = async (what: string, size: number, clients: number, times: number): Promise<Measured> => {
      const measured = await ask(full.emulator.url, { what, size, clients, times })
      rows.push([what, size, clients, rounded(measured.p50), rounded(measured.p99), Math.round(measured.perSecond)])
      return measured
    }
    const pages = []
    for (const size of sizes) pages.push(await measure('page', size, 1, 600))
    const crowd = await measure('page', 10_000, 8, 4_000)
    const get = await measure('get', 10_000, 1, 1_000)
    await measure('update', 10_000, 1, 500)
    const add = await measure('add', 10_000, 1, 500)
    const group = await measure('group', 10_000, 1, 60)
    const megabytes = memoryOf(full.emulator.process)
    await full.emulator.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })

    const ratio = (pages[2]?.p50 ?? 0) / (pages[0]?.p50 ?? 1)
    const goals: Goal[] = [
      atLeast('pages a second, 8 clients', Math.round(crowd.perSecond), 1_000),
      atMost('ms p99 of a page, 8 clients', rounded(crowd.p99), 25),
      atMost('ms p50 of a get', rounded(get.p50), 1.5),
      atMost('ms p50 of a durable add', rounded(add.p50), 3),
      atMost('ms p50 of a group over 10,000', rounded(group.p50), 70),
      atMost('times: a page of 100,000 to one of 1,000', rounded(ratio), 1.5),
      atMost('seconds to start with 111,000 documents', rounded(full.seconds), 3),
      atMost('MB with 111,000 documents, after the load', megabytes, 600),
      atMost('seconds to start empty', rounded(idle.seconds), 1.5),
    ]
    return { columns: ['what', 'documents', 'clients', 'p50 ms', 'p99 ms', 'a second'], rows, goals }
  },
}

async function timed(args: string[]) {
  const startedAt = performance.now()
  const emulator = await spawnEmulator(args)
  return { emulator, seconds: (performance.now() - startedAt) / 1000 }
}

function environment(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local-env',
      TCB_ENV: 'local-env',
    },
    ...{ TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'key', SILENCE: 'true' },
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  }
}

async function ask(
  url: string,
  { size, ...asked }: { what: string; size: number; clients: number; times: number },
): Promise<Measured> {
  const client = fork(join(import.meta.dirname, 'emulator-client.cjs'), [`n${size}`, String(size)], {
    env: environment(url),
    execArgv: [],
  })
  await once(client, 'message')
  client.send(asked)
  const [{ took, seconds }] = (await once(client, 'message')) as [{ took: number[]; seconds: number }]
  client.kill()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), perSecond: took.length / seconds }
}

/** Adds the documents as a function would, a thousand at a time. */
async function fill(url: string, size: number): Promise<void> {
  const script = `const cloud = require('wx-server-sdk'); cloud.init({ env: 'local-env' })
const books = cloud.database().collection('n${size}')
const book = (i) => ({ _id: 'b' + i, owner: 'o' + (i % 100), at: i, title: 'x'.repeat(100) })
const run = async () => { for (let i = 0; i < ${size}; i += 1000) await books.add({ data: Array.from({ length: 1000 }, (_, j) => book(i + j)) }) }
run().then(() => process.exit(0), (error) => { console.error(error); process.exit(1) })`
  const filler = spawn(process.execPath, ['-e', script], {
    cwd: root,
    env: environment(url),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(filler, 'exit')
  if (code !== 0) throw new Error(`the bench could not lay out ${size} documents`)
}

function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
