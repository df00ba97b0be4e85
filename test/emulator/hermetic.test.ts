import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Probe, startProbe } from './support/probe'

const WATCHED = `
const seen = new Set()
const dns = require('node:dns')
for (const holder of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']) {
    const real = holder[name]
    holder[name] = (host, ...rest) => { seen.add('dns ' + host); return real.call(holder, host, ...rest) }
  }
}
const net = require('node:net')
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  seen.add('socket ' + (options.host ?? options.path))
  return connect.apply(this, args)
}
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async () => {
  const db = cloud.database()
  const notes = db.collection('notes')
  const { _id } = await notes.add({ data: { at: db.serverDate() } })
  await notes.where({ _id }).count()
  await notes.aggregate().match({ _id }).end()
  await db.runTransaction((transaction) => transaction.collection('notes').doc(_id).update({ data: { n: 1 } }))
  const { fileID } = await cloud.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
  await cloud.downloadFile({ fileID })
  await cloud.getTempFileURL({ fileList: [fileID] })
  await cloud.deleteFile({ fileList: [fileID] })
  await cloud.callFunction({ name: 'idle' })
  await cloud.openapi.security.msgSecCheck({ content: 'x', version: 2, scene: 2, openid: 'ann' })
  await cloud.getOpenData({ list: ['x'] })
  return [...seen]
}
`

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ schema: { collections: [{ name: 'notes' }] } })
  await probe.addFunction('watched', WATCHED)
  await probe.addFunction('idle', 'exports.main = () => 1')
})
afterAll(() => probe.stop())

it('lets no request of the SDK look up or reach anything but this machine', async () => {
  const { result } = await probe.call('watched', {}, { 'x-openid': 'ann' })
  expect(result).toEqual(['socket 127.0.0.1'])
})
