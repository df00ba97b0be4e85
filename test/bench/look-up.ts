import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBookcase } from '../../config/start-bookcase'
import { type Person, personOf } from '../support/person'
import { type Manner, openPlayedSources } from './played-sources'
import { atMost, rounded, type Section } from './section'

const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }
const TIMES = { cold: 100, cached: 300, hedged: 30 }
/**
 * The emulator runs four processes of a function: so many look-ups at once find each a process of their own, and so
 * few in a row find every breaker closed.
 */
const DEAD = { atOnce: 4, inARow: 3, worlds: 4 }

type Look = { ms: number; roundTrips: number }

export const lookUpSection: Section = {
  name: 'look-up: the whole path, sources on this machine',
  async run() {
    const [cold, cached, hedged] = await withInstance(async (ann, play) => {
      play('knowing')
      const known = newIsbn()
      await look(ann, known)
      const cold = await repeated(TIMES.cold, () => look(ann, newIsbn()))
      const cached = await repeated(TIMES.cached, () => look(ann, known))
      const hedged = await repeated(TIMES.hedged, async () => {
        play('first is silent')
        const measured = await look(ann, newIsbn())
        // A quick answer between the silent ones keeps the breaker closed, and is not counted.
        play('knowing')
        await look(ann, newIsbn())
        return measured
      })
      return [cold, cached, hedged] as const
    })
    const dead: Look[] = []
    for (let i = 0; i < DEAD.worlds; i++) {
      await withInstance(async (ann, play) => {
        const together = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: DEAD.atOnce }, work))
        await together(() => ann.ask('session/login', {}))
        play('silent')
        for (let turn = 0; turn < DEAD.inARow; turn++) dead.push(...(await together(() => look(ann, newIsbn()))))
      })
    }
    return {
      columns: ['what', 'look-ups', 'round trips', 'p50 ms', 'p99 ms'],
      rows: [
        rowOf('cache hit', cached),
        rowOf('cold hit', cold),
        rowOf('hedged hit: the first source is silent', hedged),
        rowOf('every source silent, no breaker open yet', dead),
      ],
      goals: [
        atMost('round trips of a cache hit', Math.max(...cached.map(roundTripsOf)), 1),
        atMost('ms p99 with every source dead', rounded(at(dead, 0.99), 0), 3_000),
        // A call that had 3 s, as in section "promises", would keep 300 ms of them.
        atMost('look-ups with every source dead, ms p99', rounded(at(dead, 0.99), 0), 2_700),
      ],
    }
  },
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

function rowOf(what: string, looks: readonly Look[]) {
  return [what, looks.length, at(looks.map(roundTripsOf), 0.5), rounded(at(looks, 0.5)), rounded(at(looks, 0.99))]
}

function at(looks: readonly (Look | number)[], share: number): number {
  const sorted = looks.map((one) => (typeof one === 'number' ? one : one.ms)).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

let made = 0

/** A book of mainland China that nobody has asked about yet. */
function newIsbn(): string {
  const first12 = `9787${String(++made).padStart(8, '0')}`
  const sum = [...first12].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return first12 + ((10 - (sum % 10)) % 10)
}
