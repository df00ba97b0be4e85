// @ts-check
// Reads an LMDB file through and ends with 0 when it holds as many entries as it says; a damaged one may end this process.
'use strict'

const { open } = require('lmdb')

const database = open({ path: String(process.argv[2]), encoding: 'binary', readOnly: true })
let [entries, bytes] = [0, 0]
for (const { value } of database.getRange()) {
  entries++
  bytes += value.reduce((/** @type {number} */ sum, /** @type {number} */ byte) => sum + byte, 0)
}
/** @type {{ entryCount?: number }} */
const { entryCount } = database.getStats()
process.exit(entries === entryCount && Number.isFinite(bytes) ? 0 : 1)
