// @ts-check
// Writes through the real SDK until it is stopped, and tells its parent what was acknowledged.
'use strict'

const cloud = require(String(process.argv[2]))
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command
const ACCOUNTS = 10
const START = 1000

process.on('message', (order) => {
  if (order === 'prepare') void prepare()
  else if (order === 'audit') void audit()
  else for (const work of [add, add, transfer, transfer, upload]) void repeat(work)
})

/** @param {(n: number) => Promise<string | undefined>} work */
async function repeat(work) {
  for (let n = 0; ; n++) {
    try {
      const acknowledged = await work(n)
      if (acknowledged) process.send?.(acknowledged)
    } catch (error) {
      if (!isConflict(error)) return
    }
  }
}

/** @param {unknown} error */
const isConflict = (error) => String(Object(error).errMsg).includes('TransactionConflict')

/** @param {number} n */
async function add(n) {
  const { _id } = await db.collection('ledger').add({ data: { n, text: 'x'.repeat(200) } })
  return `ledger ${_id}`
}

/** Moves money between two accounts: their sum stays the same if no transaction is ever torn. */
async function transfer() {
  const from = Math.floor(Math.random() * ACCOUNTS)
  const to = (from + 1 + Math.floor(Math.random() * (ACCOUNTS - 1))) % ACCOUNTS
  const { _id } = await db.runTransaction(async (/** @type {typeof db} */ transaction) => {
    await transaction
      .collection('accounts')
      .doc(`a${from}`)
      .update({ data: { balance: _.inc(-1) } })
    await transaction
      .collection('accounts')
      .doc(`a${to}`)
      .update({ data: { balance: _.inc(1) } })
    return transaction.collection('transfers').add({ data: { from, to } })
  })
  return `transfers ${_id}`
}

/** @param {number} n */
async function upload(n) {
  const { fileID } = await cloud.uploadFile({
    cloudPath: `soak/${process.pid}-${n}.txt`,
    fileContent: Buffer.from(`${n}`.repeat(5000)),
  })
  return `file ${fileID} ${`${n}`.length * 5000}`
}

async function prepare() {
  for (const name of ['ledger', 'accounts', 'transfers']) await db.createCollection(name)
  for (let n = 0; n < ACCOUNTS; n++) await db.collection('accounts').add({ data: { _id: `a${n}`, balance: START } })
  process.send?.('prepared')
}

async function audit() {
  const ids = [...(await allIds('ledger')), ...(await allIds('transfers'))]
  const { data: transfers } = await db.collection('transfers').limit(1000).get()
  const { data: accounts } = await db.collection('accounts').get()
  const total = accounts.reduce(
    (/** @type {number} */ sum, /** @type {{ balance: number }} */ { balance }) => sum + balance,
    0,
  )
  const { list } = await db
    .collection('transfers')
    .aggregate()
    .group({ _id: '$to', n: _.aggregate.sum(1) })
    .limit(100)
    .end()
  const { list: out } = await db
    .collection('transfers')
    .aggregate()
    .group({ _id: '$from', n: _.aggregate.sum(1) })
    .limit(100)
    .end()
  const torn = accounts.filter((/** @type {{ _id: string, balance: number }} */ { _id, balance }) => {
    const count = (/** @type {{ _id: number, n: number }[]} */ groups) =>
      groups.find((group) => `a${group._id}` === _id)?.n ?? 0
    return balance !== START + count(list) - count(out)
  })
  process.send?.({ ids, lost: total - ACCOUNTS * START, torn: torn.length, transfers: transfers.length })
}

/** @param {string} name */
async function allIds(name) {
  const ids = []
  for (;;) {
    const { data } = await db.collection(name).skip(ids.length).limit(1000).field({ _id: true }).get()
    if (data.length === 0) return ids
    ids.push(...data.map((/** @type {{ _id: string }} */ { _id }) => `${name} ${_id}`))
  }
}
