import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  const many = Array.from({ length: 10_001 }, (_, n) => ({ _id: `n${n}` }))
  probe = await startProbe({
    schema: {
      collections: [
        { name: 'many' },
        { name: 'rows', indexes: [{ name: 'code_1', keys: { code: 1 as const }, unique: true }] },
      ],
    },
    seed: { many },
  })
  await fetch(`${probe.emulator.url}/emulator/seed`, { method: 'POST' })
})
afterAll(() => probe.stop())

const scenarios: [name: string, code: (inside: Inside) => unknown, expected: unknown][] = [
  [
    'gives at most 10,000 documents of an aggregation',
    async ({ db }) => (await db.collection('many').aggregate().limit(20_000).end()).list.length,
    10_000,
  ],
  ['reads at most 1,000 at once', async ({ db }) => (await db.collection('many').limit(5000).get()).data.length, 1000],
  [
    'refuses a document over 16 MB, and keeps nothing of it',
    async ({ db, failure }) => {
      const { errCode, errMsg } = (await failure(
        db.collection('rows').add({ data: { code: 'large', text: 'x'.repeat(17 * 1024 * 1024) } }),
      )) as { errCode: number; errMsg: string }
      return [errCode, errMsg.includes('object to insert too large'), (await db.collection('rows').count()).total]
    },
    [-502001, true, 0],
  ],
  [
    'changes all of many documents or none',
    async ({ db, failure }) => {
      const rows = db.collection('rows')
      for (const code of ['a', 'b', 'c']) await rows.add({ data: { _id: code, code } })
      const outcome = await failure(rows.where({}).update({ data: { code: 'same', changed: true } }))
      return [outcome === 'no failure', (await rows.get()).data]
    },
    [false, ['a', 'b', 'c'].map((code) => ({ _id: code, code }))],
  ],
  [
    'refuses a collection by a name that is none',
    async ({ db, failure }) => {
      const names = ['1st', 'a b', 'a'.repeat(33), 'system.users']
      const outcomes = []
      for (const name of names) outcomes.push((await failure(db.createCollection(name))) === 'no failure')
      return outcomes
    },
    [false, false, false, false],
  ],
]

/** What the error of a call says, for what is not emulated. */
const unknown: [name: string, code: (inside: Inside) => unknown, words: string][] = [
  ['cloudPay', ({ cloud, failure }) => failure(cloud.cloudPay.unifiedOrder({ body: 'a' })), 'no action wx.wxPayApi'],
  [
    'getVoIPSign',
    ({ cloud, failure }) => failure(cloud.getVoIPSign({ groupId: 'a', timestamp: 1, nonce: 'n' })),
    'no answer for openapi.ApiVoipSign',
  ],
  [
    'getCloudCallSign',
    ({ cloud, failure }) => failure(cloud.getCloudCallSign({ a: 1 })),
    'no answer for openapi.GetCloudCallSign',
  ],
  ['callOpenAPI', ({ cloud, failure }) => failure(cloud.callOpenAPI({ api: 'x', data: {} })), 'no action wx.api'],
  [
    'text search',
    ({ db, _, failure }) =>
      failure(
        db
          .collection('rows')
          .where({ $text: _.text('x') })
          .get(),
      ),
    '$text',
  ],
]

describe('the limits of the platform', () => {
  it.each(scenarios)('%s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })
})

describe('what is not emulated', () => {
  it.each(unknown)('is named: %s', async (_name, code, words) => {
    expect(await probe.run(code)).toMatchObject({ errMsg: expect.stringContaining(words) })
  })
})
