import { describe, expect, it } from 'vitest'
import { compileProjection } from '../../cloud/emulator/engine/projection'
import { compileQuery } from '../../cloud/emulator/engine/query'
import { applyUpdate } from '../../cloud/emulator/engine/update'

describe('updates that mingo would let pass', () => {
  it.each([
    ['$set below null', { a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
    ['$set below a number', { a: 1 }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: 1}"],
    ['$set of a name in an array', { a: [] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: []}"],
    [
      '$inc of a text',
      { _id: 'x', a: 'one' },
      { $inc: { a: 1 } },
      'Cannot apply $inc to a value of non-numeric type. {_id: "x"} has the field \'a\' of non-numeric type string',
    ],
    ['$inc of null', { _id: 'x', a: null }, { $inc: { a: 1 } }, 'non-numeric type null'],
    ['$inc by a text', { a: 1 }, { $inc: { a: 'x' } }, 'Cannot inc with non-numeric argument'],
    ['$mul of a list', { a: [] }, { $mul: { a: 2 } }, 'Cannot apply $mul to a value of non-numeric type'],
    ['$push to a text', { a: 'x' }, { $push: { a: 1 } }, 'must be an array but is of type string'],
    ['$addToSet to a number', { a: 1 }, { $addToSet: { a: 1 } }, 'must be an array'],
    ['$pull from a text', { a: 'x' }, { $pull: { a: 'x' } }, 'non-array value'],
    ['$pop from a number', { a: 1 }, { $pop: { a: 1 } }, 'non-array value'],
    ['$bit of a fraction', { a: 1.5 }, { $bit: { a: { or: 1 } } }, 'non-integral'],
    [
      'two operators on one path',
      { a: 1 },
      { $set: { a: 1 }, $inc: { a: 1 } },
      "Updating the path 'a' would create a conflict at 'a'",
    ],
    [
      'an operator inside another',
      { a: {} },
      { $set: { a: {}, 'a.b': 1 } },
      "Updating the path 'a.b' would create a conflict at 'a'",
    ],
    ['a new _id', { _id: 'x' }, { $set: { _id: 'y' } }, "immutable field '_id'"],
    ['an unknown operator', {}, { $grow: { a: 1 } }, 'Unknown modifier: $grow'],
    [
      'a way into the prototype',
      {},
      { $set: { '__proto__.polluted': 1 } },
      "The field name '__proto__' is not allowed",
    ],
    ['a positional path', { a: [1] }, { $set: { 'a.$': 1 } }, "positional part '$'"],
  ])('%s is refused', (_name, document, update, message) => {
    expect(() => applyUpdate(document, update)).toThrow(message)
  })

  it.each([
    [
      '$push with every modifier',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 3 }, { n: 1 }], $sort: { n: -1 }, $slice: 2 } } },
      { a: [{ n: 3 }, { n: 2 }] },
    ],
    [
      '$push at a position from the end',
      { a: [1, 2] },
      { $push: { a: { $each: [9], $position: -1 } } },
      { a: [1, 9, 2] },
    ],
    ['$pull by a condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull of documents', { a: [{ k: 1, x: 1 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    ['$rename into a document', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    ['$unset of a position', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$set beyond the end of a list', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ])('%s works', (_name, document, update, expected) => {
    expect(applyUpdate(document, update)).toEqual(expected)
  })
})

describe('queries that mingo would answer otherwise', () => {
  it.each([
    ['$elemMatch of fields on scalars', { a: [1, 2] }, { a: { $elemMatch: { b: 1 } } }, false],
    ['$elemMatch of operators on scalars', { a: [1, 9] }, { a: { $elemMatch: { $gt: 5 } } }, true],
    ['null and an empty list', { a: [] }, { a: null }, false],
    ['null and a missing field', {}, { a: null }, true],
    ['a range over another type', { a: '9' }, { a: { $gt: 5 } }, false],
    ['lists compared in order', { a: [2, 1] }, { a: [1, 2] }, false],
    ['fields compared in order', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    ['$nin on a list', { a: [1, 2] }, { a: { $nin: [2] } }, false],
    [
      '$jsonSchema',
      { a: 'x', b: 1 },
      { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'string', maxLength: 1 } } } },
      true,
    ],
    ['$jsonSchema that fails', { a: 5 }, { $jsonSchema: { properties: { a: { bsonType: 'string' } } } }, false],
    ['$expr', { a: 5, b: 3 }, { $expr: { $gt: ['$a', '$b'] } }, true],
  ])('%s', (_name, document, query, expected) => {
    expect(compileQuery(query)(document)).toBe(expected)
  })
})

describe('a projection', () => {
  const document = { _id: 1, a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }, { x: 3 }, 4], tags: ['p', 'q', 'r'] }

  it.each([
    [{ a: 1 }, { _id: 1, a: { b: 1, c: 2 } }],
    [{ 'a.b': 1, _id: 0 }, { a: { b: 1 } }],
    [{ 'list.x': 1, _id: 0 }, { list: [{ x: 1 }, { x: 3 }] }],
    [
      { a: 0, list: 0 },
      { _id: 1, tags: ['p', 'q', 'r'] },
    ],
    [
      { tags: { $slice: -2 }, a: 0, list: 0 },
      { _id: 1, tags: ['q', 'r'] },
    ],
    [
      { tags: { $slice: [1, 1] }, a: 1 },
      { _id: 1, a: { b: 1, c: 2 }, tags: ['q'] },
    ],
    [{ list: { $elemMatch: { x: 3 } } }, { _id: 1, list: [{ x: 3 }] }],
  ])('%j gives %j', (spec, expected) => {
    expect(compileProjection(spec)(document)).toEqual(expected)
  })
})
