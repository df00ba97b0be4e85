import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../paths'

/** npm test: every test; what they need built is built by their own set-up. */
export async function run(args: readonly string[]): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
}
