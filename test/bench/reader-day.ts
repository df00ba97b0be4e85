import { type Call, clientOver } from '../../src/api/client'
import { newOpId } from '../../src/lib/op-id'
import type { Person } from '../support/person'
import { inBookcase } from './bookcase'
import { between, countedTransport, readsAndWrites, type Use } from './counted-calls'
import { atMost, type Section } from './section'

const ISBN = '9787229030933'

type Step = { step: string; does: (call: Call) => Promise<unknown> }

/** Two openings, a book that is found and saved, one that is rated: each step with the calls the app makes for it. */
function script(): Step[] {
  let added: { bookId: string; rev: number } | undefined
  const opening = async (call: Call) => Promise.all([call('session/login', {}), call('books/list', { limit: 30 })])
  return [
    { step: 'opens the app in the morning', does: opening },
    { step: 'scans a book', does: (call) => call('isbn/lookup', { isbn: ISBN }) },
    {
      step: 'saves it',
      does: async (call) => {
        added = (await call('books/add', { opId: newOpId(), isbn: ISBN, title: '三体' })).book
      },
    },
    {
      step: 'rates it',
      does: async (call) => {
        if (!added) throw new Error('a book is rated after it is saved')
        const { bookId, rev } = added
        await call('books/update', { opId: newOpId(), bookId, rev, patch: { rating: 9, status: 'read' } })
      },
    },
    { step: 'opens the app in the evening', does: opening },
  ]
}

export const aDay = (): Promise<{ steps: { step: string; use: Use }[]; total: Use }> =>
  inBookcase(async ({ emulator, person }) => {
    await beKnown(person('ann'))
    const { sent, transport } = countedTransport(emulator.url, 'ann')
    const call = clientOver(transport)
    const soFar = (): Use => ({ calls: sent.calls, ...readsAndWrites(emulator.database.roundTrips()) })
    const morning = soFar()
    const steps = []
    for (const { step, does } of script()) {
      const before = soFar()
      await does(call)
      steps.push({ step, use: between(before, soFar()) })
    }
    return { steps, total: between(morning, soFar()) }
  })

export const readerDaySection: Section = {
  name: "a reader's day: calls, reads and writes",
  async run() {
    const { steps, total } = await aDay()
    const rowOf = (step: string, { calls, reads, writes }: Use) => [step, calls, reads, writes]
    return {
      columns: ['the reader', 'calls', 'database reads', 'database writes'],
      rows: [...steps.map(({ step, use }) => rowOf(step, use)), rowOf('the whole day', total)],
      goals: [atMost('calls', total.calls, 6), atMost('reads', total.reads, 8), atMost('writes', total.writes, 2)],
      notes: ['Counted by the emulator; somebody who is known already, on a day on which they do something.'],
    }
  },
}

/** The first day of a person costs more, because their documents are made: it comes once. */
async function beKnown({ ask }: Person): Promise<void> {
  await ask('session/login', {})
  for (const title of ['活着', '围城', '边城']) await ask('books/add', { opId: newOpId(), title })
  await ask('isbn/lookup', { isbn: ISBN })
}
