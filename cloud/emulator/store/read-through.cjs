// @ts-check
// Reads every entry of an LMDB file and ends with 0; a damaged file ends this process otherwise.
'use strict'

const { open } = require('lmdb')

const database = open({ path: String(process.argv[2]), encoding: 'binary', readOnly: true })
let bytes = 0
for (const { value } of database.getRange())
  bytes += value.reduce((/** @type {number} */ sum, /** @type {number} */ byte) => sum + byte, 0)
process.exit(Number.isFinite(bytes) ? 0 : 1)
