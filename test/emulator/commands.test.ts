import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ schema: { collections: [{ name: 'rows' }] } })
})
afterAll(() => probe.stop())

type Code = (inside: Pick<Inside, '_' | '$' | 'db'>) => unknown

/** Which of these a condition finds, by id. */
const ROWS = [
  { _id: 'a', n: 1, tags: ['x', 'y'], at: { type: 'Point', coordinates: [113, 23] } },
  { _id: 'b', n: 2, tags: ['y'], parts: [{ k: 1, v: 5 }] },
  { _id: 'c', n: 'two', tags: [] },
]

const QUERIES: Record<string, [code: Code, expected: string[] | string][]> = {
  eq: [[({ _ }) => ({ n: _.eq(1) }), ['a']]],
  neq: [[({ _ }) => ({ n: _.neq(1) }), ['b', 'c']]],
  lt: [[({ _ }) => ({ n: _.lt(2) }), ['a']]],
  lte: [[({ _ }) => ({ n: _.lte(2) }), ['a', 'b']]],
  gt: [[({ _ }) => ({ n: _.gt(1) }), ['b']]],
  gte: [[({ _ }) => ({ n: _.gte('t') }), ['c']]],
  in: [[({ _ }) => ({ tags: _.in(['x', 'z']) }), ['a']]],
  nin: [[({ _ }) => ({ tags: _.nin(['x']) }), ['b', 'c']]],
  all: [[({ _ }) => ({ tags: _.all(['y', 'x']) }), ['a']]],
  elemMatch: [
    [({ _ }) => ({ parts: _.elemMatch({ k: 1, v: _.gt(4) }) }), ['b']],
    [({ _ }) => ({ tags: _.elemMatch({ x: 1 }) }), []],
  ],
  exists: [[({ _ }) => ({ parts: _.exists(false) }), ['a', 'c']]],
  size: [[({ _ }) => ({ tags: _.size(1) }), ['b']]],
  mod: [[({ _ }) => ({ n: _.mod(2, 0) }), ['b']]],
  and: [[({ _ }) => _.and([{ n: _.gt(0) }, { tags: 'x' }]), ['a']]],
  or: [[({ _ }) => _.or([{ n: 1 }, { n: 'two' }]), ['a', 'c']]],
  nor: [[({ _ }) => _.nor([{ n: 1 }, { n: 'two' }]), ['b']]],
  not: [[({ _ }) => ({ n: _.not(_.gt(1)) }), ['a', 'c']]],
  geoNear: [[({ _, db }) => ({ at: _.geoNear({ geometry: db.Geo.Point(113, 23), maxDistance: 10 }) }), ['a']]],
  geoWithin: [[({ _ }) => ({ at: _.geoWithin({ centerSphere: [[113, 23], 0.1] }) }), ['a']]],
  geoIntersects: [[({ _, db }) => ({ at: _.geoIntersects({ geometry: db.Geo.Point(113, 23) }) }), ['a']]],
  expr: [[({ _, $ }) => _.expr($.eq([$.size('$tags'), '$n'])), []]],
  jsonSchema: [[({ _ }) => _.jsonSchema({ properties: { n: { bsonType: 'string' } } }), ['c']]],
  text: [[({ _ }) => ({ $text: _.text('x') }), '$text']],
}

const LIST = [3, 1, 2]

/** What an update of `{ n: 6, list: [3, 1, 2], object: { a: 1 } }` makes of it. */
const UPDATES: Record<string, [code: Code, expected: object | string][]> = {
  set: [[({ _ }) => ({ object: _.set({ b: 2 }) }), { object: { b: 2 } }]],
  remove: [[({ _ }) => ({ n: _.remove() }), { n: undefined }]],
  inc: [
    [({ _ }) => ({ n: _.inc(2) }), { n: 8 }],
    [({ _ }) => ({ list: _.inc(2) }), 'Cannot apply $inc to a value of non-numeric type'],
  ],
  mul: [[({ _ }) => ({ n: _.mul(0.5) }), { n: 3 }]],
  min: [[({ _ }) => ({ n: _.min(5) }), { n: 5 }]],
  max: [[({ _ }) => ({ n: _.max(5) }), { n: 6 }]],
  bit: [[({ _ }) => ({ n: _.bit({ and: 3 }) }), { n: 2 }]],
  rename: [[({ _ }) => ({ n: _.rename('m') }), { n: undefined, m: 6 }]],
  push: [
    [({ _ }) => ({ list: _.push([8, 9]) }), { list: [...LIST, 8, 9] }],
    [({ _ }) => ({ list: _.push({ each: [9, 0], position: 0, sort: 1, slice: 3 }) }), { list: [0, 1, 2] }],
    [({ _ }) => ({ n: _.push(1) }), 'Cannot apply $push to a non-array value'],
  ],
  pull: [[({ _ }) => ({ list: _.pull(_.gt(1)) }), { list: [1] }]],
  pullAll: [[({ _ }) => ({ list: _.pullAll([3, 2]) }), { list: [1] }]],
  pop: [[({ _ }) => ({ list: _.pop() }), { list: [3, 1] }]],
  shift: [[({ _ }) => ({ list: _.shift() }), { list: [1, 2] }]],
  unshift: [[({ _ }) => ({ list: _.unshift([9]) }), { list: [9, ...LIST] }]],
  addToSet: [[({ _ }) => ({ list: _.addToSet(3) }), { list: LIST }]],
}

/** Neither queries nor updates: each has tests of its own. */
const ELSEWHERE = ['aggregate', 'project']

const rows = (table: Record<string, [Code, unknown][]>) =>
  Object.entries(table).flatMap(([command, cases]) =>
    cases.map(([code, expected]) => ({ command, code: code.toString(), expected })),
  )

const seeing = (expected: unknown) => (typeof expected === 'string' ? expect.stringContaining(expected) : expected)

describe('commands of the SDK', () => {
  it('are all here, with an answer or a reason why not', async () => {
    const offered = await probe.run(({ _ }) => Object.keys(_))
    expect((offered as string[]).sort()).toEqual(
      [...Object.keys(QUERIES), ...Object.keys(UPDATES), ...ELSEWHERE].sort(),
    )
  })

  it.each(rows(QUERIES))('$command finds: $code', async ({ code, expected }) => {
    const { result } = await probe.call('run', {
      input: ROWS,
      code: `async ({ db, _, $, input, failure }) => {
        const rows = db.collection('rows')
        for (const { _id, ...data } of input) await rows.doc(_id).set({ data })
        const found = rows.where((${code})({ db, _, $ })).get()
        const outcome = await failure(found)
        return outcome === 'no failure' ? (await found).data.map(({ _id }) => _id) : outcome.errMsg
      }`,
    })
    expect(result).toEqual(seeing(expected))
  })

  it.each(rows(UPDATES))('$command makes: $code', async ({ code, expected }) => {
    const { result } = await probe.call('run', {
      code: `async ({ db, _, $, failure }) => {
        const row = db.collection('rows').doc('updated')
        await row.set({ data: { n: 6, list: [3, 1, 2], object: { a: 1 } } })
        const outcome = await failure(row.update({ data: (${code})({ db, _, $ }) }))
        return outcome === 'no failure' ? (await row.get()).data : outcome.errMsg
      }`,
    })
    const before = { _id: 'updated', n: 6, list: LIST, object: { a: 1 } }
    expect(result).toEqual(typeof expected === 'object' ? { ...before, ...expected } : seeing(expected))
  })
})
