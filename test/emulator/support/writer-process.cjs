// @ts-check
'use strict'

const cloud = require(String(process.argv[2]))
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const ledger = cloud.database().collection('ledger')

process.on('message', (order) => {
  if (order === 'list') void list()
  else for (let lane = 0; lane < 4; lane++) void write(lane)
})

/** @param {number} lane */
async function write(lane) {
  for (let n = 0; ; n++) {
    const reply = await ledger.add({ data: { lane, n, text: 'x'.repeat(200) } }).catch(() => undefined)
    if (!reply) return
    process.send?.(reply._id)
  }
}

async function list() {
  const ids = []
  for (;;) {
    const { data } = await ledger.skip(ids.length).limit(1000).get()
    if (data.length === 0) break
    ids.push(...data.map(({ _id }) => _id))
  }
  process.send?.(ids)
}
