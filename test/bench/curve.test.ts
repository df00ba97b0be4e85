import { describe, expect, it } from 'vitest'
import { type Curve, curveSvg, decades, scale, spaced } from './curve'

const curve: Curve = {
  ...{ file: 'growth', title: 'Lists < 1 s & more', x: 'books', y: 'ms' },
  lines: [
    {
      name: 'first page',
      points: [
        [100, 2],
        [1_000, 4],
        [10_000, 8],
      ],
    },
    {
      name: 'last page',
      points: [
        [100, 2],
        [1_000, 4],
        [10_000, 8],
      ],
    },
  ],
  limits: [{ name: 'a second', at: 1_000 }],
}

describe('a picture of growth', () => {
  it('puts each decade as far from the last as any other', () => {
    const at = scale({ from: 1, to: 1_000 }, 0, 300)
    expect([1, 10, 100, 1_000].map((value) => Math.round(at(value)))).toEqual([0, 100, 200, 300])
  })

  it('spans whole decades, one at least', () => {
    expect(decades([0.3, 42])).toEqual({ from: 0.1, to: 100 })
    expect(decades([10])).toEqual({ from: 10, to: 100 })
  })

  it('refuses what a logarithm has no place for', () => {
    for (const values of [[], [0], [-1], [Number.NaN], [Number.POSITIVE_INFINITY]])
      expect(() => decades(values)).toThrow('above zero')
  })

  it('keeps two names from lying upon each other', () => {
    expect(spaced([100, 100, 40])).toEqual([100, 115, 40])
  })

  it('draws every line, point and limit, in colours of both themes', () => {
    const svg = curveSvg(curve)
    expect(svg.match(/<path class="line /g)).toHaveLength(2)
    expect(svg.match(/<circle /g)).toHaveLength(6)
    expect(svg.match(/<path class="bound"/g)).toHaveLength(1)
    expect(svg).toContain('prefers-color-scheme: dark')
    expect(svg).toContain('aria-label="Lists &lt; 1 s &amp; more"')
    expect(svg).not.toMatch(/NaN|undefined/)
  })
})
