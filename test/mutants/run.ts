import { mutants } from './guard'
import { isKilled, requireGreen } from './kill'

/** npm run mutants: breaks the guard in one place at a time, and asks whether a test notices. Takes some minutes. */
function run(only: string): number {
  const survivors: string[] = []
  const asked = mutants.filter(({ file }) => file.includes(only))
  requireGreen(asked)
  for (const [i, mutant] of asked.entries()) {
    const name = `${mutant.file}: ${mutant.from.split('\n')[0]} -> ${mutant.to.split('\n')[0]}`
    const killed = isKilled(mutant)
    process.stdout.write(`${i + 1}/${asked.length} ${killed ? 'killed  ' : 'SURVIVED'} ${name}\n`)
    if (!killed) survivors.push(name)
  }
  process.stdout.write(`${asked.length - survivors.length} of ${asked.length} mutants killed\n`)
  return survivors.length
}

process.exitCode = run(process.argv[2] ?? '') > 0 ? 1 : 0
