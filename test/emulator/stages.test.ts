import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({ schema: { collections: [{ name: 'books' }] } })
  await probe.run(async ({ db }) => {
    const add = (data: object) => db.collection('books').add({ data })
    await add({ _id: 'a', n: 1, shelf: 'left', tags: ['x', 'y'], next: 'b', at: db.Geo.Point(113, 23) })
    await add({ _id: 'b', n: 2, shelf: 'left', tags: [], next: 'c', secret: true })
    await add({ _id: 'c', n: 3, shelf: 'right' })
    await add({ _id: 'd', n: 4, shelf: null })
  })
})
afterAll(() => probe.stop())

// biome-ignore lint/suspicious/noExplicitAny: the SDK's own types describe less than it does
type Pipeline = any
type Case = [code: (inside: Inside & { all: Pipeline }) => Pipeline, expected: unknown]

/** What the SDK itself throws: it names these stages and cannot send them. */
const NOT_IN_SDK = 'this._aggregate[stage] is not a function'

/** By stage of the SDK, from MongoDB's manual; `all` are the books in order, without their places. */
const STAGES: Record<string, Case[]> = {
  addFields: [
    [
      ({ all, $ }) =>
        all
          .match({ _id: 'a' })
          .project({ n: 1 })
          .addFields({ 'deep.twice': $.multiply(['$n', 2]) }),
      [{ _id: 'a', n: 1, deep: { twice: 2 } }],
    ],
  ],
  bucket: [
    [
      ({ all }) => all.bucket({ groupBy: '$n', boundaries: [0, 3], default: 'more' }),
      [
        { _id: 0, count: 2 },
        { _id: 'more', count: 2 },
      ],
    ],
    [({ all }) => all.bucket({ groupBy: '$n', boundaries: [0, 3] }), 'could not find a matching branch'],
  ],
  bucketAuto: [
    [
      ({ all, $ }) => all.bucketAuto({ groupBy: '$n', buckets: 2, output: { ids: $.push('$_id'), most: $.max('$n') } }),
      [
        { _id: { min: 1, max: 3 }, ids: ['a', 'b'], most: 2 },
        { _id: { min: 3, max: 4 }, ids: ['c', 'd'], most: 4 },
      ],
    ],
    [({ all }) => all.match({ n: 9 }).bucketAuto({ groupBy: '$n', buckets: 2 }), []],
    [({ all }) => all.bucketAuto({ groupBy: '$n', buckets: 2, granularity: 'R6' }), 'granularity'],
  ],
  collStats: [[({ all }) => all.collStats({}), NOT_IN_SDK]],
  count: [
    [({ all }) => all.count('total'), [{ total: 4 }]],
    [({ all }) => all.match({ n: 9 }).count('total'), []],
  ],
  facet: [[({ all }) => all.facet({}), NOT_IN_SDK]],
  geoNear: [
    [
      ({ db }) =>
        db
          .collection('books')
          .aggregate()
          .geoNear({ near: db.Geo.Point(113, 23), spherical: true, distanceField: 'far', key: 'at' })
          .project({ far: 1 }),
      [{ _id: 'a', far: 0 }],
    ],
    [({ all, db }) => all.geoNear({ near: db.Geo.Point(1, 1), distanceField: 'far' }), 'only valid as the first stage'],
  ],
  graphLookup: [[({ all }) => all.graphLookup({}), NOT_IN_SDK]],
  group: [
    [
      ({ all, $ }) => all.group({ _id: '$next', n: $.sum('$n') }),
      [
        { _id: 'b', n: 1 },
        { _id: 'c', n: 2 },
        { _id: null, n: 7 },
      ],
    ],
    [({ all, $ }) => all.group({ n: $.sum(1) }), 'must include an _id'],
    [({ all }) => all.group({ _id: null, n: '$n' }), "unknown group operator '' of the field 'n'"],
  ],
  indexStats: [[({ all }) => all.indexStats({}), NOT_IN_SDK]],
  limit: [[({ all }) => all.limit(1).project({ _id: 1 }), [{ _id: 'a' }]]],
  lookup: [
    [
      ({ all }) =>
        all
          .match({ _id: 'c' })
          .lookup({ from: 'books', localField: 'missing', foreignField: 'shelf', as: 'same' })
          .project({ 'same._id': 1 }),
      [{ _id: 'c', same: [{ _id: 'd' }] }],
    ],
  ],
  match: [[({ all, _ }) => all.match({ tags: _.size(2) }).project({ _id: 1 }), [{ _id: 'a' }]]],
  out: [[({ all }) => all.out({}), NOT_IN_SDK]],
  project: [
    [({ all }) => all.limit(1).project({ tags: 1, _id: 0 }), [{ tags: ['x', 'y'] }]],
    [({ all, $ }) => all.limit(1).project({ first: $.arrayElemAt(['$tags', 0]) }), [{ _id: 'a', first: 'x' }]],
    [({ all }) => all.match({ _id: 'c' }).project({ n: 0 }), [{ _id: 'c', shelf: 'right' }]],
    [({ all }) => all.project({ n: 0, shelf: 1 }), 'exclusion'],
  ],
  redact: [[({ all }) => all.redact({}), NOT_IN_SDK]],
  replaceRoot: [
    [({ all }) => all.limit(1).replaceRoot({ newRoot: { id: '$_id' } }), [{ id: 'a' }]],
    [({ all }) => all.limit(1).replaceRoot({ newRoot: '$n' }), 'must return an object'],
  ],
  sample: [[({ all }) => all.sample({ size: 9 }).count('n'), [{ n: 4 }]]],
  skip: [[({ all }) => all.skip(3).project({ _id: 1 }), [{ _id: 'd' }]]],
  sort: [[({ all }) => all.sort({ shelf: -1, n: -1 }).limit(2).project({ _id: 1 }), [{ _id: 'c' }, { _id: 'b' }]]],
  sortByCount: [
    [
      ({ all }) => all.sortByCount('$shelf'),
      [
        { _id: 'left', count: 2 },
        { _id: 'right', count: 1 },
        { _id: null, count: 1 },
      ],
    ],
  ],
  unwind: [
    [
      ({ all }) => all.unwind('$tags').project({ tags: 1 }),
      [
        { _id: 'a', tags: 'x' },
        { _id: 'a', tags: 'y' },
      ],
    ],
  ],
}

const rows = Object.entries(STAGES).flatMap(([stage, cases]) =>
  cases.map(([code, expected]) => ({ stage, code: code.toString(), expected })),
)

describe('stages of the SDK', () => {
  it('are all here, with an answer or a reason why not', async () => {
    const offered = await probe.run(({ db }) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(db.collection('books').aggregate())),
    )
    const notStages = ['constructor', 'pushStage', 'end']
    expect((offered as string[]).filter((name) => !notStages.includes(name)).sort()).toEqual(Object.keys(STAGES).sort())
  })

  it.each(rows)('$stage: $code', async ({ code, expected }) => {
    const { result } = await probe.call('run', {
      code: `async (inside) => {
        const all = inside.db.collection('books').aggregate().sort({ _id: 1 })
        try {
          return (await (${code})({ ...inside, all }).end()).list
        } catch (error) {
          return error.errMsg ?? error.message
        }
      }`,
    })
    expect(result).toEqual(typeof expected === 'string' ? expect.stringContaining(expected) : expected)
  })
})
