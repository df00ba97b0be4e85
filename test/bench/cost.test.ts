import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BASIC, CALL_PACKS, carried, type Day, METERED, metered, monthOf, packsFor } from './cost'

const day: Day = { calls: 6, reads: 8, writes: 2, gbSeconds: 0.15 }

describe('what a month costs', () => {
  it('is thirty days of every reader', () => {
    expect(monthOf(day, 1_000)).toEqual({ calls: 180_000, reads: 240_000, writes: 60_000, gbSeconds: 4_500 })
  })

  it('finds what runs out first', () => {
    expect(carried(day, BASIC)).toEqual({ readers: 1_111, bound: 'calls' })
    expect(carried({ ...day, calls: 0.1, reads: 100 }, BASIC)).toEqual({ readers: 500, bound: 'reads' })
  })

  it.each([
    [0, 0],
    [1, 400],
    [10_000_000, 400],
    [10_000_001, 800],
    // Four small ones cost more than a middle one.
    [31_000_000, 1_500],
    [60_000_000, 1_900],
    [90_000_000, 2_500],
    [1_800_000_000, 45_000],
  ])('buys %i calls for %i yuan', (calls, yuan) => expect(packsFor(calls)).toBe(yuan))

  it('never pays more for fewer calls, nor more than for small packs alone', () => {
    const calls = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(calls, calls, (a, b) => {
        expect(packsFor(Math.min(a, b))).toBeLessThanOrEqual(packsFor(Math.max(a, b)))
        expect(packsFor(a)).toBeLessThanOrEqual(Math.ceil(a / CALL_PACKS[0].calls) * CALL_PACKS[0].yuan)
      }),
    )
  })

  it('meters what is beyond the free part, and nothing below', () => {
    expect(metered({ calls: 1e9, reads: METERED.free.reads, writes: METERED.free.writes, gbSeconds: 1_000 })).toBe(0)
    const example = { calls: 0, reads: 6_015_000, writes: 3_009_000, gbSeconds: 401_000 }
    expect(metered(example)).toBeCloseTo(9 + 15 + 44.43, 6)
  })
})
