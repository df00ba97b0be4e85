import type { SectionResult } from './results'
import { tableText } from './table'

/** A section as people read it, on the screen and in docs/performance.md alike. */
export function sectionText(name: string, { columns, rows, goals, notes = [], ran, seconds }: SectionResult): string {
  const where = `_${ran.at.slice(0, 16).replace('T', ' ')} UTC, ${ran.machine}, Node ${ran.node}, load ${ran.load} at the start, ${seconds} s._`
  const kept = goals.map(({ goal, figure, met }) => [goal, figure, met ? 'met' : '**falls short**'])
  return [
    `## ${name}`,
    where,
    tableText(columns, rows),
    ...(notes.length > 0 ? [notes.join(' ')] : []),
    ...(kept.length > 0 ? [tableText(['asked', 'figure', ''], kept)] : []),
  ].join('\n\n')
}
