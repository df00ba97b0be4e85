import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({
    schema: { collections: [{ name: 'books', indexes: [{ name: 'isbn_1', keys: { isbn: 1 }, unique: true }] }] },
    seed: {
      books: [
        { _id: 'one', isbn: '1', at: new Date(0) },
        { _id: 'two', isbn: '2' },
      ],
    },
  })
})
afterAll(() => probe.stop())
beforeEach(async () => {
  await ask('reset', {})
  await ask('seed', {})
})

async function ask(path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${probe.emulator.url}/emulator/${path}`, init)
  return response.json()
}

describe('what the console asks for', () => {
  it('finds by a typed query and names the index that helped', async () => {
    const found = await ask('find', { collection: 'books', query: '{"isbn":{"$gt":"1"}}', sort: '{"isbn":-1}' })
    expect(found).toMatchObject({ total: 1, index: 'isbn_1', documents: ['{"_id":"two","isbn":"2"}'] })
  })

  it('changes documents through the same engine, with its refusals', async () => {
    const at = '{"$date":"2020-01-01T00:00:00.000Z"}'
    expect(await ask('save', { collection: 'books', document: `{"_id":"one","isbn":"9","at":${at}}` })).toMatchObject({
      ok: true,
    })
    const refused = await ask('save', { collection: 'books', document: '{"_id":"two","isbn":"9"}' })
    expect(refused.error).toContain('E11000')
    expect(await ask('remove', { collection: 'books', document: '{"_id":"two"}' })).toEqual({ ok: true })
    const seen = await probe.run(async ({ db }) => (await db.collection('books').get()).data)
    expect(seen).toEqual([{ _id: 'one', isbn: '9', at: '2020-01-01T00:00:00.000Z' }])
  })

  it.each([
    ['a malformed query', 'find', { collection: 'books', query: '{' }, 'malformed EJSON'],
    ['a missing collection', 'find', { collection: 'nowhere' }, 'Db or Table not exist: nowhere'],
    ['an unknown operator', 'find', { collection: 'books', query: '{"a":{"$x":1}}' }, '$x'],
    ['a text that is no export', 'import', { a: 1 }, 'no export of the emulator'],
  ])('says what is wrong with %s', async (_name, path, body, error) => {
    expect((await ask(path, body)).error).toContain(error)
  })

  it('exports everything, and takes it in again', async () => {
    await probe.run(({ cloud }) => cloud.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('file') }))
    const dump = await ask('export')
    await ask('reset', {})
    expect((await ask('state')).files).toEqual([])
    expect(await ask('import', dump)).toEqual({ ok: true })
    await probe.restart()
    expect(await ask('export')).toEqual(dump)
    expect(await ask('state')).toMatchObject({
      collections: [{ name: 'books', documents: 2 }],
      files: [{ path: 'a/b.txt', size: 4 }],
    })
  })

  const dump = (extra: object) => ({
    format: 'wechat-cloud-emulator-dump',
    version: 1,
    collections: [],
    files: [],
    ...extra,
  })
  const books = (extra: object) => dump({ collections: [{ name: 'books', indexes: [], documents: [], ...extra }] })
  it.each([
    ['a file that is none', dump({ files: [{}] }), 'files[0]'],
    ['a file that leaves the folder', dump({ files: [{ path: '../x', contentType: 'a/b', base64: '' }] }), '../x'],
    ['bytes that are not base64', dump({ files: [{ path: 'x', contentType: 'a/b', base64: '?' }] }), 'files[0]'],
    ['a content type that is no header', dump({ files: [{ path: 'x', contentType: 'a\nb', base64: '' }] }), 'files[0]'],
    ['a collection without a name', books({ name: 1 }), 'collections[0]'],
    ['a collection twice', dump({ collections: [1, 2].map(() => ({ name: 'x', indexes: [], documents: [] })) }), 'x'],
    ['an index that is none', books({ indexes: [{ name: 'a', keys: { a: 2 } }] }), 'collections[0]'],
    ['a document that is none', books({ documents: ['x'] }), 'documents[0]'],
    ['a document without an id', books({ documents: [{ a: 1 }] }), 'documents[0]'],
    ['malformed EJSON', books({ documents: [{ _id: { $oid: 'x' } }] }), 'documents[0]'],
    ['one id twice', books({ documents: [{ _id: 'a' }, { _id: 'a' }] }), 'E11000'],
  ])('takes nothing in, and loses nothing, when an import holds %s', async (_name, body, error) => {
    const before = await ask('export')
    expect((await ask('import', body)).error).toContain(error)
    expect(await ask('export')).toEqual(before)
  })

  it('shows the last calls with their round trips and output', async () => {
    await probe.call(
      'run',
      { code: '({ db }) => { console.log("heard"); return db.collection("books").count() }' },
      { 'x-openid': 'ann' },
    )
    const [call] = (await ask('calls')).calls
    expect(call).toMatchObject({ function: 'run', caller: 'ann', outcome: 'ok', output: 'heard\n' })
    expect(call.roundTrips).toMatchObject([{ action: 'database.calculateDocument', collection: 'books' }])
  })
})
