import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({
    schema: {
      collections: [
        { name: 'notes' },
        { name: 'people', indexes: [{ name: 'email_1', keys: { email: 1 }, unique: true }] },
      ],
    },
  })
})
afterAll(() => probe.stop())

type Scenario = [name: string, code: (inside: Inside) => unknown, expected: unknown]

const scenarios: Scenario[] = [
  [
    'gives a new document an id of 32 hexadecimal digits and nothing else',
    async ({ db }) => {
      const { _id } = await db.collection('notes').add({ data: { text: 'a' } })
      const { data } = await db.collection('notes').doc(_id).get()
      return { fields: Object.keys(data), isHex: /^[0-9a-f]{32}$/.test(_id) }
    },
    { fields: ['_id', 'text'], isHex: true },
  ],
  [
    'keeps dates, nested values, nulls and numbers of every size, and drops undefined',
    async ({ db }) => {
      const at = new Date(86_400_000)
      const kept = { at, nested: { list: [1, 2.5, { deep: null }] }, big: 3e10, small: -0.5, yes: true, empty: {} }
      const { _id } = await db.collection('notes').add({ data: { ...kept, gone: undefined } })
      const { data } = await db.collection('notes').doc(_id).get()
      return { ...data, _id: 'x', isDate: data.at instanceof Date }
    },
    {
      _id: 'x',
      at: '1970-01-02T00:00:00.000Z',
      nested: { list: [1, 2.5, { deep: null }] },
      big: 3e10,
      small: -0.5,
      yes: true,
      empty: {},
      isDate: true,
    },
  ],
  [
    'writes the server date with its offset',
    async ({ db }) => {
      const { _id } = await db.collection('notes').add({ data: { at: db.serverDate({ offset: 3_600_000 }) } })
      const { data } = await db.collection('notes').doc(_id).get()
      return Math.round((data.at.getTime() - Date.now()) / 600_000)
    },
    6,
  ],
  [
    'merges an update by field and replaces with a set command',
    async ({ db, _ }) => {
      const note = db.collection('notes').doc('merge')
      await note.set({ data: { a: { b: 1, c: 2 }, d: { e: 1, f: 2 } } })
      await note.update({ data: { a: { b: 9 }, d: _.set({ e: 9 }) } })
      return (await note.get()).data
    },
    { _id: 'merge', a: { b: 9, c: 2 }, d: { e: 9 } },
  ],
  [
    'counts an update of a missing document, or one that changes nothing, as 0',
    async ({ db }) => {
      const notes = db.collection('notes')
      await notes.doc('same').set({ data: { a: 1 } })
      const [missing, same] = await Promise.all([
        notes.doc('nobody').update({ data: { a: 1 } }),
        notes.doc('same').update({ data: { a: 1 } }),
      ])
      return [missing.stats, same.stats]
    },
    [{ updated: 0 }, { updated: 0 }],
  ],
  [
    'sets a whole document, created or replaced',
    async ({ db }) => {
      const note = db.collection('notes').doc('whole')
      const first = await note.set({ data: { a: 1, b: 2 } })
      const second = await note.set({ data: { c: 3 } })
      return [first.stats, second.stats, (await note.get()).data]
    },
    [
      { created: 1, updated: 0 },
      { created: 0, updated: 1 },
      { _id: 'whole', c: 3 },
    ],
  ],
  [
    'carries out every update command',
    async ({ db, _ }) => {
      const note = db.collection('notes').doc('commands')
      const list = [3, 1, 2]
      await note.set({ data: { inc: 1, mul: 4, max: 5, min: 5, bit: 12, gone: 1, old: 'r', push: list, pop: list } })
      await note.update({ data: { shift: _.set(list), unshift: _.set(list), pull: _.set(list), pullAll: _.set(list) } })
      await note.update({ data: { add: _.set(['x']), each: _.set([{ n: 2 }]) } })
      await note.update({
        data: {
          inc: _.inc(2),
          mul: _.mul(3),
          max: _.max(9),
          min: _.min(-1),
          bit: _.bit ? _.bit({ and: 10 }) : _.set(8),
          gone: _.remove(),
          old: _.rename('renamed'),
          push: _.push([7, 8]),
          pop: _.pop(),
          shift: _.shift(),
          unshift: _.unshift([0]),
          pull: _.pull(1),
          pullAll: _.pullAll([1, 2]),
          add: _.addToSet('x'),
          each: _.push({ each: [{ n: 3 }, { n: 1 }], position: 0, sort: { n: 1 }, slice: 2 }),
        },
      })
      return (await note.get()).data
    },
    {
      _id: 'commands',
      inc: 3,
      mul: 12,
      max: 9,
      min: -1,
      bit: 8,
      renamed: 'r',
      push: [3, 1, 2, 7, 8],
      pop: [3, 1],
      shift: [1, 2],
      unshift: [0, 3, 1, 2],
      pull: [3, 2],
      pullAll: [3],
      add: ['x'],
      each: [{ n: 1 }, { n: 2 }],
    },
  ],
  [
    'updates and removes all that match',
    async ({ db }) => {
      const notes = db.collection('notes')
      await Promise.all([1, 2, 3].map((n) => notes.add({ data: { kind: 'many', n } })))
      const updated = await notes.where({ kind: 'many' }).update({ data: { seen: true } })
      const removed = await notes.where({ kind: 'many', seen: true }).remove()
      return [updated.stats, removed.stats, await notes.where({ kind: 'many' }).count()]
    },
    [{ updated: 3 }, { removed: 3 }, { total: 0, errMsg: 'collection.count:ok' }],
  ],
  [
    'reads 100 documents unless told otherwise, in order, from an offset',
    async ({ db, _ }) => {
      const notes = db.collection('notes')
      for (let n = 0; n < 120; n++) await notes.add({ data: { kind: 'page', n } })
      const page = notes.where({ kind: 'page' })
      const all = await page.get()
      const few = await page.orderBy('n', 'desc').skip(10).limit(3).field({ n: true, _id: false }).get()
      const most = await notes
        .where({ kind: 'page', n: _.gte(5) })
        .limit(1000)
        .get()
      return [all.data.length, few.data, most.data.length]
    },
    [100, [{ n: 109 }, { n: 108 }, { n: 107 }], 115],
  ],
  [
    'refuses two documents with one unique value, and two without any',
    async ({ db, failure }) => {
      const people = db.collection('people')
      await people.add({ data: { email: 'a@b.c' } })
      await people.add({ data: {} })
      const [same, none] = [
        await failure(people.add({ data: { email: 'a@b.c' } })),
        await failure(people.add({ data: {} })),
      ]
      return [same, none, (await people.count()).total]
    },
    [
      {
        errCode: -502001,
        errMsg:
          'collection.add:fail -502001 database request fail. [FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local-env.people index: email_1 dup key: { email: "a@b.c" }}]}, {<nil>}]',
      },
      {
        errCode: -502001,
        errMsg:
          'collection.add:fail -502001 database request fail. [FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local-env.people index: email_1 dup key: { email: null }}]}, {<nil>}]',
      },
      2,
    ],
  ],
]

describe('documents through the real SDK', () => {
  it.each(scenarios)('%s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })

  it('keeps every document over a restart, in the order they came', async () => {
    const before = await probe.run(({ db }) => db.collection('notes').limit(1000).get())
    await probe.restart()
    expect(await probe.run(({ db }) => db.collection('notes').limit(1000).get())).toEqual(before)
  })
})
