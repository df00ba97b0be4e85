import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({
    schema: {
      collections: [
        { name: 'seats', indexes: [{ name: 'code_1', keys: { code: 1 }, unique: true }] },
        { name: 'bookings' },
      ],
    },
  })
})
afterAll(() => probe.stop())
beforeEach(() =>
  probe.run(async ({ db, _ }) => {
    for (const name of ['seats', 'bookings'])
      await db
        .collection(name)
        .where({ _id: _.exists(true) })
        .remove()
    await db.collection('seats').add({ data: { _id: 'a', code: 'a', free: 1 } })
    await db.collection('seats').add({ data: { _id: 'b', code: 'b', free: 1 } })
  }),
)

const CONFLICT =
  '-501001 resource system error. [ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'

type Scenario = [name: string, code: (inside: Inside) => unknown, expected: unknown]

const scenarios: Scenario[] = [
  [
    'shows its own writes inside and none outside until it commits',
    async ({ db }) => {
      const transaction = await db.startTransaction()
      await transaction
        .collection('seats')
        .doc('a')
        .update({ data: { free: 0 } })
      await transaction.collection('bookings').add({ data: { _id: 'x', seat: 'a' } })
      const inside = (await transaction.collection('seats').doc('a').get()).data.free
      const listed = (await transaction.collection('bookings').where({ seat: 'a' }).get()).data.length
      const outside = (await db.collection('seats').doc('a').get()).data.free
      const before = (await db.collection('bookings').count()).total
      await transaction.commit()
      return { inside, listed, outside, before, after: (await db.collection('seats').doc('a').get()).data.free }
    },
    { inside: 0, listed: 1, outside: 1, before: 0, after: 0 },
  ],
  [
    'leaves nothing behind when it is rolled back',
    async ({ db, failure }) => {
      const reason = await failure(
        db.runTransaction(async (transaction: Inside['db']) => {
          await transaction.collection('seats').doc('a').remove()
          await transaction
            .collection('seats')
            .doc('new')
            .set({ data: { code: 'new' } })
          await transaction.rollback({ errCode: 7 })
        }),
      )
      return { reason, ids: (await db.collection('seats').get()).data.map(({ _id }: { _id: string }) => _id) }
    },
    { reason: { errCode: 7 }, ids: ['a', 'b'] },
  ],
  [
    'reads the database as it was at its first operation, not at its start',
    async ({ db }) => {
      const seats = db.collection('seats')
      const transaction = await db.startTransaction()
      await seats.doc('a').update({ data: { free: 5 } })
      const first = (await transaction.collection('seats').doc('a').get()).data.free
      await seats.doc('a').update({ data: { free: 6 } })
      await seats.add({ data: { _id: 'late', code: 'late', free: 1 } })
      await seats.doc('b').remove()
      const again = (await transaction.collection('seats').doc('a').get()).data.free
      const ids = (await transaction.collection('seats').where({}).get()).data.map(({ _id }: { _id: string }) => _id)
      await transaction.rollback()
      return { first, again, ids }
    },
    { first: 5, again: 5, ids: ['a', 'b'] },
  ],
  [
    'ends the one that writes second, with the code the SDK does not retry',
    async ({ db, failure }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      await first
        .collection('seats')
        .doc('a')
        .update({ data: { free: 0 } })
      const lost = await failure(
        second
          .collection('seats')
          .doc('a')
          .update({ data: { free: 9 } }),
      )
      const after = await failure(
        second
          .collection('seats')
          .doc('b')
          .update({ data: { free: 9 } }),
      )
      await first.commit()
      return {
        lost,
        after: after === 'no failure' ? after : after.errCode,
        a: (await db.collection('seats').doc('a').get()).data.free,
      }
    },
    { lost: { errCode: -501001, errMsg: `document.update:fail ${CONFLICT}` }, after: -501001, a: 0 },
  ],
  [
    'ends one that writes what a plain write changed after its first read',
    async ({ db, failure }) => {
      const transaction = await db.startTransaction()
      await transaction.collection('seats').doc('a').get()
      await db
        .collection('seats')
        .doc('a')
        .update({ data: { free: 3 } })
      return failure(
        transaction
          .collection('seats')
          .doc('a')
          .update({ data: { free: 2 } }),
      )
    },
    { errCode: -501001, errMsg: `document.update:fail ${CONFLICT}` },
  ],
  [
    'makes a plain write wait for its end',
    async ({ db, _ }) => {
      const transaction = await db.startTransaction()
      await transaction
        .collection('seats')
        .doc('a')
        .update({ data: { free: 10 } })
      const order: string[] = []
      const plain = db
        .collection('seats')
        .doc('a')
        .update({ data: { free: _.inc(1) } })
        .then(() => order.push('plain'))
      await db
        .collection('seats')
        .doc('b')
        .update({ data: { free: 2 } })
      order.push('other')
      await transaction.commit().then(() => order.push('commit'))
      await plain
      return {
        order: [...order].sort(),
        first: order[0],
        free: (await db.collection('seats').doc('a').get()).data.free,
      }
    },
    { order: ['commit', 'other', 'plain'], first: 'other', free: 11 },
  ],
  [
    'keeps unique values unique, inside and against others',
    async ({ db, failure }) => {
      const transaction = await db.startTransaction()
      await transaction.collection('seats').add({ data: { _id: 'c', code: 'c' } })
      const twice = await failure(transaction.collection('seats').add({ data: { _id: 'd', code: 'c' } }))
      const other = await db.startTransaction()
      await other.collection('seats').doc('a').remove()
      await other.collection('seats').add({ data: { _id: 'e', code: 'a' } })
      await other.commit()
      const text = twice === 'no failure' ? twice : twice.errMsg.includes('E11000')
      return { text, ids: (await db.collection('seats').get()).data.map(({ _id }: { _id: string }) => _id).sort() }
    },
    { text: true, ids: ['b', 'e'] },
  ],
  [
    'takes a thousand writes',
    async ({ db }) => {
      const transaction = await db.startTransaction()
      const rows = Array.from({ length: 1000 }, (_, n) => ({ _id: `n${n}`, code: `n${n}` }))
      await transaction.collection('seats').add({ data: rows })
      await transaction.commit()
      return (await db.collection('seats').count()).total
    },
    1002,
  ],
  [
    'is gone after its commit',
    async ({ db, failure }) => {
      const transaction = await db.startTransaction()
      await transaction.commit()
      return failure(
        transaction
          .collection('seats')
          .doc('a')
          .update({ data: { free: 2 } }),
      )
    },
    { errCode: -501001, errMsg: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') },
  ],
  [
    'lets one of eight simultaneous bookings win, and runs none a second time',
    async ({ db, failure }) => {
      let runs = 0
      let open = () => {}
      const allHaveRead = new Promise<void>((resolve) => {
        open = resolve
      })
      const book = (person: number) =>
        db.runTransaction(async (transaction: Inside['db']) => {
          await transaction.collection('seats').doc('a').get()
          runs++
          if (runs === 8) open()
          await allHaveRead
          await transaction
            .collection('seats')
            .doc('a')
            .update({ data: { free: 0, person } })
        })
      const outcomes = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((person) => failure(book(person))))
      const codes = outcomes.map((outcome) => (outcome === 'no failure' ? outcome : outcome.errCode))
      return {
        runs,
        won: codes.filter((code) => code === 'no failure').length,
        lost: codes.filter((code) => code === -501001).length,
      }
    },
    { runs: 8, won: 1, lost: 7 },
  ],
]

describe('a transaction through the real SDK', () => {
  it.each(scenarios)('%s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })
})
