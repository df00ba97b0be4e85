import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverColour } from '../../../src/lib/cover-colour'

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const CREAM = '#fbf6ea'

describe('the cloth of a cover', () => {
  it('can be read on, whatever the book', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const contrast = (luminance(CREAM) + 0.05) / (luminance(coverColour(name)) + 0.05)
        expect(contrast).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('is the same for the same book, and spreads over many for a shelf', () => {
    const isbns = Array.from({ length: 200 }, (_, i) => String(9787536692930 + i * 10))
    const colours = isbns.map(coverColour)
    expect(isbns.map(coverColour)).toEqual(colours)
    const most = Math.max(...colours.map((colour) => colours.filter((other) => other === colour).length))
    expect(most / isbns.length).toBeLessThan(0.2)
  })
})
