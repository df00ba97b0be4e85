import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../config/paths'
import type { Mutant } from './guard'

const CONFIG = join(import.meta.dirname, 'vitest.config.mts')
const VITEST = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', CONFIG, '--bail', '1']

/** Throws unless every test that these mutants are to meet passes without them: one that fails anyway notices nothing. */
export function requireGreen(mutants: readonly Mutant[]): void {
  for (const suite of new Set(mutants.map(({ suite }) => suite.join(' ')))) {
    const { status, stdout, stderr } = tested(suite.split(' '))
    if (status !== 0) throw new Error(`not green without a mutant: ${suite}\n${`${stdout}${stderr}`.slice(-2_000)}`)
  }
}

/** Breaks a file in one place, and answers whether a test notices; the file is then as it was. */
export function isKilled({ file, from, to, suite }: Mutant): boolean {
  const path = join(root, file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length < 2) throw new Error(`${file} has no «${from}» any more: update test/mutants`)
  const restore = () => writeFileSync(path, source)
  process.once('exit', restore)
  try {
    // A function in the place of the text, because `$` means something in a replacement.
    writeFileSync(
      path,
      source.replace(from, () => to),
    )
    // One that never ends has been noticed, too.
    return tested(suite).status !== 0
  } finally {
    restore()
    process.off('exit', restore)
  }
}

const tested = (suite: readonly string[]) =>
  spawnSync(process.execPath, [...VITEST, ...suite], { cwd: root, encoding: 'utf8', timeout: 120_000 })
