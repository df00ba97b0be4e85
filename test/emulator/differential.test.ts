import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, isDocument } from '../../cloud/emulator/engine/document'
import { compileQuery } from '../../cloud/emulator/engine/query'
import { parseSort, sortDocuments } from '../../cloud/emulator/engine/sort'
import { applyUpdate } from '../../cloud/emulator/engine/update'
import { WireError } from '../../cloud/emulator/wire/wire-error'
import { naiveSort } from './support/naive-compare'
import { naiveMatch } from './support/naive-match'
import { naiveUpdate } from './support/naive-update'

const RUNS = process.env.SOAK ? 50_000 : 5000

const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('', 'a', 'b', 'é', '😀', '\uffff', 0.5, null, true, false, new Date(0), new Date(1)),
)
const name = fc.constantFrom('a', 'b', 'c')
const shallow = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(name, scalar, { maxKeys: 2 }))
const value = fc.oneof(scalar, fc.array(shallow, { maxLength: 3 }), fc.dictionary(name, shallow, { maxKeys: 3 }))
const document = fc.dictionary(name, value, { maxKeys: 3 })
const path = fc.oneof(
  name,
  fc.tuple(name, fc.oneof(name, fc.constantFrom('0', '1'))).map((parts) => parts.join('.')),
)

const comparison = fc
  .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), shallow)
  .map(([operator, operand]) => ({ [operator]: operand }))
const simple = fc.oneof(
  comparison,
  fc
    .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(shallow, { maxLength: 3 }))
    .map(([operator, operands]) => ({ [operator]: operands })),
  fc.boolean().map((isThere) => ({ $exists: isThere })),
  fc.integer({ min: 0, max: 3 }).map((size) => ({ $size: size })),
  fc.constantFrom(/a/, /^$/, /[^ab]/u, /A/i).map((pattern) => ({ $regex: pattern })),
  fc
    .subarray(['double', 'string', 'object', 'array', 'bool', 'date', 'null', 'int', 'number'], { minLength: 1 })
    .map((types) => ({ $type: types })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 })).map((operand) => ({ $mod: operand })),
)
const condition = fc.oneof(
  shallow.filter((operand) => !isDocument(operand) || Object.keys(operand).length > 0),
  simple,
  simple.map((operand) => ({ $not: operand })),
  comparison.map((operand) => ({ $elemMatch: operand })),
  fc.dictionary(name, scalar, { minKeys: 1, maxKeys: 2 }).map((operand) => ({ $elemMatch: operand })),
)
const fields = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 2 })
const query = fc.oneof(
  { weight: 3, arbitrary: fields },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(fields, { minLength: 1, maxLength: 2 }))
      .map(([operator, branches]) => ({ [operator]: branches })),
  },
)

const operand = {
  $set: shallow,
  $inc: fc.integer({ min: -3, max: 3 }),
  $mul: fc.integer({ min: -3, max: 3 }),
  $min: scalar,
  $max: scalar,
  $unset: fc.constant(''),
  $push: shallow.filter((item) => !isDocument(item)),
  $addToSet: shallow.filter((item) => !isDocument(item)),
  $pull: scalar,
  $pullAll: fc.array(scalar, { maxLength: 2 }),
  $pop: fc.constantFrom(1, -1),
  $rename: path,
  $bit: fc
    .tuple(fc.constantFrom('and', 'or', 'xor'), fc.integer({ min: -3, max: 3 }))
    .map(([name, bits]) => ({ [name]: bits })),
}
const pushed = fc.record(
  {
    $each: fc.array(shallow, { maxLength: 3 }),
    $position: fc.integer({ min: -3, max: 4 }),
    $sort: fc.constantFrom(1, -1),
    $slice: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: ['$each'] },
)
const plainUpdate = fc
  .constantFrom(...Object.keys(operand))
  .chain((operator) =>
    fc
      .tuple(path, operand[operator as keyof typeof operand] as fc.Arbitrary<unknown>)
      .map(([where, what]) => ({ [operator]: { [where]: what } })),
  )

const update = fc.oneof(
  { weight: 5, arbitrary: plainUpdate },
  { weight: 1, arbitrary: fc.tuple(path, pushed).map(([where, what]) => ({ $push: { [where]: what } })) },
)

function updated(before: Document, change: Document): Document | 'refused' {
  try {
    return applyUpdate(before, change)
  } catch (error) {
    if (error instanceof WireError) return 'refused'
    throw error
  }
}

describe('the engine against a second, naive evaluator', () => {
  it('agrees on which documents match', () => {
    fc.assert(
      fc.property(document, query, (subject, wanted) => {
        expect(compileQuery(wanted)(subject)).toBe(naiveMatch(subject, wanted))
      }),
      { numRuns: RUNS },
    )
  })

  it('agrees on what an update makes of a document, and on what it refuses', () => {
    fc.assert(
      fc.property(document, update, (before, change) => {
        const copy = structuredClone(before)
        expect(updated(before, change)).toEqual(naiveUpdate(before, change))
        expect(before).toEqual(copy)
      }),
      { numRuns: RUNS },
    )
  })

  it('agrees on the order of documents of every type, by one key or several', () => {
    const rows = fc.array(fc.dictionary(name, value, { maxKeys: 3 }), { maxLength: 8 })
    const keys = fc
      .uniqueArray(name, { minLength: 1, maxLength: 3 })
      .chain((names) =>
        fc.tuple(...names.map((each) => fc.tuple(fc.constant(each), fc.constantFrom<(1 | -1)[]>(1, -1)))),
      )
    fc.assert(
      fc.property(rows, keys, (documents, order) => {
        const sorted = sortDocuments(documents, parseSort(Object.fromEntries(order)), (item) => item)
        expect(sorted).toEqual(naiveSort(documents, order))
      }),
      { numRuns: RUNS },
    )
  })
})
