import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnEmulator } from '../emulator/support/emulator-process'
import type { Curve } from './curve'
import { fill, startClient, type Took } from './emulator-load'
import { atLeast, atMost, rounded, type Section } from './section'
import { type Spread, spreadOf } from './statistics'

const SECRETS = ['--secret-id', 'local', '--secret-key', 'key']
const SIZES = [100, 1_000, 10_000, 100_000]
const ROUNDS = 5
const schema = {
  collections: SIZES.map((size) => ({ name: `n${size}`, indexes: [{ name: 'owner_at', keys: { owner: 1, at: -1 } }] })),
}

type Measured = Spread & { what: string; size: number; clients: number; perSecond: number }

export const emulatorSection: Section = {
  name: 'emulator: SDK, loopback, engine, disk (durable)',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-bench-'))
    const schemaFile = join(folder, 'schema.json')
    writeFileSync(schemaFile, JSON.stringify(schema))
    const args = ['--port', '0', '--data', join(folder, 'data'), '--schema', schemaFile, ...SECRETS]
    const idle = await timed(args)
    for (const size of SIZES) await fill(idle.emulator.url, size)
    await idle.emulator.kill('SIGTERM')

    const full = await timed(args)
    const alone = await eachSize(full.emulator.url)
    const busy = await at10k(full.emulator.url)
    const megabytes = memoryOf(full.emulator.process)
    await full.emulator.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })

    const of = (what: string, size = 10_000) => measuredIn([...busy, ...alone], what, size)
    const ratio = of('page', 100_000).p50 / of('page', 1_000).p50
    const goals = [
      atLeast('pages a second, 8 clients', rounded(of('page').perSecond, 0), 1_000),
      atMost('ms p99 of a page, 8 clients', rounded(of('page').p99), 25),
      atMost('ms p50 of a get', rounded(of('get').p50), 1.5),
      atMost('ms p50 of a durable add', rounded(of('add').p50), 3),
      atMost('ms p50 of a group over 10,000', rounded(of('group').p50), 70),
      atMost('times: a page of 100,000 to one of 1,000', rounded(ratio), 1.5),
      atMost('seconds to start with 111,100 documents', rounded(full.seconds), 3),
      atMost('MB with 111,100 documents, after the load', megabytes, 600),
      atMost('seconds to start empty', rounded(idle.seconds), 1.5),
    ]
    return {
      columns: ['what', 'documents', 'clients', 'p50 ms', 'p95 ms', 'p99 ms', 'a second'],
      rows: [...alone, ...busy].map(({ what, size, clients, p50, p95, p99, perSecond }) => [
        ...[what, size, clients, rounded(p50), rounded(p95), rounded(p99), rounded(perSecond, 0)],
      ]),
      goals,
      curves: [curveOf(alone)],
    }
  },
}

/** One client, the sizes in turn: how a page and a document by its id grow. */
async function eachSize(url: string): Promise<Measured[]> {
  const clients = await Promise.all(SIZES.map(async (size) => ({ size, client: await startClient(url, size) })))
  const kinds = (['page', 'get'] as const).flatMap((what) =>
    clients.map((one) => ({ ...one, what, all: [] as Took[] })),
  )
  for (let round = 0; round < ROUNDS; round++) {
    for (const { client, what, all } of kinds) all.push(await client.measure({ what, clients: 1, times: 120 }))
  }
  for (const { client } of clients) client.stop()
  return kinds.map(({ what, size, all }) => measuredOf({ what, size, clients: 1 }, all))
}

async function at10k(url: string): Promise<Measured[]> {
  const size = 10_000
  const client = await startClient(url, size)
  const measured = []
  for (const [what, clients, times] of [
    ['page', 8, 4_000],
    ['update', 1, 500],
    ['add', 1, 500],
    ['group', 1, 60],
  ] as const)
    measured.push(measuredOf({ what, size, clients }, [await client.measure({ what, clients, times })]))
  client.stop()
  return measured
}

function measuredOf(of: Pick<Measured, 'what' | 'size' | 'clients'>, all: readonly Took[]): Measured {
  const took = all.flatMap((one) => one.took)
  return { ...of, ...spreadOf(took), perSecond: took.length / all.reduce((sum, { seconds }) => sum + seconds, 0) }
}

/** The first of its kind. */
function measuredIn(all: readonly Measured[], what: string, size: number): Measured {
  const found = all.find((one) => one.what === what && one.size === size)
  if (!found) throw new Error(`${what} of ${size} was not measured`)
  return found
}

function curveOf(measured: readonly Measured[]): Curve {
  const points = (what: string, figure: 'p50' | 'p99') =>
    measured.filter((one) => one.what === what).map((one) => [one.size, rounded(one[figure], 3)] as const)
  return {
    ...{ file: 'growth-emulator', title: 'How the emulator grows', x: 'documents', y: 'milliseconds' },
    lines: [
      { name: 'page of 20, p50', points: points('page', 'p50') },
      { name: 'page of 20, p99', points: points('page', 'p99') },
      { name: 'one document, p50', points: points('get', 'p50') },
      { name: 'one document, p99', points: points('get', 'p99') },
    ],
    limits: [{ name: 'limit: 25 ms a page', at: 25 }],
  }
}

async function timed(args: string[]) {
  const startedAt = performance.now()
  const emulator = await spawnEmulator(args)
  return { emulator, seconds: (performance.now() - startedAt) / 1000 }
}

function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
