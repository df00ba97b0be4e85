import { countOf, type HouseGoal, proofOf, timeOf } from './house-goals'
import type { SectionResult } from './results'
import type { Goal } from './section'
import { tableText } from './table'

type Figure = Goal & Pick<SectionResult, 'ran'>
type Shown = NonNullable<HouseGoal['shownBy']>[number]
type Sections = Readonly<Record<string, SectionResult>>

/** Every goal of the house beside its figures, and a sentence for each that falls short. */
export function goalsText(goals: readonly HouseGoal[], sections: Sections): string {
  const standing = goals.map((goal, i) => ({ ...goal, number: i + 1, ...standingOf(goal, sections) }))
  const rows = standing.map(({ number, what, asked, heldBy, figures, missing }) => [
    number,
    what,
    asked,
    figures.map(figureText).join('<br>'),
    verdict(figures, missing, heldBy),
  ])
  const short = standing.filter(({ figures }) => figures.some(({ met }) => !met))
  return [
    '## Goals',
    tableText(['#', 'goal', 'asked', 'figures', ''], rows),
    ...(short.length > 0 ? ['### What falls short, and why'] : []),
    ...short.map(({ number, what, why, figures }) => {
      const missed = figures.filter(({ met }) => !met)
      const told = missed.map((figure) => [figureText(figure), figure.made && `: ${figure.made}`].join(''))
      return `**${number}, ${what}**: ${told.join('; ')}. ${reasons(missed, why)}`.trimEnd()
    }),
  ].join('\n\n')
}

/** What there is of all that is to show a goal, and what there is not. */
function standingOf(goal: HouseGoal, sections: Sections): { figures: Figure[]; missing: Shown[] } {
  const shown = shownBy(goal).map((one) => ({ one, figures: figuresOf(one, sections) }))
  return {
    figures: shown.flatMap(({ figures }) => figures),
    missing: shown.filter(({ figures }) => figures.length === 0).map(({ one }) => one),
  }
}

function shownBy({ shownBy = [], heldBy, counted = [], mostSeconds }: HouseGoal): Shown[] {
  const proofs = [
    ...counted.map(countOf),
    ...(heldBy === undefined ? [] : [proofOf(heldBy), ...(mostSeconds === undefined ? [] : [timeOf(heldBy)])]),
  ]
  return [...shownBy, ...proofs.map((goal) => ({ section: 'proofs', goal }))]
}

const figuresOf = (shown: Shown, sections: Sections): Figure[] =>
  Object.entries(sections)
    .filter(([name]) => name.startsWith(shown.section))
    .flatMap(([, { goals, ran }]) => goals.map((goal) => ({ ...goal, ran })))
    .filter(({ goal }) => goal.startsWith(shown.goal ?? ''))

/** "**3** times as fast (>= 4)": the figure, of what, and what is asked of it. */
function figureText({ goal, figure, met }: Goal): string {
  const shown = figure.toLocaleString('en-US', { maximumFractionDigits: 3 })
  return `${met ? shown : `**${shown}**`} ${goal.replace(/ ([<>]= .+)$/, ' ($1)')}`
}

/** The words for each that falls short, none of them twice. */
function reasons(missed: readonly Figure[], why: HouseGoal['why'] = {}): string {
  const of = ({ goal }: Goal) => Object.entries(why).filter(([start]) => goal.startsWith(start))
  const known = new Set(missed.flatMap((figure) => of(figure).map(([, words]) => words)))
  const unexplained = missed.filter((figure) => of(figure).length === 0 && figure.made === undefined)
  return [...known, ...(unexplained.length > 0 ? [crowd(unexplained)] : [])].join(' ')
}

function crowd(missed: readonly Figure[]): string {
  const [worst] = missed.map(({ ran }) => ran).sort((a, b) => b.load - a.load)
  if (!worst || worst.load <= worst.cores) return 'Nobody has said yet why.'
  return `Nobody has said yet why; the machine was shared: about ${Math.round(worst.load)} programs wanted its ${worst.cores} cores when this ran.`
}

/** A goal is met when all that is to show it was measured, and is met. */
function verdict(figures: readonly Goal[], missing: readonly Shown[], heldBy: string | undefined): string {
  if (figures.some(({ met }) => !met)) return '**falls short**'
  if (missing.length === 0) return 'met'
  if (figures.length === 0) return heldBy === undefined ? 'not measured yet' : `held by \`${heldBy}\``
  return `met so far; not measured: ${missing.map(({ section, goal = 'all' }) => `${section}, ${goal}`).join('; ')}`
}
