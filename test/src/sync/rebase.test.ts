import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebase, same } from '../../../src/sync/rebase'

const fields = ['title', 'tags', 'rating', 'note'] as const
type Version = Partial<Record<(typeof fields)[number], unknown>>
const value = fc.option(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.array(fc.constantFrom('x', 'y'))), {
  nil: undefined,
})
const version: fc.Arbitrary<Version> = fc.record(Object.fromEntries(fields.map((field) => [field, value])))

const changed = (base: Version, mine: Version) => fields.filter((field) => !same(base[field], mine[field]))
const rebased = (base: Version, mine: Version, theirs: Version) =>
  rebase(base, { fields: changed(base, mine), values: mine }, theirs)

describe('moving my changes onto a newer version', () => {
  it('asks only where both changed the same field to something else', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const both = changed(base, mine).filter((field) => changed(base, theirs).includes(field))
        const expected = both.filter((field) => !same(mine[field], theirs[field]))
        expect(rebased(base, mine, theirs).clashes).toEqual(expected)
      }),
    )
  })

  it('loses nothing of mine, and touches nothing I left alone', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const { still } = rebased(base, mine, theirs)
        const result = { ...theirs, ...Object.fromEntries(still.map((field) => [field, mine[field]])) }
        for (const field of fields) {
          const isMine = changed(base, mine).includes(field)
          expect(same(result[field], isMine ? mine[field] : theirs[field])).toBe(true)
        }
      }),
    )
  })

  it('takes absent and null for the same', () => {
    expect(rebased({ note: null }, { note: 'a' }, {})).toEqual({ still: ['note'], clashes: [] })
  })
})
