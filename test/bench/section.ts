import type { Curve } from './curve'

/** A part of the benchmark: a table of rows, and what is asked of the figures. */
export type Section = {
  name: string
  /** Not in a run of all: it takes as long as they do together. */
  isOnlyByName?: boolean
  run: () => Promise<Outcome>
}

export type Outcome = {
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  goals: readonly Goal[]
  /** Sentences to read the table by: where a figure comes from, and what it leaves out. */
  notes?: readonly string[]
  /** Pictures, drawn into docs/images when the page is written. */
  curves?: readonly Curve[]
}

export type Goal = {
  goal: string
  figure: number
  met: boolean
  /** What the figure is made of, told where it falls short. */
  made?: string
}

/** @throws Error where there is no figure: the least of nothing would keep any goal. */
export const atLeast = (goal: string, figure: number, least: number): Goal => ({
  goal: `${goal} >= ${least}`,
  figure: measured(goal, figure),
  met: figure >= least,
})
/** @throws Error where there is no figure, as `atLeast`. */
export const atMost = (goal: string, figure: number, most: number): Goal => ({
  goal: `${goal} <= ${most}`,
  figure: measured(goal, figure),
  met: figure <= most,
})

function measured(goal: string, figure: number): number {
  if (!Number.isFinite(figure)) throw new Error(`nothing was measured of «${goal}»`)
  return figure
}

/** What a cell shows where there is nothing to measure. */
export const NONE = '–'

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))
