/** Something to measure: `work` is one unit, told how many times to run in a round. */
export type Contender = { name: string; work: () => unknown | Promise<unknown>; perRound: number }

/** Nanoseconds of one unit of work: the median of the rounds, and the rounds' spread. */
export type Figure = { name: string; median: number; min: number; max: number }

/**
 * Runs the contenders in turn, round by round after a warm-up, so that what the machine does meanwhile meets all of
 * them alike. The median of the rounds is the figure.
 */
export async function race(contenders: readonly Contender[], rounds = 15): Promise<Figure[]> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = -1; round < rounds; round++) {
    for (const { name, work, perRound } of contenders) {
      const startedAt = process.hrtime.bigint()
      for (let i = 0; i < perRound; i++) await work()
      const each = Number(process.hrtime.bigint() - startedAt) / perRound
      if (round >= 0) times.get(name)?.push(each)
    }
  }
  return contenders.map(({ name }) => figureOf(name, times.get(name) ?? []))
}

function figureOf(name: string, times: number[]): Figure {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { name, median: at(0.5), min: at(0), max: at(1) }
}
