import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({
    schema: { collections: [{ name: 'notes' }] },
    seed: { notes: [{ _id: 'one', at: new Date(0) }, { text: 'without an id' }] },
  })
})
afterAll(() => probe.stop())

async function control(path: string, body: unknown = {}): Promise<{ status: number; reply: unknown }> {
  const response = await fetch(`${probe.emulator.url}/emulator/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, reply: await response.json() }
}

beforeEach(async () => {
  await control('faults', {})
  await control('reset')
})

const notes = () =>
  probe.run(({ db }) =>
    db
      .collection('notes')
      .get()
      .then(({ data }: { data: unknown }) => data),
  )

describe('the emulator itself', () => {
  it('loads the sample documents, again in place of themselves, and empties everything', async () => {
    await control('seed')
    expect(await notes()).toEqual([
      { _id: 'one', at: '1970-01-01T00:00:00.000Z' },
      { _id: expect.stringMatching(/^[0-9a-f]{32}$/), text: 'without an id' },
    ])
    await probe.run(({ db }) =>
      db
        .collection('notes')
        .doc('one')
        .set({ data: { changed: true } }),
    )
    expect((await control('seed')).reply).toEqual({ ok: true, documents: { notes: 2 } })
    expect(await notes()).toContainEqual({ _id: 'one', at: '1970-01-01T00:00:00.000Z' })
    await probe.run(({ db }) => db.createCollection('extra'))
    await control('reset')
    await probe.restart()
    expect(await notes()).toEqual([])
    expect(await probe.run(({ db, failure }) => failure(db.collection('extra').get()))).toMatchObject({
      errCode: -502005,
    })
  })
})

describe('injected faults', () => {
  const outcomes = () =>
    probe.run(async ({ db, failure }) => {
      const found: Awaited<ReturnType<typeof failure>>[] = []
      for (let n = 0; n < 20; n++) found.push(await failure(db.collection('notes').add({ data: { n } })))
      return found.map((outcome) => (outcome === 'no failure' ? 'ok' : outcome.errMsg))
    })

  it('repeat with their seed', async () => {
    const faults = { database: { errorRate: 0.5 }, seed: 7 }
    await control('faults', faults)
    const first = await outcomes()
    await control('faults', faults)
    expect(await outcomes()).toEqual(first)
    expect(first).toContain('ok')
    expect(first).toContain(
      'collection.add:fail -501001 resource system error. injected fault in database.insertDocument',
    )
  })

  it('repeat for one action whatever other actions do meanwhile', async () => {
    const outcomesBeside = (others: number) =>
      probe.run(async ({ db, failure, input }) => {
        const found: boolean[] = []
        for (let n = 0; n < 20; n++) {
          for (let other = 0; other < Number(input); other++) await failure(db.collection('notes').count())
          found.push((await failure(db.collection('notes').add({ data: { n } }))) === 'no failure')
        }
        return found
      }, others)
    const faults = { database: { errorRate: 0.5 }, seed: 7 }
    await control('faults', faults)
    const alone = await outcomesBeside(0)
    await control('faults', faults)
    expect(await outcomesBeside(2)).toEqual(alone)
    expect(new Set(alone as boolean[]).size).toBe(2)
  })

  it('hold an answer back for as long as they are told', async () => {
    await control('faults', { 'database.calculateDocument': { delayMs: 60_000 } })
    const first = await probe.run(({ db }) =>
      Promise.race([
        db
          .collection('notes')
          .count()
          .then(
            () => 'delayed',
            () => 'delayed',
          ),
        db
          .collection('notes')
          .get()
          .then(() => 'at once'),
      ]),
    )
    expect(first).toBe('at once')
    await control('faults', { 'database.calculateDocument': { delayMs: 5 } })
    expect(
      await probe.run(({ db }) =>
        db
          .collection('notes')
          .count()
          .then(({ total }: { total: number }) => total),
      ),
    ).toBe(0)
    const response = await fetch(`${probe.emulator.url}/emulator/calls`)
    const { calls } = await response.json()
    expect(calls[0].roundTrips[0].ms).toBeGreaterThanOrEqual(4)
  })

  it('strike the one action they name, and stop when they are cleared', async () => {
    await control('faults', { 'database.calculateDocument': { errorRate: 1 } })
    const both = () =>
      probe.run(async ({ db, failure }) => [
        await failure(db.collection('notes').count()),
        await failure(db.collection('notes').get()),
      ])
    expect(await both()).toEqual([expect.objectContaining({ errCode: -501001 }), 'no failure'])
    await control('faults', {})
    expect(await both()).toEqual(['no failure', 'no failure'])
  })

  it('make a write conflict as a transaction does', async () => {
    await control('faults', { database: { conflictRate: 1 } })
    const outcome = await probe.run(({ db, failure }) => failure(db.collection('notes').add({ data: {} })))
    expect(outcome).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionConflict') })
  })

  it('end a transaction that they make conflict, with its locks', async () => {
    await control('faults', { 'database.commitTransaction': { conflictRate: 1 } })
    const outcome = await probe.run(async ({ db, failure }) => {
      const one = (place: typeof db) => place.collection('notes').doc('one')
      const reason = await failure(
        db.runTransaction((transaction: typeof db) => one(transaction).set({ data: { by: 'transaction' } })),
      )
      const plain = await Promise.race([
        one(db)
          .set({ data: { by: 'plain' } })
          .then(() => 'written'),
        new Promise((resolve) => setTimeout(() => resolve('blocked'), 5000)),
      ])
      return { reason, plain }
    })
    expect(outcome).toMatchObject({
      reason: { code: 'DATABASE_TRANSACTION_CONFLICT' },
      plain: 'written',
    })
    await control('faults', {})
    expect(await notes()).toEqual([{ _id: 'one', by: 'plain' }])
  })

  it('drop the answer to a write that was carried out', async () => {
    await control('faults', { 'database.insertDocument': { dropRate: 1 } })
    const outcome = await probe.run(({ db, failure }) => failure(db.collection('notes').add({ data: { _id: 'kept' } })))
    expect(outcome).not.toBe('no failure')
    expect(await notes()).toEqual([{ _id: 'kept' }])
  })

  it.each([
    [{ database: { errorRate: 2 } }, 'database: errorRate must be from 0 to 1'],
    [{ database: { errorrate: 1 } }, 'database: errorrate is not one of errorRate, delayMs, conflictRate, dropRate'],
    [{ seed: 'x' }, 'seed must be a number'],
    [{ databse: { errorRate: 1 } }, 'databse is no action and no service of this emulator'],
    [{ 'database.nope': { errorRate: 1 } }, 'database.nope is no action and no service of this emulator'],
  ])('%j is refused', async (faults, error) => {
    expect(await control('faults', faults)).toEqual({ status: 400, reply: { ok: false, error } })
  })
})
