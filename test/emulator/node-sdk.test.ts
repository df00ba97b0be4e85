import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Probe, startProbe } from './support/probe'

const CODE = `
const tcb = require('@cloudbase/node-sdk')
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
exports.main = async () => {
  const db = app.database()
  const { id } = await db.collection('notes').add({ title: 'a', n: 1 })
  const { doc } = await db.collection('notes').where({ n: 1 }).updateAndReturn({ n: db.command.inc(1) })
  const { data } = await db.collection('notes').doc(id).get()
  await app.uploadFile({ cloudPath: 'from/a.txt', fileContent: Buffer.from('copied') })
  const { fileList } = await app.copyFile({ fileList: [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt' }] })
  const { fileContent } = await app.downloadFile({ fileID: fileList[0].fileId })
  return { doc: doc.n, data: data.map(({ n }) => n), text: fileContent.toString() }
}
`

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ schema: { collections: [{ name: 'notes' }] } })
  await probe.addFunction('node-sdk', CODE)
})
afterAll(() => probe.stop())

it('serves @cloudbase/node-sdk as well', async () => {
  const reply = await probe.call('node-sdk', {})
  expect(reply.result ?? reply).toEqual({ doc: 2, data: [2], text: 'copied' })
})
