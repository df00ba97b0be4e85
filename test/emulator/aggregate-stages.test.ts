import { describe, expect, it } from 'vitest'
import { aggregate } from '../../cloud/emulator/engine/aggregate'
import { Collection } from '../../cloud/emulator/engine/collection'
import type { Document } from '../../cloud/emulator/engine/document'

function collectionOf(name: string, documents: Document[]): Collection {
  const collection = new Collection(name, 1, [])
  documents.forEach((document, at) => {
    collection.replace(at, { _id: at, ...document })
  })
  return collection
}

const run = (documents: Document[], stages: Document[]) =>
  aggregate(() => undefined, collectionOf('c', documents), stages)
const evaluate = (expression: unknown, document: Document = {}) =>
  run([document], [{ $project: { _id: 0, value: expression } }])[0]?.value
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('expressions that mingo computes differently from MongoDB', () => {
  it.each([
    ['$week before the first Sunday', { $week: day('2024-01-06') }, 0],
    ['$week on a Sunday', { $week: day('2024-01-07') }, 1],
    ['$week of a year that begins on Sunday', { $week: day('2023-01-01') }, 1],
    ['$week at the end', { $week: day('2023-12-31') }, 53],
    ['$isoWeek of a day in the last year', { $isoWeek: day('2021-01-02') }, 53],
    ['$isoWeekYear of a day in the last year', { $isoWeekYear: day('2021-01-02') }, 2020],
    ['$isoWeekYear of a day in the next year', { $isoWeekYear: day('2024-12-30') }, 2025],
    ['$substr to the end', { $substr: ['hello', 1, -1] }, 'ello'],
    ['$substr by bytes', { $substrBytes: ['书柜x', 3, 4] }, '柜x'],
    ['$substrCP by code points', { $substrCP: ['😀书柜', 1, 1] }, '书'],
    ['$substr beyond the end', { $substr: ['abc', 5, 2] }, ''],
    ['$substr of nothing', { $substr: ['$none', 0, 2] }, ''],
    ['$indexOfCP', { $indexOfCP: ['😀书柜', '柜'] }, 2],
    ['$indexOfCP from a start', { $indexOfCP: ['abcabc', 'b', 2] }, 4],
    ['$indexOfCP of what is not there', { $indexOfCP: ['abc', 'x'] }, -1],
    ['$eq of a missing field and null', { $eq: ['$none', null] }, false],
    ['$gt across types', { $gt: ['text', 5] }, true],
    ['$cmp across types', { $cmp: [true, 'text'] }, 1],
  ])('%s', (_name, expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })
})

describe('stages that mingo runs differently from MongoDB', () => {
  const rows = [{ n: 1, tags: ['a', 'b'] }, { n: 2, tags: [] }, { n: 3 }, { n: 4, tags: '' }]
  const unwound = (spec: unknown) => run(rows, [{ $unwind: spec }]).map(({ n, tags, at }) => [n, tags, at])

  it.each([
    [
      '$unwind',
      '$tags',
      [
        [1, 'a', undefined],
        [1, 'b', undefined],
        [4, '', undefined],
      ],
    ],
    [
      '$unwind with position',
      { path: '$tags', includeArrayIndex: 'at' },
      [
        [1, 'a', 0],
        [1, 'b', 1],
        [4, '', null],
      ],
    ],
    [
      '$unwind that keeps the empty',
      { path: '$tags', preserveNullAndEmptyArrays: true },
      [
        [1, 'a', undefined],
        [1, 'b', undefined],
        [2, undefined, undefined],
        [3, undefined, undefined],
        [4, '', undefined],
      ],
    ],
  ])('%s', (_name, spec, expected) => {
    expect(unwound(spec)).toEqual(expected)
  })

  it.each([
    ['$count of nothing', [], [{ $count: 'total' }], []],
    [
      '$bucket with a value on a boundary',
      [{ n: 0 }, { n: 5 }, { n: 9 }],
      [{ $bucket: { groupBy: '$n', boundaries: [0, 5, 10] } }],
      [
        { _id: 0, count: 1 },
        { _id: 5, count: 2 },
      ],
    ],
    [
      '$bucket with a default',
      [{ n: 1 }, { n: 50 }],
      [{ $bucket: { groupBy: '$n', boundaries: [0, 5], default: 'other', output: { all: { $push: '$n' } } } }],
      [
        { _id: 0, all: [1] },
        { _id: 'other', all: [50] },
      ],
    ],
    [
      '$sort of mixed types',
      [{ v: 'a' }, { v: 2 }, {}, { v: null }, { v: true }],
      [{ $sort: { v: 1 } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }, { _id: 1 }, { _id: 0 }, { _id: 4 }],
    ],
    [
      '$match before a $group',
      [
        { k: 'a', n: 1 },
        { k: 'a', n: 2 },
        { k: 'b', n: 9 },
      ],
      [
        { $match: { k: 'a' } },
        { $group: { _id: '$k', sum: { $sum: '$n' }, avg: { $avg: '$n' }, most: { $max: '$n' } } },
      ],
      [{ _id: 'a', sum: 3, avg: 1.5, most: 2 }],
    ],
  ])('%s', (_name, documents, stages, expected) => {
    expect(run(documents, stages)).toEqual(expected)
  })
})

describe('pipelines', () => {
  it('gives each document of a $sample once', () => {
    const ids = run(
      Array.from({ length: 10 }, () => ({})),
      [{ $sample: { size: 20 } }],
    ).map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(10)
    expect(ids.length).toBe(10)
  })

  it('never writes into stored documents', () => {
    const collection = collectionOf('c', [{ a: { b: 1, c: 2 }, list: [{ x: 1 }, { x: 2 }] }])
    const before = structuredClone([...collection.documents.values()])
    for (const stage of [
      { $project: { 'a.b': 0, 'list.x': 0 } },
      { $addFields: { 'a.d': 1 } },
      { $unset: ['a.b'] },
      { $unwind: { path: '$list', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
      { $facet: { one: [{ $project: { 'a.b': 0 } }] } },
    ]) {
      expect(aggregate(() => undefined, collection, [stage, { $match: {} }])).toHaveLength('$unwind' in stage ? 2 : 1)
    }
    expect([...collection.documents.values()]).toEqual(before)
  })

  it.each([
    ['$where', [{ $match: { $where: 'true' } }], '$where is not allowed'],
    [
      '$function',
      [{ $project: { x: { $function: { body: 'x', args: [], lang: 'js' } } } }],
      '$function is not allowed',
    ],
    ['$accumulator', [{ $group: { _id: 1, x: { $accumulator: {} } } }], '$accumulator is not allowed'],
    ['$out', [{ $out: 'other' }], '$out'],
    ['$unheardOf', [{ $unheardOf: {} }], '$unheardOf'],
    ['an unknown operator', [{ $match: { a: { $unheardOf: 1 } } }], '$unheardOf'],
  ])('refuses %s by name', (_name, stages, text) => {
    expect(() => run([{ a: 1 }], stages)).toThrow(text)
  })
})
