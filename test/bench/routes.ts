import type { Output } from '../../src/api/client'
import { opId } from '../support/op-id'
import { type Bookcase, inBookcase } from './bookcase'
import { timeEach } from './measure'
import { amongPlayedSources, PLAYED_ISBN } from './played-sources'
import { atMost, type Outcome, rounded, type Section } from './section'

const PER_ROUND = 20

type Asked = {
  route: string
  input: () => Record<string, unknown>
  /** How many round trips it may take. */
  most: number
  /** Takes what was answered. */
  answered?: (data: unknown) => void
}

export const routesSection: Section = {
  name: 'routes: the whole path, durable, one caller',
  run: () => amongPlayedSources((environment) => inBookcase(measured, { environment })),
}

async function measured({ person }: Bookcase): Promise<Outcome> {
  const ann = person('ann')
  await ann.ask('session/login', {})
  await ann.ask('isbn/lookup', { isbn: PLAYED_ISBN })
  const { book } = await ann.ask('books/add', { opId: opId(), title: 'first' })
  const { cursor } = await ann.ask('books/changes', {})
  const asked = routesOf(book.bookId, book.rev, cursor).map((one) => ({ ...one, roundTrips: 0, bytes: 0 }))
  const latencies = await timeEach(
    asked.map((one) => ({
      name: one.route,
      perRound: PER_ROUND,
      async work() {
        const { result, roundTrips } = await ann.send({ $url: one.route, ...one.input() })
        if (!result.ok) throw new Error(`${one.route}: ${JSON.stringify(result)}`)
        one.answered?.(result.data)
        Object.assign(one, { roundTrips: Math.max(one.roundTrips, roundTrips), bytes: JSON.stringify(result).length })
      },
    })),
  )
  return {
    columns: ['route', 'round trips', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms', 'a second', 'bytes out'],
    rows: latencies.map(({ name, p50, p95, p99, max, perSecond }, i) => [
      ...[name, asked[i]?.roundTrips ?? 0, ...[p50, p95, p99, max].map((ms) => rounded(ms))],
      ...[rounded(perSecond, 0), asked[i]?.bytes ?? 0],
    ]),
    goals: asked.map(({ route, roundTrips, most }) => atMost(`round trips of ${route}`, roundTrips, most)),
    notes: [
      'Client, emulator and function share this machine; a write is on the disk before it is answered. On the platform each round trip costs the network, so the count matters more than the milliseconds here.',
    ],
  }
}

function routesOf(bookId: string, firstRev: number, since: string): Asked[] {
  let rev = firstRev
  const patch = () => ({ rating: (rev % 10) + 1 })
  const added: string[] = []
  return [
    {
      route: 'books/add',
      input: () => ({ opId: opId(), title: 'another' }),
      most: 1,
      answered: (data) => added.push((data as Output<'books/add'>).book.bookId),
    },
    { route: 'books/get', input: () => ({ bookId }), most: 1 },
    { route: 'books/list', input: () => ({}), most: 1 },
    { route: 'books/changes', input: () => ({ since }), most: 1 },
    { route: 'books/update', input: () => ({ opId: opId(), bookId, rev: rev++, patch: patch() }), most: 1 },
    { route: 'books/remove', input: () => ({ opId: opId(), bookId: added.pop() }), most: 1 },
    { route: 'isbn/lookup', input: () => ({ isbn: PLAYED_ISBN }), most: 1 },
    { route: 'session/login', input: () => ({}), most: 2 },
  ]
}
