import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBookcase } from '../../config/start-bookcase'
import { type Person, personOf } from '../support/person'
import { type Manner, openPlayedSources } from './played-sources'
import { atMost, NONE, rounded, type Section } from './section'
import { p99Of, spreadOf } from './statistics'

const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }
const ROUNDS = 4
const PER_ROUND = { cold: 25, cached: 75, hedged: 8 }
/**
 * The emulator runs four processes of a function: so many look-ups at once find each a process of their own, and so
 * few in a row find every breaker closed. One instance serves one round: its breakers open with the next.
 */
const DEAD = { atOnce: 4, inARow: 3 }

type Look = { ms: number; roundTrips: number }

export const lookUpSection: Section = {
  name: 'look-up: the whole path, sources on this machine',
  async run() {
    const { cached, cold, hedged, dead } = await inRounds()
    const slowestDead = rounded(spreadOf(dead.map(msOf)).max, 0)
    return {
      columns: ['what', 'look-ups', 'round trips, at most', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms'],
      rows: [
        rowOf('cache hit', cached),
        rowOf('cold hit', cold),
        rowOf('hedged hit: the first source is silent', hedged),
        rowOf('every source silent, no breaker open yet', dead),
      ],
      goals: [
        atMost('round trips of a cache hit', Math.max(...cached.map(roundTripsOf)), 1),
        atMost('ms of the slowest look-up with every source dead', slowestDead, 3_000),
        // A call that had 3 s, as in section "promises", would keep 300 ms of them.
        atMost('look-ups with every source dead, ms of the slowest', slowestDead, 2_700),
      ],
      notes: [
        `${ROUNDS} rounds in turn after one that is not counted. Those with every source silent have an instance of their own in each round, warmed up by other calls, because a silent source is left alone after a few; the others share one. Fewer than a hundred have no p99.`,
      ],
    }
  },
}

async function inRounds() {
  const all: Record<'cached' | 'cold' | 'hedged' | 'dead', Look[]> = { cached: [], cold: [], hedged: [], dead: [] }
  await withInstance(async (ann, play) => {
    play('knowing')
    const known = newIsbn()
    await look(ann, known)
    for (let round = -1; round < ROUNDS; round++) {
      const cached = await repeated(PER_ROUND.cached, () => look(ann, known))
      const cold = await repeated(PER_ROUND.cold, () => look(ann, newIsbn()))
      const hedged = await repeated(PER_ROUND.hedged, async () => {
        play('first is silent')
        const measured = await look(ann, newIsbn())
        // A quick answer between the silent ones keeps the breaker closed, and is not counted.
        play('knowing')
        await look(ann, newIsbn())
        return measured
      })
      if (round < 0) continue
      all.cached.push(...cached)
      all.cold.push(...cold)
      all.hedged.push(...hedged)
      all.dead.push(...(await withEverySourceDead()))
    }
  })
  return all
}

function withEverySourceDead(): Promise<Look[]> {
  return withInstance(async (ann, play) => {
    const together = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: DEAD.atOnce }, work))
    await together(() => ann.ask('session/login', {}))
    play('silent')
    const looks: Look[] = []
    for (let turn = 0; turn < DEAD.inARow; turn++) looks.push(...(await together(() => look(ann, newIsbn()))))
    return looks
  })
}

async function withInstance<T>(work: (ann: Person, play: (manner: Manner) => void) => Promise<T>): Promise<T> {
  const sources = await openPlayedSources()
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-bench-'))
  const environment = { ...UNLIMITED, ...sources.environment }
  const bookcase = await startBookcase({ port: 0, dataDir, withApp: false, environment })
  try {
    const ann = personOf(() => bookcase.url, 'ann')
    return await work(ann, sources.play)
  } finally {
    await bookcase.stop()
    sources.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function look(person: Person, isbn: string): Promise<Look> {
  const startedAt = performance.now()
  const { roundTrips, result } = await person.send({ $url: 'isbn/lookup', isbn })
  if (!result.ok) throw new Error(`isbn/lookup: ${result.error.code} ${result.error.message}`)
  return { ms: performance.now() - startedAt, roundTrips }
}

async function repeated(times: number, work: () => Promise<Look>): Promise<Look[]> {
  const looks: Look[] = []
  for (let i = 0; i < times; i++) looks.push(await work())
  return looks
}

const roundTripsOf = ({ roundTrips }: Look) => roundTrips
const msOf = ({ ms }: Look) => ms

function rowOf(what: string, looks: readonly Look[]): (string | number)[] {
  const took = looks.map(msOf)
  const { p50, p95, max } = spreadOf(took)
  const ms = [p50, p95, p99Of(took), max].map((one) => (one === undefined ? NONE : rounded(one)))
  return [what, looks.length, Math.max(...looks.map(roundTripsOf)), ...ms]
}

let made = 0

/** A book of mainland China that nobody has asked about yet. */
function newIsbn(): string {
  const first12 = `9787${String(++made).padStart(8, '0')}`
  const sum = [...first12].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return first12 + ((10 - (sum % 10)) % 10)
}
