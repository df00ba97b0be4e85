import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../../config/paths'

/** Where and when a section ran: a figure without it means nothing. */
export type Ran = { at: string; machine: string; node: string; cores: number; load: number }

/** `load` is how many processes wanted the processor in the minute before: over the number of cores, wall times are others' too. */
export function ranNow(): Ran {
  const [load = 0] = loadavg()
  const cores = cpus().length
  const machine = `${cores} x ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  return { at: new Date().toISOString(), machine, node: process.version, cores, load: Number(load.toFixed(1)) }
}

/** Ours, then what stands beside it, then what builds and measures. */
const NAMED = [
  ...['wx-server-sdk', 'tcb-router', 'valibot', 'axios', 'cockatiel', '@tarojs/taro', 'react', 'zustand'],
  ...['koa-compose', 'hono', 'request-promise', 'request', 'lmdb', 'mingo'],
  ...['esbuild', 'webpack', 'glass-easel', 'jsdom', 'playwright-core', 'vitest', 'fast-check'],
]

/** The exact versions of what the figures depend on, as package.json pins them. @throws Error for one that it lacks */
export function versionsUsed(): Record<string, string> {
  const {
    dependencies,
    devDependencies,
  }: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const all = { ...dependencies, ...devDependencies }
  return Object.fromEntries(
    NAMED.map((name) => {
      const version = all[name]
      if (version === undefined) throw new Error(`package.json does not pin ${name}: update test/bench/machine.ts`)
      return [name, version]
    }),
  )
}
