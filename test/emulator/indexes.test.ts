import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Collection } from '../../cloud/emulator/engine/collection'
import type { IndexSpec } from '../../cloud/emulator/engine/collection-index'
import { compareValues } from '../../cloud/emulator/engine/compare'
import type { Document } from '../../cloud/emulator/engine/document'
import { find } from '../../cloud/emulator/engine/find'
import { orderKey } from '../../cloud/emulator/engine/order-key'
import { planRead } from '../../cloud/emulator/engine/planner'
import { parseSort } from '../../cloud/emulator/engine/sort'

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'é', '😀', '\uffff', '\u0000'),
  fc.constantFrom(null, true, false, 0.5, new Date(0), new Date(5)),
)
const value = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
const holds = (field: fc.Arbitrary<unknown>) => fc.record({ a: field, b: scalar, c: scalar }, { requiredKeys: [] })
const documents = fc.array(fc.oneof({ weight: 4, arbitrary: holds(scalar) }, { weight: 1, arbitrary: holds(value) }), {
  maxLength: 25,
})

const operator = fc.oneof(
  scalar.map((operand) => operand),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), scalar)
    .map(([name, operand]) => ({ [name]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map((operands) => ({ $in: operands })),
  fc.constantFrom('^a', '^ab', '^ab?', 'b').map((source) => new RegExp(source)),
)
const field = fc.constantFrom('a', 'b', 'c')
const condition = fc.dictionary(field, operator, { maxKeys: 3 })
const query = fc.oneof(
  condition,
  fc.tuple(condition, fc.array(condition, { minLength: 1, maxLength: 3 })).map(([and, or]) => ({ ...and, $or: or })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((all) => ({ $and: all })),
)
const direction = fc.constantFrom<(1 | -1)[]>(1, -1)
const keys = fc
  .uniqueArray(field, { minLength: 1 })
  .chain((fields) =>
    fc
      .tuple(...fields.map(() => direction))
      .map((directions) => Object.fromEntries(fields.map((name, at) => [name, directions[at] ?? 1]))),
  )
const sort = fc.oneof(fc.constant({}), keys)

function collectionOf(documents: Document[], indexes: IndexSpec[]): Collection {
  const collection = new Collection('c', 1, indexes)
  documents.forEach((document, at) => {
    collection.replace(at + 1, { _id: at, ...document })
  })
  return collection
}

const isSameOrder = (left: Document[], right: Document[], order: Document) =>
  left.every((document, at) =>
    Object.keys(order).every((path) => orderKey(document[path] ?? null) === orderKey(right[at]?.[path] ?? null)),
  )

describe('indexes', () => {
  it('find what a scan finds, in the order that was asked for', () => {
    fc.assert(
      fc.property(documents, fc.array(keys, { maxLength: 3 }), query, sort, (all, specs, wanted, order) => {
        const indexes = specs.map((spec, at) => ({ name: `i${at}`, keys: spec }))
        const request = { query: wanted, sort: parseSort(order) }
        const [scanned, indexed] = [[], indexes].map((list) =>
          find(collectionOf(all, list), request).map(({ document }) => document),
        )
        const byId = (list: Document[] = []) => [...list].sort((left, right) => compareValues(left._id, right._id))
        expect(byId(indexed)).toEqual(byId(scanned))
        const hasArrays = all.some((document) => Array.isArray(document.a))
        expect(hasArrays || isSameOrder(indexed ?? [], scanned ?? [], order)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('stay right while documents change and go', () => {
    const change = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(holds(value)))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), query, (changes, wanted) => {
        const spec = { name: 'i', keys: { a: 1, b: -1 } as const }
        const [plain, indexed] = [new Collection('c', 1, []), new Collection('c', 1, [spec])]
        for (const [number, document] of changes) {
          for (const collection of [plain, indexed])
            collection.replace(number, document ? { _id: number, ...document } : undefined)
        }
        const idsIn = (collection: Collection) =>
          find(collection, { query: wanted })
            .map(({ number }) => number)
            .sort()
        expect(idsIn(indexed)).toEqual(idsIn(plain))
      }),
    )
  })

  it('compare every two values the same way as their keys', () => {
    const any = fc.oneof(value, fc.dictionary(fc.constantFrom('x', 'y'), scalar))
    fc.assert(
      fc.property(any, any, (left, right) => {
        const [low, high] = [orderKey(left), orderKey(right)]
        expect(Math.sign(compareValues(left, right))).toBe(low < high ? -1 : Number(low > high))
      }),
    )
  })

  it.each([
    [{ owner: 'x' }, {}, 'owner_1_at_-1', false],
    [{ owner: 'x' }, { at: -1 }, 'owner_1_at_-1', true],
    [{ owner: 'x', at: { $lt: 5 } }, { at: -1 }, 'owner_1_at_-1', true],
    [{ owner: 'x' }, { at: 1 }, 'owner_1_at_-1', true],
    [{ owner: { $in: ['x', 'y'] } }, { at: -1 }, 'owner_1_at_-1', false],
    [{ _id: { $gt: 'a' } }, { _id: 1 }, '_id_', true],
    [{ other: 1 }, {}, undefined, undefined],
  ])('serve %j in order %j by %s', (wanted, order, name, isSorted) => {
    const collection = collectionOf([], [{ name: 'owner_1_at_-1', keys: { owner: 1, at: -1 } }])
    const plan = planRead(collection.indexes, wanted, parseSort(order))
    expect(plan?.index.spec.name).toBe(name)
    if (Object.keys(order).length > 0) expect(plan?.isSorted).toBe(isSorted)
  })
})
