// @ts-check
'use strict'
// What a cloud function does, without one: the real SDK against the emulator, in a process of its own.
const cloud = require('wx-server-sdk')

cloud.init({ env: process.env.TCB_ENV })
const database = cloud.database()
const books = database.collection(process.argv[2] ?? 'bench')
const _ = database.command

const N = Number(process.argv[3])
const pick = () => Math.floor(Math.random() * N)
let added = 0

/** @type {Record<string, () => Promise<unknown>>} */
const work = {
  page: () =>
    books
      .where({ owner: `o${pick() % 100}` })
      .orderBy('at', 'desc')
      .limit(20)
      .get(),
  get: () => books.doc(`b${pick()}`).get(),
  add: () =>
    books.add({ data: { _id: `new-${process.pid}-${added++}`, owner: 'new', at: added, title: 'x'.repeat(100) } }),
  update: () => books.doc(`b${pick()}`).update({ data: { at: _.inc(1) } }),
  group: () =>
    books
      .aggregate()
      .group({ _id: '$owner', n: database.command.aggregate.sum(1) })
      .limit(1000)
      .end(),
}

process.on(
  'message',
  async (/** @type {{ what: string, clients: number, times: number }} */ { what, clients, times }) => {
    const each = work[what] ?? (() => Promise.reject(new Error(what)))
    for (let i = 0; i < Math.min(50, times); i++) await each()
    /** @type {number[]} */
    const took = []
    const startedAt = performance.now()
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let i = 0; i < times / clients; i++) {
          const from = performance.now()
          await each()
          took.push(performance.now() - from)
        }
      }),
    )
    process.send?.({ took, seconds: (performance.now() - startedAt) / 1000 })
  },
)
process.send?.('ready')
