import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ schema: { collections: [{ name: 'coll' }] } })
  await probe.addFunction('big', "exports.main = () => 'x'.repeat(1_100_000)")
  await probe.addFunction('slow', 'exports.main = () => new Promise(() => setInterval(() => {}, 1000))', { timeout: 1 })
  await probe.addFunction('leaves', 'exports.main = () => process.exit(1)')
  await probe.addFunction('broken', "throw new Error('does not load')")
})
afterAll(() => probe.stop())

type Golden = [name: string, code: (inside: Inside) => unknown, expected: unknown]

const failed = (code: string, errMsg: unknown) => ({ errCode: -1, code, errMsg })
const missing = { status: -503003, errMsg: 'storage file not exists' }

const golden: Golden[] = [
  [
    'a cloud path that leaves the folder',
    ({ cloud, failure }) => failure(cloud.uploadFile({ cloudPath: '../x', fileContent: Buffer.from('x') })),
    failed('INVALID_PARAM', 'uploadFile:fail cloudPath "../x" is invalid'),
  ],
  [
    'an upload without a path',
    ({ cloud, failure }) => failure(cloud.uploadFile({ fileContent: Buffer.from('x') })),
    { errCode: -1, errMsg: 'parameter.cloudPath should be string instead of undefined;' },
  ],
  [
    'downloading a file that is not there',
    ({ cloud, failure }) => failure(cloud.downloadFile({ fileID: 'cloud://local-env.6c6f-local-local-env/none' })),
    failed('STORAGE_FILE_NONEXIST', 'downloadFile:fail storage file not exists'),
  ],
  [
    'downloading a file of another environment',
    ({ cloud, failure }) => failure(cloud.downloadFile({ fileID: 'cloud://other.env/none' })),
    failed('STORAGE_FILE_NONEXIST', 'downloadFile:fail storage file not exists'),
  ],
  [
    'a link to a file that is not there',
    async ({ cloud }) => (await cloud.getTempFileURL({ fileList: ['cloud://local-env.x/none'] })).fileList,
    [{ ...missing, fileID: 'cloud://local-env.x/none', tempFileURL: '' }],
  ],
  [
    'deleting a file that is not there',
    async ({ cloud }) => (await cloud.deleteFile({ fileList: ['cloud://local-env.x/none'] })).fileList,
    [{ ...missing, fileID: 'cloud://local-env.x/none' }],
  ],
  [
    'links to more than 50 files',
    ({ cloud, failure }) => failure(cloud.getTempFileURL({ fileList: Array(51).fill('cloud://a.b/c') })),
    failed('INVALID_PARAM', 'getTempFileURL:fail at most 50 files in one request'),
  ],
  [
    'deleting more than 50 files',
    ({ cloud, failure }) => failure(cloud.deleteFile({ fileList: Array(51).fill('cloud://a.b/c') })),
    failed('INVALID_PARAM', 'deleteFile:fail at most 50 files in one request'),
  ],
  [
    'calling a function that is not there',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'nobody' })),
    failed('FUNCTION_NOT_FOUND', 'callFunction:fail FunctionName parameter could not be found.'),
  ],
  [
    'calling a function that throws',
    ({ cloud, failure }) =>
      failure(cloud.callFunction({ name: 'run', data: { code: '() => { throw new Error("boom") }' } })),
    failed('FUNCTIONS_EXECUTE_FAIL', expect.stringMatching(/^callFunction:fail Error: boom\n {4}at /)),
  ],
  [
    'calling a function that does not load',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'broken' })),
    failed('FUNCTIONS_EXECUTE_FAIL', expect.stringMatching(/^callFunction:fail Error: does not load\n {4}at /)),
  ],
  [
    'calling a function that takes too long',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'slow' })),
    failed('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'callFunction:fail Invoking task timed out after 1 seconds'),
  ],
  [
    'calling a function that ends its process',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'leaves' })),
    failed('FUNCTIONS_EXECUTE_FAIL', 'callFunction:fail Error: Process exited unexpectedly before completing request'),
  ],
  [
    'calling a function that returns over 1 MB',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'big' })),
    failed('FUNCTIONS_RESULT_TOO_LARGE', 'callFunction:fail cloudfunction result size exceed limit (1MB)'),
  ],
  [
    'calling a function with over 100 KB',
    ({ cloud, failure }) => failure(cloud.callFunction({ name: 'big', data: { x: 'x'.repeat(103_000) } })),
    failed('EXCEED_MAX_PAYLOAD_SIZE', 'callFunction:fail EXCEED_MAX_PAYLOAD_SIZE: the request body is at most 100 KB'),
  ],
  [
    'a transaction that is over',
    async ({ db, failure }) => {
      const transaction = await db.startTransaction()
      await transaction.rollback()
      return failure(transaction.collection('coll').doc('x').get())
    },
    {
      errCode: -501001,
      errMsg:
        'document.get:fail -501001 resource system error. [ResourceUnavailable.TransactionNotExist] Transaction does not exist, it was committed, aborted or older than 30 seconds. Please check your request, but if the problem persists, contact us.',
    },
  ],
  [
    'quirk: where() in a transaction updates, counts and removes outside it',
    async ({ db }) => {
      const plain = db.collection('coll')
      const content = async () => (await plain.get()).data
      await plain.add({ data: { _id: 'q', n: 0 } })
      const transaction = await db.startTransaction()
      const inside = transaction.collection('coll').where({ _id: 'q' })
      const { stats } = await inside.update({ data: { n: 1 } })
      const updated = await content()
      await plain.add({ data: { _id: 'r', n: 1 } })
      const { total } = await transaction.collection('coll').where({ n: 1 }).count()
      await inside.remove()
      await transaction.rollback()
      return { stats, updated, total, left: await content() }
    },
    { stats: { updated: 1 }, updated: [{ _id: 'q', n: 1 }], total: 2, left: [{ _id: 'r', n: 1 }] },
  ],
]

describe('what function code sees', () => {
  it.each(golden)('of %s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })
})
