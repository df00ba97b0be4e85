import { opId } from '../support/op-id'
import { type Bookcase, inBookcase } from './bookcase'
import { type Contender, timeEach } from './measure'
import { atMost, type Goal, rounded, type Section } from './section'

const PER_ROUND = 20

/** What a route is asked, and at most how many round trips it may take; an attack may take none. */
type Asked = { route: string; input: () => Record<string, unknown> | string; trips?: number }

export const routesSection: Section = {
  name: 'routes: the whole path, durable, one caller',
  run: () =>
    inBookcase(async ({ person }: Bookcase) => {
      const ann = person('ann')
      await ann.ask('session/login', {})
      const { book } = await ann.ask('books/add', { opId: opId(), title: 'first' })
      const told = new Map<string, { roundTrips: number; bytes: number }>()
      const contenders = askedOf(book.bookId, book.rev).map(({ route, input }): Contender => {
        const $url = route.startsWith('an attack') ? 'books/add' : route
        const work = async () => {
          const asked = input()
          const { roundTrips, result } = await ann.send(typeof asked === 'string' ? asked : { $url, ...asked })
          told.set(route, { roundTrips, bytes: JSON.stringify(result).length })
        }
        return { name: route, work, perRound: PER_ROUND }
      })
      const latencies = await timeEach(contenders)
      return {
        columns: ['route', 'round trips', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms', 'a second', 'bytes out'],
        rows: latencies.map(({ name, p50, p95, p99, max, perSecond }) => [
          ...[name, told.get(name)?.roundTrips ?? Number.NaN],
          ...[p50, p95, p99, max].map((ms) => rounded(ms)),
          ...[rounded(perSecond, 0), told.get(name)?.bytes ?? Number.NaN],
        ]),
        goals: askedOf(book.bookId, book.rev).flatMap(({ route, trips }): Goal[] =>
          trips === undefined
            ? []
            : [atMost(`round trips of ${route}`, told.get(route)?.roundTrips ?? Number.NaN, trips)],
        ),
        notes: [
          'Client, emulator and function share this machine; a write is on the disk before it is answered. On the platform each round trip costs the network, so the count matters more than the milliseconds here.',
        ],
      }
    }),
}

function askedOf(bookId: string, firstRev: number): Asked[] {
  let rev = firstRev
  return [
    { route: 'books/add', input: () => ({ opId: opId(), title: 'another' }), trips: 1 },
    { route: 'books/get', input: () => ({ bookId }), trips: 1 },
    { route: 'books/list', input: () => ({}), trips: 1 },
    {
      route: 'books/update',
      input: () => ({ opId: opId(), bookId, rev: rev++, patch: { rating: (rev % 10) + 1 } }),
      trips: 1,
    },
    { route: 'session/login', input: () => ({}), trips: 2 },
    {
      route: 'an attack: nesting of 20,000',
      input: () => `{"$url":"books/add","a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    },
    { route: 'an attack: 60 KB of title', input: () => ({ title: 'x'.repeat(60_000) }) },
  ]
}
