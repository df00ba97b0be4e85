import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../config/paths'
import { type Mutant, mutants } from './guard'

/** npm run mutants: breaks the guard in one place at a time, and asks whether a test notices. Takes some minutes. */
function run(only: string): number {
  const survivors: string[] = []
  const asked = mutants.filter(({ file }) => file.includes(only))
  for (const [i, mutant] of asked.entries()) {
    const name = `${mutant.file}: ${mutant.from.split('\n')[0]} -> ${mutant.to.split('\n')[0]}`
    const killed = isKilled(mutant)
    process.stdout.write(`${i + 1}/${asked.length} ${killed ? 'killed  ' : 'SURVIVED'} ${name}\n`)
    if (!killed) survivors.push(name)
  }
  process.stdout.write(`${asked.length - survivors.length} of ${asked.length} mutants killed\n`)
  return survivors.length
}

function isKilled({ file, from, to, suite }: Mutant): boolean {
  const path = join(root, file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length < 2) throw new Error(`${file} has no «${from}» any more: update test/mutants`)
  const restore = () => writeFileSync(path, source)
  process.once('exit', restore)
  try {
    // One that never ends has been noticed, too.
    // A function in the place of the text, because `$` means something in a replacement.
    writeFileSync(
      path,
      source.replace(from, () => to),
    )
    const vitest = [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      join(import.meta.dirname, 'vitest.config.mts'),
    ]
    const { status } = spawnSync(process.execPath, [...vitest, '--bail', '1', ...suite], {
      cwd: root,
      timeout: 120_000,
    })
    return status !== 0
  } finally {
    restore()
    process.off('exit', restore)
  }
}

process.exitCode = run(process.argv[2] ?? '') > 0 ? 1 : 0
