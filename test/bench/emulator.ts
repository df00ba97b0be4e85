import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnEmulator } from '../emulator/support/emulator-process'
import type { Curve } from './curve'
import { fill, startClient, type Took } from './emulator-load'
import { atLeast, atMost, NONE, rounded, type Section } from './section'
import { p99Of, type Spread, spreadOf } from './statistics'

const SECRETS = ['--secret-id', 'local', '--secret-key', 'key']
const SIZES = [100, 1_000, 10_000, 100_000]
const ROUNDS = 5
/** One client asks a collection of every size; the rest, the largest that a reader has. */
const ALONE = { clients: 1, perRound: 120 }
const OF_10K = [
  { what: 'page', clients: 8, perRound: 800 },
  { what: 'update', clients: 1, perRound: 100 },
  { what: 'add', clients: 1, perRound: 100 },
  { what: 'group', clients: 1, perRound: 12 },
] as const
const STARTS = 3
const schema = {
  collections: SIZES.map((size) => ({ name: `n${size}`, indexes: [{ name: 'owner_at', keys: { owner: 1, at: -1 } }] })),
}

type Kind = { what: 'page' | 'get' | 'update' | 'add' | 'group'; size: number; clients: number; perRound: number }
type Measured = Omit<Spread, 'p99'> & Kind & { p99: number | undefined; perSecond: number }

export const emulatorSection: Section = {
  name: 'emulator: SDK, loopback, engine, disk (durable)',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-bench-'))
    const schemaFile = join(folder, 'schema.json')
    writeFileSync(schemaFile, JSON.stringify(schema))
    const argsFor = (data: string) => ['--port', '0', '--data', join(folder, data), '--schema', schemaFile, ...SECRETS]
    const filling = await spawnEmulator(argsFor('data'))
    for (const size of SIZES) await fill(filling.url, size)
    await filling.kill('SIGTERM')
    const starts = { empty: [] as number[], full: [] as number[] }
    for (let round = 0; round < STARTS; round++) {
      starts.empty.push(await secondsToStart(argsFor(`empty-${round}`)))
      starts.full.push(await secondsToStart(argsFor('data')))
    }

    const full = await spawnEmulator(argsFor('data'))
    const measured = await inTurn(full.url)
    const megabytes = memoryOf(full.process)
    await full.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })

    const of = (what: string, size = 10_000, clients = 1) => measuredIn(measured, { what, size, clients })
    const busyPage = of('page', 10_000, 8)
    const ratio = of('page', 100_000).p50 / of('page', 1_000).p50
    const goals = [
      atLeast('pages a second, 8 clients', rounded(busyPage.perSecond, 0), 1_000),
      atMost('ms p99 of a page, 8 clients', rounded(busyPage.p99 ?? busyPage.max), 25),
      atMost('ms p50 of a get', rounded(of('get').p50), 1.5),
      atMost('ms p50 of a durable add', rounded(of('add').p50), 3),
      atMost('ms p50 of a group over 10,000', rounded(of('group').p50), 70),
      atMost('times: a page of 100,000 to one of 1,000', rounded(ratio), 1.5),
      atMost('seconds to start with 111,100 documents, the slowest', rounded(Math.max(...starts.full)), 3),
      atMost('MB with 111,100 documents, after the load', megabytes, 600),
      atMost('seconds to start empty, the slowest', rounded(Math.max(...starts.empty)), 1.5),
    ]
    return {
      columns: ['what', 'documents', 'clients', 'calls', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms', 'a second'],
      rows: measured.map(({ what, size, clients, perRound, p50, p95, p99, max, perSecond }) => [
        ...[what, size, clients, perRound * ROUNDS],
        ...[p50, p95, p99, max].map((ms) => (ms === undefined ? NONE : rounded(ms))),
        rounded(perSecond, 0),
      ]),
      goals,
      notes: [
        `All of them in turn, ${ROUNDS} rounds after one that is not counted; fewer than a hundred calls have no p99. What is added goes into the same 10,000. Started ${STARTS} times each, in turn: in ${told(starts.empty)} s empty, in ${told(starts.full)} s with 111,100 documents.`,
      ],
      curves: [curveOf(measured.filter(({ clients }) => clients === 1))],
    }
  },
}

/** How a page and a document by its id grow, and what else is done with 10,000, round by round. */
async function inTurn(url: string): Promise<Measured[]> {
  const alone = (['page', 'get'] as const).flatMap((what) => SIZES.map((size): Kind => ({ what, size, ...ALONE })))
  const of10k = OF_10K.map((kind): Kind => ({ ...kind, size: 10_000 }))
  // Those that only the 10,000 are asked have a client of their own: it is busier, and its code warmer.
  const clientOf = async (size: number, kinds: readonly Kind[]) => {
    const client = await startClient(url, size)
    return kinds.filter((kind) => kind.size === size).map((kind) => ({ kind, client, took: [] as Took[] }))
  }
  const asked = [...SIZES.map((size) => clientOf(size, alone)), clientOf(10_000, of10k)]
  const all = (await Promise.all(asked)).flat()
  for (let round = -1; round < ROUNDS; round++) {
    for (const { kind, client, took } of all) {
      const one = await client.measure({ ...kind, times: kind.perRound })
      if (round >= 0) took.push(one)
    }
  }
  for (const { client } of all) client.stop()
  return all.map(({ kind, took }) => measuredOf(kind, took))
}

function measuredOf(kind: Kind, all: readonly Took[]): Measured {
  const took = all.flatMap((one) => one.took)
  const seconds = all.reduce((sum, one) => sum + one.seconds, 0)
  return { ...kind, ...spreadOf(took), p99: p99Of(took), perSecond: took.length / seconds }
}

function measuredIn(all: readonly Measured[], asked: { what: string; size: number; clients: number }): Measured {
  const { what, size, clients } = asked
  const found = all.find((one) => one.what === what && one.size === size && one.clients === clients)
  if (!found) throw new Error(`${what} of ${size} was not measured`)
  return found
}

function curveOf(measured: readonly Measured[]): Curve {
  const points = (what: string, figure: 'p50' | 'p99') =>
    measured.filter((one) => one.what === what).map((one) => [one.size, rounded(one[figure] ?? one.max, 3)] as const)
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

async function secondsToStart(args: string[]): Promise<number> {
  const startedAt = performance.now()
  const emulator = await spawnEmulator(args)
  const seconds = (performance.now() - startedAt) / 1000
  await emulator.kill('SIGTERM')
  return seconds
}

const told = (seconds: readonly number[]) => `${rounded(Math.min(...seconds))}–${rounded(Math.max(...seconds))}`

function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}
