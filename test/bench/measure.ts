import { type Spread, spreadOf } from './statistics'

/** Something to measure: `work` is one unit, told how many times to run in a round. */
export type Contender = { name: string; work: () => unknown | Promise<unknown>; perRound: number }

/** Nanoseconds of one unit of work: the median of the rounds, their spread, and that of what it took of the processor. */
export type Figure = { name: string; median: number; min: number; max: number; p25: number; p75: number; cpu: Spread }

/** Milliseconds of single units of work, and how many were done in a second while it was its turn. */
export type Latency = Spread & { name: string; perSecond: number }

/**
 * Runs the contenders in turn, round by round after a warm-up, so that what the machine does meanwhile meets all of
 * them alike. The median of the rounds is the figure: for work so short that a clock would cost more.
 */
export async function race(contenders: readonly Contender[], rounds = 15): Promise<Figure[]> {
  const times = new Map(contenders.map(({ name }) => [name, { wall: [] as number[], cpu: [] as number[] }]))
  await inTurn(contenders, rounds, async ({ name, work, perRound }, isWarm) => {
    const cpuBefore = process.cpuUsage()
    const startedAt = process.hrtime.bigint()
    for (let i = 0; i < perRound; i++) await work()
    const wall = Number(process.hrtime.bigint() - startedAt) / perRound
    const { user, system } = process.cpuUsage(cpuBefore)
    if (!isWarm) return
    times.get(name)?.wall.push(wall)
    times.get(name)?.cpu.push(((user + system) * 1000) / perRound)
  })
  return contenders.map(({ name }) => {
    const { p50: median, min, max, p25, p75 } = spreadOf(times.get(name)?.wall ?? [])
    return { name, median, min, max, p25, p75, cpu: spreadOf(times.get(name)?.cpu ?? []) }
  })
}

/** The same, with a clock around every unit: for work that waits. */
export async function timeEach(contenders: readonly Contender[], rounds = 10): Promise<Latency[]> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  await inTurn(contenders, rounds, async ({ name, work, perRound }, isWarm) => {
    for (let i = 0; i < perRound; i++) {
      const startedAt = performance.now()
      await work()
      if (isWarm) times.get(name)?.push(performance.now() - startedAt)
    }
  })
  return contenders.map(({ name }) => {
    const took = times.get(name) ?? []
    const seconds = took.reduce((sum, ms) => sum + ms, 0) / 1000
    return { name, ...spreadOf(took), perSecond: took.length / seconds }
  })
}

/** The median with its quartiles, as a cell of a table: "5.1 (4.8–5.9)". */
export function medianText({ p50, p25, p75 }: Spread): string {
  const [median = '', low = '', high = ''] = [p50, p25, p75].map((ms) =>
    Number(ms.toPrecision(3)).toLocaleString('en-US'),
  )
  return `${median} (${low}–${high})`
}

/** The same with the least and the most: for what was measured too few times to have quartiles. */
export const extremesText = (spread: Spread): string => medianText({ ...spread, p25: spread.min, p75: spread.max })

export function latencyOf(latencies: readonly Latency[], name: string): Latency {
  const found = latencies.find((latency) => latency.name === name)
  if (!found) throw new Error(`${name} was not measured`)
  return found
}

type Round = (contender: Contender, isWarm: boolean) => Promise<void>

async function inTurn(contenders: readonly Contender[], rounds: number, run: Round): Promise<void> {
  for (let round = -1; round < rounds; round++) {
    for (const contender of contenders) await run(contender, round >= 0)
  }
}
