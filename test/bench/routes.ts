import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBookcase } from '../../config/start-bookcase'
import { opId } from '../support/op-id'
import { personOf } from '../support/person'
import { rounded, type Section } from './section'

const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }
const TIMES = 200

export const routesSection: Section = {
  name: 'routes: the whole path, durable, one caller',
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-bench-'))
    const bookcase = await startBookcase({ port: 0, dataDir, withApp: false, environment: UNLIMITED })
    const ann = personOf(() => bookcase.url, 'ann')
    await ann.ask('session/login', {})
    const { book } = await ann.ask('books/add', { opId: opId(), title: 'first' })
    let rev = book.rev
    const events: [string, Input][] = [
      ['books/add', () => ({ opId: opId(), title: 'another' })],
      ['books/get', () => ({ bookId: book.bookId })],
      ['books/list', () => ({})],
      ['books/update', () => ({ opId: opId(), bookId: book.bookId, rev: rev++, patch: { rating: (rev % 10) + 1 } })],
      ['session/login', () => ({})],
      ['an attack: nesting of 20,000', () => `{"$url":"books/add","a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
      ['an attack: 60 KB of title', () => ({ title: 'x'.repeat(60_000) })],
    ]
    const rows = []
    for (const [name, input] of events) rows.push(await measured(ann, name, input))
    await bookcase.stop()
    rmSync(dataDir, { recursive: true, force: true })
    return { columns: ['route', 'round trips', 'p50 ms', 'p99 ms', 'slowest ms'], rows, goals: [] }
  },
}

type Caller = ReturnType<typeof personOf>
/** A route's input, or a whole event as text. */
type Input = () => Record<string, unknown> | string

async function measured(ann: Caller, name: string, input: Input) {
  const times: number[] = []
  let roundTrips = 0
  const $url = name.startsWith('an attack') ? 'books/add' : name
  for (let i = 0; i < TIMES; i++) {
    const asked = input()
    const event = typeof asked === 'string' ? asked : JSON.stringify({ $url, ...asked })
    const startedAt = performance.now()
    const answer = await ann.send(event)
    times.push(performance.now() - startedAt)
    roundTrips = answer.roundTrips
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => rounded(times[Math.min(TIMES - 1, Math.floor(TIMES * share))] ?? 0)
  return [name, roundTrips, at(0.5), at(0.99), at(1)]
}
