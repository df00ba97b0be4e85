import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { p99Of, quantile, shareWithin, spreadOf } from './statistics'

describe('the spread of measurements', () => {
  it('takes the middle of two for the median of an even number', () => {
    expect(spreadOf([4, 1, 3, 2])).toMatchObject({ min: 1, p25: 1.75, p50: 2.5, p75: 3.25, max: 4 })
  })

  it('is that value of one, and no number of none', () => {
    expect(spreadOf([7])).toEqual({ min: 7, p25: 7, p50: 7, p75: 7, p95: 7, p99: 7, max: 7 })
    expect(quantile([], 0.5)).toBeNaN()
  })

  it('has no 99th percentile of fewer than a hundred', () => {
    expect(p99Of(Array.from({ length: 99 }, (_, i) => i))).toBeUndefined()
    expect(p99Of(Array.from({ length: 101 }, (_, i) => i))).toBe(99)
  })

  it('grows with the share and stays within the values', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, (list) => {
        const { min, p25, p50, p75, p95, p99, max } = spreadOf(list)
        const inOrder = [min, p25, p50, p75, p95, p99, max]
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
        expect([min, max]).toEqual([Math.min(...list), Math.max(...list)])
      }),
    )
  })
})

describe('what a sample tells of a share', () => {
  it("is Wilson's interval", () => {
    const { from, to } = shareWithin(5, 10)
    expect([from.toFixed(3), to.toFixed(3)]).toEqual(['0.237', '0.763'])
  })

  it('narrows as more is asked, around what was found', () => {
    const [few, many] = [shareWithin(1_998, 2_000), shareWithin(9_990, 10_000)]
    expect(many.to - many.from).toBeLessThan(few.to - few.from)
    for (const { from, to } of [few, many]) expect(from < 0.999 && 0.999 < to).toBe(true)
  })

  it('stays a share at both ends', () => {
    expect(shareWithin(10, 10).to).toBeCloseTo(1)
    expect(shareWithin(0, 10).from).toBeCloseTo(0)
  })
})
