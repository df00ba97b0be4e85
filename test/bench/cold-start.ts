import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ensureBuilt } from '../../config/built'
import { dist, root } from '../../config/paths'
import { type CpuShare, cpuShare } from './cpu-share'
import { medianText } from './measure'
import { atMost, type Goal, NONE, rounded, type Section } from './section'
import { type Spread, spreadOf } from './statistics'

const ROUNDS = 15
const SHARE_ROUNDS = 5
const SHARE = 0.25
// Inside the project, so that it finds the same node_modules.
const UNBUNDLED = join(root, 'bench/unbundled')

/** What is required, in a process of its own. */
const contenders = {
  'bookcase: one file': join(dist, 'cloud/router/index.js'),
  'bookcase: the same code and node_modules': join(UNBUNDLED, 'router/index.js'),
  'request-promise and wx-server-sdk': join(import.meta.dirname, 'peers/book-info.cjs'),
}
const names = Object.keys(contenders) as Name[]
type Name = keyof typeof contenders
type Start = { cpu: number; wall: number; modules: number }
type Starts = (name: Name, what: keyof Start) => Spread

// The variables that the platform gives a function, and that the SDK wants when it is made.
const PLATFORM = {
  ...{ TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'bench', TCB_ENV: 'bench' },
  ...{ TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key', SILENCE: 'true' },
}

const STARTED = `const cpu = process.cpuUsage(), at = process.hrtime.bigint()
require(process.argv[1])
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ cpu: (user + system) / 1000, wall: Number(process.hrtime.bigint() - at) / 1e6, modules: Object.keys(require.cache).length }))
process.exit(0)`

export const coldStartSection: Section = {
  name: 'cold start: what a new instance loads before its first call',
  async run() {
    await ensureBuilt('router')
    await buildUnbundled()
    const share = cpuShare(SHARE)
    try {
      const whole = inTurn(ROUNDS)
      const slow = 'file' in share ? inTurn(SHARE_ROUNDS, share) : undefined
      return {
        columns: ['what', 'CPU ms', 'wall ms', 'wall ms on a quarter of a CPU', 'modules', 'CPU to ours'],
        rows: names.map((name) => rowOf(name, whole, slow)),
        goals: goalsOf(whole, slow),
        notes: [
          `${ROUNDS} processes of each in turn${slow ? `, and ${SHARE_ROUNDS} on a quarter of a CPU, by cgroups` : ''}, after one of each that is not counted: medians (quartiles). Node's own start comes before.`,
          ...('reason' in share ? [`Nothing was measured on a quarter of a CPU: ${share.reason}.`] : []),
        ],
      }
    } finally {
      if ('close' in share) share.close()
      rmSync(UNBUNDLED, { recursive: true, force: true })
    }
  },
}

/** Starts each in turn, round by round after one that is not counted. */
function inTurn(rounds: number, share?: CpuShare): Starts {
  const starts = new Map(names.map((name) => [name, [] as Start[]]))
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const start = started(contenders[name], share)
      if (round >= 0) starts.get(name)?.push(start)
    }
  }
  return (name, what) => spreadOf((starts.get(name) ?? []).map((start) => start[what]))
}

function rowOf(name: Name, whole: Starts, slow: Starts | undefined): (string | number)[] {
  const cpu = whole(name, 'cpu')
  const ratio = rounded(cpu.p50 / whole(OURS, 'cpu').p50)
  return [
    ...[name, medianText(cpu), medianText(whole(name, 'wall')), slow ? medianText(slow(name, 'wall')) : NONE],
    ...[whole(name, 'modules').p50, ratio],
  ]
}

const [OURS, OURS_UNBUNDLED, OF_2018] = names as [Name, Name, Name]

function goalsOf(whole: Starts, slow: Starts | undefined): Goal[] {
  const cpu = (name: Name) => whole(name, 'cpu').p50
  return [
    atMost('of the CPU time unbundled', rounded(cpu(OURS) / cpu(OURS_UNBUNDLED)), 0.55),
    atMost('of the CPU time of request-promise and the SDK', rounded(cpu(OURS) / cpu(OF_2018)), 0.55),
    atMost('CPU-ms', rounded(cpu(OURS), 0), 240),
    ...(slow ? [atMost('seconds on a quarter of a CPU', rounded(slow(OURS, 'wall').p50 / 1000), 1.2)] : []),
  ]
}

/** A shell joins the share first and becomes the process that is measured, so that all of its start is in it. */
function started(file: string, share?: CpuShare): Start {
  const node = [process.execPath, '-e', STARTED, file]
  const [command = '', ...args] = share ? ['sh', '-c', `echo $$ > ${share.file} && exec "$@"`, 'sh', ...node] : node
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...PLATFORM },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`could not load ${file}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Start
}

/** The function as files, each of them on its own, with its packages where npm put them. */
async function buildUnbundled(): Promise<void> {
  await build({
    entryPoints: ['router', 'contract'].flatMap((part) => filesOf(join(root, 'cloud', part))),
    outdir: UNBUNDLED,
    outbase: join(root, 'cloud'),
    ...{ platform: 'node', target: 'node18', format: 'cjs', logLevel: 'warning' },
  })
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && statSync(file).isFile())
}
