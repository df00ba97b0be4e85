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

export const atLeast = (goal: string, figure: number, least: number): Goal => ({
  goal: `${goal} >= ${least}`,
  figure,
  met: figure >= least,
})
export const atMost = (goal: string, figure: number, most: number): Goal => ({
  goal: `${goal} <= ${most}`,
  figure,
  met: figure <= most,
})

/** What a cell shows where there is nothing to measure. */
export const NONE = '–'

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))
