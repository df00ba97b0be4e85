import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({
    schema: { collections: [{ name: 'coll', indexes: [{ name: 'code_1', keys: { code: 1 }, unique: true }] }] },
  })
})
afterAll(() => probe.stop())

const MISSING =
  '[ResourceNotFound] Db or Table not exist: nowhere. Please check your request, but if the problem persists, contact us.'
const CONFLICT =
  '-501001 resource system error. [ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'
const duplicate = (index: string, key: string) =>
  `-502001 database request fail. [FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local-env.coll index: ${index} dup key: ${key}}]}, {<nil>}]`

type Golden = [name: string, code: (inside: Inside) => unknown, expected: unknown]

const golden: Golden[] = [
  [
    'a document that is not there',
    ({ db, failure }) => failure(db.collection('coll').doc('X').get()),
    { errCode: -1, errMsg: 'document.get:fail document with _id X does not exist' },
  ],
  [
    'a document that is not there, in a transaction',
    async ({ db, failure }) => {
      const transaction = await db.startTransaction()
      const outcome = await failure(transaction.collection('coll').doc('X').get())
      await transaction.rollback()
      return outcome
    },
    { errCode: -1, errMsg: 'document.get:fail document with _id X does not exist' },
  ],
  [
    'a document that is not there, when that is no error',
    async ({ cloud }) => (await cloud.database({ throwOnNotFound: false }).collection('coll').doc('X').get()).data,
    null,
  ],
  [
    'adding to a missing collection',
    ({ db, failure }) => failure(db.collection('nowhere').add({ data: {} })),
    { errCode: -502005, errMsg: `collection.add:fail -502005 database collection not exists. ${MISSING}` },
  ],
  [
    'reading a missing collection',
    ({ db, failure }) => failure(db.collection('nowhere').get()),
    { errCode: -502005, errMsg: `collection.get:fail -502005 database collection not exists. ${MISSING}` },
  ],
  [
    'counting a missing collection',
    ({ db, failure }) => failure(db.collection('nowhere').count()),
    { errCode: -502005, errMsg: `collection.count:fail -502005 database collection not exists. ${MISSING}` },
  ],
  [
    'updating in a missing collection',
    ({ db, failure }) =>
      failure(
        db
          .collection('nowhere')
          .doc('x')
          .update({ data: { a: 1 } }),
      ),
    { errCode: -502005, errMsg: `document.update:fail -502005 database collection not exists. ${MISSING}` },
  ],
  [
    'removing from a missing collection',
    ({ db, failure }) => failure(db.collection('nowhere').where({ a: 1 }).remove()),
    { errCode: -502005, errMsg: `collection.remove:fail -502005 database collection not exists. ${MISSING}` },
  ],
  [
    'aggregating a missing collection',
    ({ db, failure }) => failure(db.collection('nowhere').aggregate().match({}).end()),
    { errCode: -1, code: 'DATABASE_COLLECTION_NOT_EXIST', errMsg: expect.stringContaining(MISSING) },
  ],
  [
    'a collection that exists already',
    ({ db, failure }) => failure(db.createCollection('coll')),
    {
      errCode: -1,
      code: 'SYS_ERR',
      errMsg:
        'createCollection:fail [ResourceUnavailable.ResourceExist] Table exist. Please check your request, but if the problem persists, contact us.',
    },
  ],
  [
    'one id twice',
    async ({ db, failure }) => {
      await db.collection('coll').add({ data: { _id: 'twice', code: 'twice' } })
      return failure(db.collection('coll').add({ data: { _id: 'twice', code: 'other' } }))
    },
    { errCode: -502001, errMsg: `collection.add:fail ${duplicate('_id_', '{ _id: "twice" }')}` },
  ],
  [
    'one unique value twice, by an update',
    async ({ db, failure }) => {
      await db.collection('coll').add({ data: { _id: 'u1', code: 'u1' } })
      await db.collection('coll').add({ data: { _id: 'u2', code: 'u2' } })
      return failure(
        db
          .collection('coll')
          .doc('u2')
          .update({ data: { code: 'u1' } }),
      )
    },
    { errCode: -502001, errMsg: `document.update:fail ${duplicate('code_1', '{ code: "u1" }')}` },
  ],
  [
    'a write conflict in a transaction',
    async ({ db, failure }) => {
      await db.collection('coll').add({ data: { _id: 'c', code: 'c' } })
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      await first
        .collection('coll')
        .doc('c')
        .update({ data: { n: 1 } })
      const outcome = await failure(
        second
          .collection('coll')
          .doc('c')
          .update({ data: { n: 2 } }),
      )
      await first.rollback()
      return outcome
    },
    { errCode: -501001, errMsg: `document.update:fail ${CONFLICT}` },
  ],
  [
    'setting an _id',
    ({ db, failure }) =>
      failure(
        db
          .collection('coll')
          .doc('x')
          .set({ data: { _id: 'y' } }),
      ),
    { errCode: -501007, errMsg: expect.stringContaining('不能更新_id的值') },
  ],
  [
    'an empty update',
    ({ db, failure }) => failure(db.collection('coll').doc('x').update({ data: {} })),
    expect.objectContaining({ errCode: -1 }),
  ],
  [
    'a field that begins with a dollar',
    ({ db, failure }) => failure(db.collection('coll').add({ data: { code: 'd', a: { $b: 1 } } })),
    {
      errCode: -502001,
      errMsg: expect.stringContaining("The dollar ($) prefixed field '$b' is not valid for storage."),
    },
  ],
  [
    'code in a query',
    ({ db, failure }) => failure(db.collection('coll').where({ $where: 'true' }).get()),
    { errCode: -502001, errMsg: expect.stringContaining('$where is not allowed') },
  ],
  [
    'a broken pattern',
    ({ db, failure }) =>
      failure(
        db
          .collection('coll')
          .where({ a: db.RegExp({ regexp: '(' }) })
          .get(),
      ),
    { errCode: -502001, errMsg: expect.stringContaining('Regular expression is invalid') },
  ],
  [
    'a function that is not there',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'nobody' })),
    expect.objectContaining({ errMsg: expect.stringContaining('FunctionName parameter could not be found.') }),
  ],
  [
    'a function that throws',
    ({ cloud, failure }) =>
      failure(cloud.callFunction({ name: 'run', data: { code: '() => { throw new Error("boom") }' } })),
    expect.objectContaining({ errMsg: expect.stringContaining('Error: boom') }),
  ],
  [
    'quirk: an upload has the status -1',
    async ({ cloud }) => (await cloud.uploadFile({ cloudPath: 'q.txt', fileContent: Buffer.from('q') })).statusCode,
    -1,
  ],
  [
    'quirk: a set in a transaction never says that it created',
    async ({ db }) => {
      const transaction = await db.startTransaction()
      const { stats } = await transaction
        .collection('coll')
        .doc('created')
        .set({ data: { code: 'created' } })
      await transaction.commit()
      return stats
    },
    { updated: 0, created: 0 },
  ],
]

describe('what function code sees', () => {
  it.each(golden)('of %s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })
})

describe('one function calling another', () => {
  it('gets its result; the called one knows no person', async () => {
    await probe.addFunction(
      'inner',
      `const cloud = require('wx-server-sdk'); cloud.init(); exports.main = (event) => ({ event, context: cloud.getWXContext() })`,
    )
    const reply = await probe.call(
      'run',
      { code: '({ cloud }) => cloud.callFunction({ name: "inner", data: { a: 1, userInfo: { openId: "mallory" } } })' },
      { 'x-openid': 'ann' },
    )
    expect(reply.result).toMatchObject({ result: { event: { a: 1 }, context: { SOURCE: 'wx_client,scf' } } })
    expect(JSON.stringify(reply.result)).not.toMatch(/ann|mallory/)
  })
})
