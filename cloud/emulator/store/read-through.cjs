// @ts-check
// Reads an LMDB file through and ends with 0 when it holds as many entries as it says, in the order of their keys; a
// damaged one may end this process.
'use strict'

const { open } = require('lmdb')

const database = open({ path: String(process.argv[2]), encoding: 'binary', keyEncoding: 'binary', readOnly: true })
let [entries, bytes] = [0, 0]
let isInOrder = true
/** @type {Buffer} */
let last = Buffer.alloc(0)
for (const { key, value } of database.getRange()) {
  entries++
  isInOrder &&= Buffer.compare(last, key) < 0
  last = Buffer.from(key)
  bytes += value.reduce((/** @type {number} */ sum, /** @type {number} */ byte) => sum + byte, 0)
}
/** @type {{ entryCount?: number }} */
const { entryCount } = database.getStats()
process.exit(entries === entryCount && isInOrder && Number.isFinite(bytes) ? 0 : 1)
