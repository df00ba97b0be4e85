import type { Attack } from '../router/attacks/attack'
import { attacks } from '../router/attacks/attacks'
import { opId } from '../support/op-id'
import type { Person } from '../support/person'
import { type Bookcase, inBookcase } from './bookcase'
import { type Contender, type Latency, medianText, timeEach } from './measure'
import { atLeast, atMost, type Goal, type Outcome, rounded, type Section } from './section'

const ROUNDS = 5
const MOST_MS = 100

/** Another's book and one that is not there are asked for in turn, a few of each at a time. */
const PAIRS = { rounds: 200, perRound: 10, mostPercent: 5 }

type Callers = Record<NonNullable<Attack['as']> | 'stranger', Person>
/** The hostile calls of one answer: one of them is a unit of work. */
type Group = Contender & { code: Attack['code']; told: { asked: number; right: number; roundTrips: number } }

export const attacksSection: Section = {
  name: 'attacks: how long a refusal takes',
  run: () => inBookcase(measured),
}

async function measured({ person }: Bookcase): Promise<Outcome> {
  const [victim, stranger] = [person('victim'), person('stranger')]
  const { bookId } = (await victim.ask('books/add', { opId: opId(), title: '三体', isPrivate: true })).book
  const callers = { stranger, nobody: person(undefined), digits: person('12345') }
  const groups = [...new Set(attacks.map(({ code }) => code))].map((code) => groupOf(code, callers))
  const latencies = await timeEach(groups, ROUNDS)
  const pairs = await timeEach(
    [asking("another's private book", stranger, bookId), asking('a book that is not there', stranger, 'nowhere')],
    PAIRS.rounds,
  )
  // The process that was attacked serves its owner as ever.
  await victim.ask('books/get', { bookId })
  return {
    columns: ['answer', 'calls', 'times each', 'round trips, at most', 'p50 ms (quartiles)', 'slowest ms'],
    rows: [
      ...groups.map(({ code, perRound, told }, i) => [
        code,
        perRound,
        ROUNDS,
        told.roundTrips,
        ...timesOf(latencies[i]),
      ]),
      ...pairs.map((pair) => [pair.name, 1, PAIRS.rounds * PAIRS.perRound, 1, ...timesOf(pair)]),
    ],
    goals: goalsOf(groups, latencies, pairs),
    notes: [
      'The hostile calls of test/router/attacks, through client, emulator and function. An answer that a process did not live to give would end this section. OK is what a harmless call gets, in which the attack is left unread. What is refused for its input asks nothing of the database, but for the data of db/add: that is read once the write is counted.',
    ],
  }
}

function goalsOf(groups: readonly Group[], latencies: readonly Latency[], pairs: readonly Latency[]): Goal[] {
  const [asked, right] = (['asked', 'right'] as const).map((what) =>
    groups.reduce((sum, { told }) => sum + told[what], 0),
  )
  const nobodys = groups.find(({ code }) => code === 'UNAUTHENTICATED')?.told.roundTrips ?? Number.NaN
  const [hidden = Number.NaN, absent = Number.NaN] = pairs.map(({ p50 }) => p50)
  return [
    atMost('ms of the slowest attack', rounded(Math.max(...latencies.map(({ max }) => max))), MOST_MS),
    atLeast('% of attacks answered as they should be', ((right ?? 0) / (asked ?? 0)) * 100, 100),
    atMost('round trips of who is nobody', nobodys, 0),
    atMost(
      "% between the p50 of another's book and of none",
      rounded(Math.abs(hidden / absent - 1) * 100, 1),
      PAIRS.mostPercent,
    ),
  ]
}

function groupOf(code: Attack['code'], callers: Callers): Group {
  const mine = attacks.filter((attack) => attack.code === code)
  const told = { asked: 0, right: 0, roundTrips: 0 }
  return {
    ...{ name: code, code, told, perRound: mine.length },
    async work() {
      const attack = mine[told.asked % mine.length]
      if (!attack) throw new Error(`nothing is answered with ${code}`)
      const { result, roundTrips } = await callers[attack.as ?? 'stranger'].send(attack.event)
      told.asked += 1
      if ((result.ok ? 'OK' : result.error.code) === code) told.right += 1
      told.roundTrips = Math.max(told.roundTrips, roundTrips)
    },
  }
}

const asking = (name: string, { send }: Person, bookId: string): Contender => ({
  ...{ name, perRound: PAIRS.perRound },
  async work() {
    const { result } = await send({ $url: 'books/get', bookId })
    if (result.ok || result.error.code !== 'NOT_FOUND') throw new Error(`${name} was told of`)
  },
})

const timesOf = (latency: Latency | undefined) => (latency ? [medianText(latency), rounded(latency.max)] : [])
