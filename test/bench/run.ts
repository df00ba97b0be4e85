import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../../config/paths'
import { coldStartSection } from './cold-start'
import { dispatchSection } from './dispatch'
import { emulatorSection } from './emulator'
import { h5ListSection } from './h5-list'
import { lookUpSection } from './look-up'
import { policySection } from './policy'
import { routesSection } from './routes'
import type { Section } from './section'

const sections: readonly Section[] = [
  dispatchSection,
  policySection,
  routesSection,
  lookUpSection,
  coldStartSection,
  emulatorSection,
  h5ListSection,
]

/** npm run bench [-- part of a section's name]: tables for people, bench/results.json for machines. */
async function run(only: string): Promise<void> {
  const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  print(`${machine}\n`)
  const results: Record<string, unknown> = { machine }
  for (const section of sections.filter(({ name }) => name.includes(only))) {
    const result = await section.run()
    results[section.name] = result
    print(`\n## ${section.name}\n`)
    for (const cells of [result.columns, result.columns.map(() => '---'), ...result.rows])
      print(`| ${cells.join(' | ')} |`)
    for (const { goal, figure, met } of result.goals) print(`\n${met ? 'met' : 'MISSED'}: ${goal}: ${figure}`)
  }
  mkdirSync(join(root, 'bench'), { recursive: true })
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

run(process.argv[2] ?? '').catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
