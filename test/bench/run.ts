import { ranNow, versionsUsed } from './machine'
import { writePage } from './page'
import { keepResults, type SectionResult } from './results'
import type { Section } from './section'
import { sectionText } from './section-text'
import { sections } from './sections'

/**
 * npm run bench [-- part of a section's name …]: tables for people, bench/results.json for machines.
 * npm run bench -- --write: docs/performance.md and its pictures, from what is in bench/results.json.
 */
async function run(asked: readonly string[]): Promise<void> {
  if (asked.includes('--write')) return print(`written: ${writePage(sections).join(', ')}`)
  const isAsked = ({ name, isOnlyByName = false }: Section) =>
    asked.length === 0 ? !isOnlyByName : asked.some((part) => titleOf(name).includes(part))
  const chosen = sections.filter(isAsked)
  if (chosen.length === 0) throw new Error(`no section is named ${asked.join(' or ')}`)
  const versions = versionsUsed()
  const { machine, node } = ranNow()
  print(`Node ${node}, ${machine}\n${list(versions)}`)
  const failed: unknown[] = []
  for (const section of chosen) {
    try {
      const result = await measured(section)
      print(`\n${sectionText(section.name, result)}`)
      // After each: a run that is cut short has not been for nothing.
      keepResults({ versions, sections: { [section.name]: result } })
    } catch (error) {
      // The others can still be measured: without Chromium, all but one.
      failed.push(error)
      print(`\n## ${section.name}\n\nNot measured: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${chosen.length} were not measured`)
}

async function measured({ run }: Section): Promise<SectionResult> {
  const [ran, startedAt] = [ranNow(), performance.now()]
  const outcome = await run()
  return { ...outcome, ran, seconds: Math.round((performance.now() - startedAt) / 1000) }
}

const titleOf = (name: string) => name.split(':')[0] ?? name

const list = (versions: Record<string, string>) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

run(process.argv.slice(2)).catch((error: Error) => {
  const causes: unknown[] = error instanceof AggregateError ? error.errors : []
  for (const one of [...causes, error]) process.stderr.write(`${one instanceof Error ? one.stack : one}\n`)
  process.exitCode = 1
})
