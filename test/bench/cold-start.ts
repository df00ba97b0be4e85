import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { ensureBuilt } from '../../config/built'
import { dist, root } from '../../config/paths'
import { atMost, rounded, type Section } from './section'

const ROUNDS = 15
const BUNDLE = join(dist, 'cloud/router/index.js')
// Inside the project, so that it finds the same node_modules.
const UNBUNDLED = join(root, 'bench/unbundled')

/** What is required, in a process of its own. */
const contenders = {
  'bookcase: one file': [BUNDLE],
  'bookcase: the same code and node_modules': [join(UNBUNDLED, 'router/index.js')],
  'request-promise and wx-server-sdk': ['request-promise', 'wx-server-sdk'],
}
type Name = keyof typeof contenders
type Start = { cpu: number; wall: number; modules: number }

// The variables that the platform gives a function, and that the SDK wants when it is made.
const PLATFORM = {
  ...{ TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: 'bench', TCB_ENV: 'bench', SILENCE: 'true' },
  ...{ TENCENTCLOUD_SECRETID: 'id', TENCENTCLOUD_SECRETKEY: 'key' },
}

const STARTED = `const cpu = process.cpuUsage(), at = process.hrtime.bigint()
for (const name of JSON.parse(process.argv[1])) require(name)
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ cpu: (user + system) / 1000, wall: Number(process.hrtime.bigint() - at) / 1e6, modules: Object.keys(require.cache).length }))
process.exit(0)`

export const coldStartSection: Section = {
  name: 'cold start: what a new instance loads before its first call',
  async run() {
    await ensureBuilt('router')
    await buildUnbundled()
    const names = Object.keys(contenders) as Name[]
    const starts = new Map(names.map((name) => [name, [] as Start[]]))
    for (let round = -1; round < ROUNDS; round++) {
      for (const name of names) {
        const start = started(contenders[name])
        if (round >= 0) starts.get(name)?.push(start)
      }
    }
    rmSync(UNBUNDLED, { recursive: true, force: true })
    const median = (name: Name, what: keyof Start) => {
      const sorted = (starts.get(name) ?? []).map((start) => start[what]).sort((a, b) => a - b)
      return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    }
    const [ours, unbundled, old] = names.map((name) => median(name, 'cpu')) as [number, number, number]
    const file = readFileSync(BUNDLE)
    return {
      columns: ['what', 'CPU ms', 'wall ms', 'modules', 'CPU to ours'],
      rows: names.map((name) => [
        ...[name, rounded(median(name, 'cpu'), 0), rounded(median(name, 'wall'), 0), median(name, 'modules')],
        rounded(median(name, 'cpu') / ours),
      ]),
      goals: [
        atMost('of the CPU time unbundled', rounded(ours / unbundled), 0.55),
        atMost('of the CPU time of request-promise and the SDK', rounded(ours / old), 0.55),
        atMost('bytes of the bundle', file.length, 1_600_000),
        atMost('bytes of the bundle, gzip', gzipSync(file).length, 400_000),
      ],
    }
  },
}

function started(required: readonly string[]): Start {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', STARTED, JSON.stringify(required)], {
    cwd: root,
    env: { ...process.env, ...PLATFORM },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`could not load ${required.join(', ')}: ${stderr}`)
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
