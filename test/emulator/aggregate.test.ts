import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Inside, type Probe, startProbe } from './support/probe'

const scenarios: [name: string, code: (inside: Inside) => unknown, expected: unknown][] = [
  [
    'gives 20 documents without a limit',
    async ({ db }) => (await db.collection('books').aggregate().match({}).end()).list.length,
    20,
  ],
  [
    'gives as many as it is told',
    async ({ db }) => (await db.collection('books').aggregate().sort({ n: 1 }).limit(1000).end()).list.length,
    30,
  ],
  [
    'groups and sorts',
    async ({ db, $ }) =>
      (
        await db
          .collection('books')
          .aggregate()
          .group({ _id: '$shelf', count: $.sum(1), most: $.max('$n') })
          .sort({ _id: 1 })
          .end()
      ).list,
    [
      { _id: 'left', count: 10, most: 27 },
      { _id: 'right', count: 20, most: 29 },
    ],
  ],
  [
    'joins by equal fields',
    async ({ db }) =>
      (
        await db
          .collection('books')
          .aggregate()
          .match({ _id: 'b1' })
          .lookup({ from: 'loans', localField: '_id', foreignField: 'book', as: 'loans' })
          .project({ loans: 1 })
          .end()
      ).list,
    [
      {
        _id: 'b1',
        loans: [
          { _id: 'l1', book: 'b1', days: 3 },
          { _id: 'l2', book: 'b1', days: 30 },
        ],
      },
    ],
  ],
  [
    'joins by a pipeline with variables',
    async ({ db, _, $ }) =>
      (
        await db
          .collection('books')
          .aggregate()
          .match({ _id: _.in(['b1', 'b2']) })
          .lookup({
            from: 'loans',
            let: { book: '$_id' },
            pipeline: $.pipeline()
              .match(_.expr($.and([$.eq(['$book', '$$book']), $.gt(['$days', 5])])))
              .project({ _id: 0, days: 1 })
              .done(),
            as: 'long',
          })
          .project({ long: 1 })
          .end()
      ).list,
    [
      { _id: 'b1', long: [{ days: 30 }] },
      { _id: 'b2', long: [] },
    ],
  ],
  [
    'measures distances',
    async ({ db }) => {
      const { list } = await db
        .collection('places')
        .aggregate()
        .geoNear({
          near: db.Geo.Point(113.26, 23.13),
          spherical: true,
          distanceField: 'km',
          distanceMultiplier: 0.001,
          maxDistance: 200_000,
        })
        .end()
      return list.map(({ _id, km }: { _id: string; km: number }) => [_id, Math.round(km)])
    },
    [
      ['canton', 0],
      ['shenzhen', 105],
    ],
  ],
  [
    'finds by place: near, within a shape, within a circle, touching',
    async ({ db, _ }) => {
      const ids = async (condition: unknown) =>
        (await db.collection('places').where({ at: condition }).get()).data.map(({ _id }: { _id: string }) => _id)
      const point = (longitude: number, latitude: number) => db.Geo.Point(longitude, latitude)
      const south = db.Geo.Polygon([
        db.Geo.LineString([point(110, 20), point(120, 20), point(120, 30), point(110, 30), point(110, 20)]),
      ])
      return {
        near: await ids(_.geoNear({ geometry: point(116, 39), maxDistance: 3_000_000 })),
        within: await ids(_.geoWithin({ geometry: south })),
        circle: await ids(_.geoWithin({ centerSphere: [[114, 22.5], 0.01] })),
        touching: await ids(_.geoIntersects({ geometry: db.Geo.LineString([point(113.26, 23.13), point(114, 24)]) })),
      }
    },
    {
      near: ['peking', 'canton', 'shenzhen'],
      within: ['canton', 'shenzhen'],
      circle: ['shenzhen'],
      touching: ['canton'],
    },
  ],
  [
    'reports a missing collection with the wire code',
    async ({ db, failure }) => failure(db.collection('nowhere').aggregate().match({}).end()),
    {
      errCode: -1,
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      errMsg: expect.stringContaining('Db or Table not exist: nowhere'),
    },
  ],
]

describe('aggregation through the real SDK', () => {
  let probe: Probe
  beforeAll(async () => {
    probe = await startProbe({ schema: { collections: [{ name: 'books' }, { name: 'loans' }, { name: 'places' }] } })
    await probe.run(async ({ db }) => {
      for (let n = 0; n < 30; n++) {
        await db
          .collection('books')
          .add({ data: { _id: `b${n}`, n, shelf: n % 3 === 0 ? 'left' : 'right', tags: n < 2 ? ['new'] : [] } })
      }
      await db.collection('loans').add({ data: { _id: 'l1', book: 'b1', days: 3 } })
      await db.collection('loans').add({ data: { _id: 'l2', book: 'b1', days: 30 } })
      const place = (_id: string, longitude: number, latitude: number) =>
        db.collection('places').add({ data: { _id, at: db.Geo.Point(longitude, latitude) } })
      await Promise.all([
        place('canton', 113.26, 23.13),
        place('shenzhen', 114.06, 22.54),
        place('peking', 116.4, 39.9),
      ])
    })
  })
  afterAll(() => probe.stop())

  it.each(scenarios)('%s', async (_name, code, expected) => {
    expect(await probe.run(code)).toEqual(expected)
  })
})
