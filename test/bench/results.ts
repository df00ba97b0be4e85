import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../config/paths'
import type { Ran } from './machine'
import type { Outcome } from './section'

/** What bench/results.json holds: each section as it last ran, be it in one run or in several. */
export type Results = { versions: Record<string, string>; sections: Record<string, SectionResult> }
export type SectionResult = Outcome & { ran: Ran; seconds: number }

const RESULTS = join(root, 'bench/results.json')

export function readResults(file = RESULTS): Results {
  if (!existsSync(file)) return { versions: {}, sections: {} }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Puts what just ran in the place of what ran before under the same names, and leaves the rest. */
export function keepResults(fresh: Results, file = RESULTS): void {
  const { sections } = readResults(file)
  mkdirSync(dirname(file), { recursive: true })
  const all = { versions: fresh.versions, sections: { ...sections, ...fresh.sections } }
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
}
