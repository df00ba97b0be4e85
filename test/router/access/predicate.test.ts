import fc from 'fast-check'
import { Query } from 'mingo'
import { describe, expect, it } from 'vitest'
import {
  all,
  always,
  any,
  eq,
  has,
  holds,
  never,
  type Predicate,
  toQuery,
} from '../../../cloud/router/access/predicate'

const field = fc.constantFrom('a', 'b')
const scalar = fc.constantFrom('x', 'y', 'xy', '', 'X.', 0, 1, 2, true, false)
const stored = fc.oneof(
  scalar,
  fc.constant(null),
  fc.constant(undefined),
  fc.array(scalar, { maxLength: 2 }),
  fc.constant({ x: 1 }),
)
const document = fc.record({ a: stored, b: stored }, { requiredKeys: [] })

const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.constantFrom(always, never),
  fc.record({ kind: fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte', 'has'), field, value: scalar }),
  fc.record({ kind: fc.constant('prefix'), field, value: fc.constantFrom('x', 'X.', '', '.') }),
  fc.record({ kind: fc.constant('in'), field, values: fc.array(scalar, { maxLength: 3 }) }),
)
const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('predicate'), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('predicate'), { maxLength: 3 }).map((of) => any(...of)),
  ),
}))

describe('a predicate', () => {
  it('means the same asked of a document as asked of the database', () => {
    fc.assert(
      fc.property(predicate, document, (rule, candidate) => {
        const query = toQuery(rule)
        const found = query !== undefined && new Query(query).test(defined(candidate))
        expect(found).toBe(holds(rule, candidate))
      }),
      { numRuns: 20_000 },
    )
  })

  it.each<[string, Predicate, Record<string, unknown>]>([
    ['a list that contains the owner', eq('_openid', 'ann'), { _openid: ['ann', 'bob'] }],
    ['a list that contains false', eq('isPrivate', false), { isPrivate: [false] }],
    ['a missing flag', eq('isPrivate', false), {}],
    ['a flag that is 0', eq('isPrivate', false), { isPrivate: 0 }],
    ['a flag that is text', eq('isPrivate', false), { isPrivate: 'false' }],
    ['a text where a list is asked', has('tags', 'a'), { tags: 'a' }],
    ['an inherited field', eq('constructor', 'x'), {}],
  ])('does not hold for %s', (_, rule, candidate) => {
    expect(holds(rule, candidate)).toBe(false)
    expect(new Query(toQuery(rule) ?? {}).test(candidate)).toBe(false)
  })

  it('does not hold for what a document has from its prototype', () => {
    expect(holds(eq('_openid', 'ann'), Object.create({ _openid: 'ann' }))).toBe(false)
  })

  it('that can hold for nothing has no query', () => {
    expect(toQuery(never)).toBeUndefined()
    expect(toQuery(all(eq('a', 1), never))).toBeUndefined()
    expect(toQuery(any())).toBeUndefined()
    expect(toQuery(any(never, eq('a', 1)))).toEqual(toQuery(eq('a', 1)))
    expect(toQuery({ kind: 'all', of: [eq('a', 1), never] })).toBeUndefined()
    expect(toQuery({ kind: 'any', of: [never] })).toBeUndefined()
  })
})

function defined(candidate: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== undefined))
}
