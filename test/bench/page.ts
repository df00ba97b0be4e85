import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../config/paths'
import { curveSvg } from './curve'
import { goalsText } from './goals-text'
import { houseGoals } from './house-goals'
import { type Results, readResults, type SectionResult } from './results'
import type { Section } from './section'
import { sectionText } from './section-text'

type Named = Pick<Section, 'name' | 'isOnlyByName'>

const PAGE = 'docs/performance.md'
const IMAGES = 'docs/images'
const [BEGIN, END] = ['<!-- written by npm run bench -- --write: begin -->', '<!-- end -->']

/**
 * Writes docs/performance.md between its marks, the sections in the order given, and a picture of each curve. Answers
 * which files. Throws where a section of a run of all has not been measured: the page would lose it.
 */
export function writePage(sections: readonly Named[]): string[] {
  const results = ordered(sections, readResults())
  const file = join(root, PAGE)
  if (!existsSync(file)) throw new Error(`${PAGE} is not there to be written into`)
  const unmeasured = sections.map(({ name }) => name).filter((name) => results.sections[name] === undefined)
  writeFileSync(file, written(readFileSync(file, 'utf8'), pageText(results, unmeasured)))
  mkdirSync(join(root, IMAGES), { recursive: true })
  const curves = Object.values(results.sections).flatMap((section) => section.curves ?? [])
  for (const curve of curves) writeFileSync(join(root, IMAGES, `${curve.file}.svg`), curveSvg(curve))
  return [PAGE, ...curves.map((curve) => `${IMAGES}/${curve.file}.svg`)]
}

/** The page with what stands between its marks replaced. */
export function written(page: string, text: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place to write into: ${BEGIN} … ${END}`)
  return `${page.slice(0, from + BEGIN.length)}\n\n${text}\n\n${page.slice(to)}`
}

/** The results of these sections in this order, and of no others; one that is run only by its name may have none. */
export function ordered(asked: readonly Named[], { versions, sections }: Results): Results {
  const missing = asked.filter(({ name, isOnlyByName }) => !isOnlyByName && sections[name] === undefined)
  if (missing.length > 0) throw new Error(`not measured here yet: ${missing.map(({ name }) => name).join('; ')}`)
  return { versions, sections: Object.fromEntries(asked.flatMap(({ name }) => entryOf(name, sections))) }
}

const entryOf = (name: string, { [name]: section }: Results['sections']) => (section ? [[name, section] as const] : [])

/** The page's own part; of sections without a result it says so after all others. */
export function pageText({ versions, sections }: Results, unmeasured: readonly string[] = []): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const machines = new Set(Object.values(sections).map(({ ran }) => `${ran.machine}, Node ${ran.node}`))
  return [
    `Machine: ${[...machines].join('; ')}. Versions: ${named.join(', ')}.`,
    goalsText(houseGoals, sections),
    ...Object.entries(sections).map(([name, section]) =>
      [sectionText(name, section), ...pictures(section)].join('\n\n'),
    ),
    ...unmeasured.map((name) => `## ${name}\n\nNot measured here: it runs only when it is named.`),
  ].join('\n\n')
}

const pictures = ({ curves = [] }: SectionResult) => curves.map(({ title, file }) => `![${title}](images/${file}.svg)`)
