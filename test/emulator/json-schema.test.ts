import { describe, expect, it } from 'vitest'
import { compileJsonSchema } from '../../cloud/emulator/engine/json-schema'

const date = new Date(0)

/** From MongoDB's manual: draft 4, with `bsonType`. */
const scenarios: [name: string, schema: object, yes: unknown[], no: unknown[]][] = [
  ['bsonType', { bsonType: ['string', 'date'] }, ['a', date], [1, null, {}]],
  ['type', { type: 'number' }, [1, 1.5], ['1']],
  ['enum', { enum: [1, { a: 1 }] }, [1, { a: 1 }], [2, { a: 2 }]],
  ['required', { required: ['a'] }, [{ a: null }, 'no document'], [{}]],
  ['properties', { properties: { a: { minimum: 1 } } }, [{}, { a: 1 }, { a: 'x' }], [{ a: 0 }]],
  [
    'patternProperties',
    { patternProperties: { '^n_': { type: 'number' }, _id$: { minLength: 2 } } },
    [{ n_a: 1, other: 'x' }, {}, { n_id: 1 }, { an_id: 'ab' }, 'n_'],
    [{ n_a: 'x' }, { an_id: 'a' }],
  ],
  [
    'additionalProperties beside patternProperties',
    { properties: { a: {} }, patternProperties: { '^n_': {} }, additionalProperties: false },
    [{ a: 1, n_b: 2 }],
    [{ a: 1, b: 2 }],
  ],
  ['additionalProperties as a schema', { additionalProperties: { type: 'string' } }, [{ a: 'x' }], [{ a: 1 }]],
  [
    'dependencies on fields',
    { dependencies: { card: ['address', 'name'] } },
    [{}, { address: 1 }, { card: 1, address: 1, name: 1 }, 'x'],
    [{ card: 1, name: 1 }],
  ],
  [
    'dependencies on a schema',
    { dependencies: { card: { properties: { n: { minimum: 1 } }, required: ['n'] } } },
    [{ n: 0 }, { card: 1, n: 1 }],
    [{ card: 1 }, { card: 1, n: 0 }],
  ],
  ['items', { items: { type: 'number' } }, [[], [1, 2], 'x'], [[1, 'x']]],
  ['items as a list', { items: [{ type: 'number' }, { type: 'string' }] }, [[], [1], [1, 'a', {}]], [['a'], [1, 2]]],
  ['no additionalItems', { items: [{}, {}], additionalItems: false }, [[], [1, 2], 'x'], [[1, 2, 3]]],
  [
    'additionalItems as a schema',
    { items: [{ type: 'string' }], additionalItems: { type: 'number' } },
    [['a', 1, 2], ['a']],
    [['a', 'b']],
  ],
  ['additionalItems beside one schema for all', { items: {}, additionalItems: false }, [[1, 2, 3]], []],
  ['additionalItems alone', { additionalItems: false }, [[1, 2, 3]], []],
  ['exclusiveMinimum', { minimum: 1, exclusiveMinimum: true }, [2, 'x'], [1]],
  ['exclusiveMaximum', { maximum: 1, exclusiveMaximum: true }, [0], [1]],
  ['multipleOf', { multipleOf: 3 }, [6, 'x'], [7]],
  ['maxLength', { maxLength: 2 }, ['😀书'], ['abc']],
  ['pattern', { pattern: '^a' }, ['ab', 1], ['ba']],
  [
    'uniqueItems',
    { uniqueItems: true },
    [[1, 2], 'x'],
    [
      [1, 1],
      [{ a: 1 }, { a: 1 }],
    ],
  ],
  ['minItems', { minItems: 1 }, [[1]], [[]]],
  ['maxProperties', { maxProperties: 1 }, [{ a: 1 }], [{ a: 1, b: 1 }]],
  ['allOf', { allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1, 2], [3]],
  ['anyOf', { anyOf: [{ maximum: 1 }, { minimum: 3 }] }, [1, 3], [2]],
  ['oneOf', { oneOf: [{ minimum: 1 }, { minimum: 3 }] }, [2], [0, 4]],
  ['not', { not: { type: 'string' } }, [1], ['x']],
]

describe('$jsonSchema', () => {
  it.each(scenarios)('%s', (_name, schema, yes, no) => {
    const test = compileJsonSchema(schema)
    expect(yes.filter((value) => !test(value))).toEqual([])
    expect(no.filter((value) => test(value))).toEqual([])
  })

  it.each([
    ['a keyword of another draft', { if: {} }, "keyword 'if' is not supported"],
    ['integer, which MongoDB has not', { type: 'integer' }, "use 'bsonType'"],
    ['a pattern that is none', { patternProperties: { '(': {} } }, 'Regular expression is invalid'],
    ['dependencies that are none', { dependencies: { a: 1 } }, 'dependencies'],
    ['exclusiveMinimum without minimum', { exclusiveMinimum: true }, 'exclusiveMinimum'],
  ])('refuses %s', (_name, schema, words) => {
    expect(() => compileJsonSchema(schema)).toThrow(words)
  })
})
