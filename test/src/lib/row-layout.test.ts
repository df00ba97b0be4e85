import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layRows, partsIn } from '../../../src/lib/row-layout'

const sections = fc.array(fc.record({ key: fc.string(), count: fc.integer({ min: 1, max: 60 }) }), { maxLength: 12 })
const measures = fc.record({
  heading: fc.integer({ min: 10, max: 60 }),
  row: fc.integer({ min: 20, max: 250 }),
  columns: fc.integer({ min: 1, max: 6 }),
})

describe('the rows of a long list', () => {
  it('shows a window of a list with headings and whole rows', () => {
    const layout = layRows(
      [
        { key: 'A', count: 5 },
        { key: 'B', count: 1 },
      ],
      { heading: 40, row: 100, columns: 2 },
    )
    expect(layout.height).toBe(40 + 300 + 40 + 100)
    expect(partsIn(layout, 150, 350)).toMatchObject([
      { section: { key: 'A' }, hasHeading: false, first: 2, end: 5, top: 140 },
      { section: { key: 'B' }, hasHeading: true, first: 5, end: 5, top: 340 },
    ])
  })

  it('shows the whole list, once and in order, to whoever scrolls through it', () => {
    fc.assert(
      fc.property(sections, measures, fc.integer({ min: 50, max: 900 }), (list, sizes, height) => {
        const layout = layRows(list, sizes)
        const seen = new Set<number>()
        for (let top = 0; top < layout.height; top += height) {
          for (const { first, end } of partsIn(layout, top, top + height)) {
            for (let at = first; at < end; at++) seen.add(at)
          }
        }
        expect([...seen]).toEqual(Array.from({ length: list.reduce((sum, { count }) => sum + count, 0) }, (_, i) => i))
      }),
    )
  })

  it('draws hardly more than the window, and every pixel of it', () => {
    fc.assert(
      fc.property(
        sections,
        measures,
        fc.nat(20_000),
        fc.integer({ min: 50, max: 900 }),
        (list, sizes, from, height) => {
          const layout = layRows(list, sizes)
          const parts = partsIn(layout, from, from + height)
          const drawn = parts.reduce((sum, { hasHeading, first, end }) => {
            return sum + (hasHeading ? sizes.heading : 0) + Math.ceil((end - first) / sizes.columns) * sizes.row
          }, 0)
          const top = parts[0]?.top ?? 0
          if (from < layout.height) expect(top).toBeLessThanOrEqual(from)
          expect(top + drawn).toBeGreaterThanOrEqual(
            Math.min(from + height, layout.height) - (from < layout.height ? 0 : layout.height),
          )
          expect(drawn).toBeLessThanOrEqual(height + 2 * sizes.row + 2 * sizes.heading)
        },
      ),
    )
  })
})
