import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { OpId } from '../../../cloud/contract/operation'
import { newOpId } from '../../../src/lib/op-id'

describe('an operation id', () => {
  it('is what the contract takes, and new each time', () => {
    const ids = Array.from({ length: 2_000 }, newOpId)
    expect(ids.filter((id) => !v.is(OpId, id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
