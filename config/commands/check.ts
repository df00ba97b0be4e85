import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CommandError } from '../command-error'
import { root } from '../paths'
import { policyTableIsFresh } from '../policy-table'
import { routesAreFresh } from '../write-routes'

const tools = [
  ['format and lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['import directions', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'cloud', 'config', 'test'],
  ['unused code', 'knip/bin/knip.js'],
] as const

/** npm run check: everything about the source that a tool can tell. Each tool says what it found; the last line sums up. */
export async function run(): Promise<void> {
  const failed: string[] = []
  if (!routesAreFresh()) failed.push('routes (cloud/router/routes.ts is stale: npm run routes)')
  if (!policyTableIsFresh()) failed.push('policy table (docs/security.md is stale: npm run policy)')
  for (const [name, bin, ...args] of tools) {
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    if (status !== 0) failed.push(name)
  }
  if (failed.length > 0) throw new CommandError(`check failed: ${failed.join(', ')}`)
  process.stdout.write('check passed\n')
}
