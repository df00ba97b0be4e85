import type { Page } from 'playwright-core'

// The bars of GS1's EAN-13: left digits in two alphabets, right digits in the third; the first digit is in their mix.
const ODD = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
]
const MIX = ['OOOOOO', 'OOEOEE', 'OOEEOE', 'OOEEEO', 'OEOOEE', 'OEEOOE', 'OEEEOO', 'OEOEOE', 'OEOEEO', 'OEEOEO']
const inverted = (bits: string) => [...bits].map((bit) => (bit === '1' ? '0' : '1')).join('')
const mirrored = (bits: string) => [...inverted(bits)].reverse().join('')

/** The 95 modules of a barcode, 1 for a bar. */
function modulesOf(code: string): string {
  const [first = 0, ...rest] = [...code].map(Number)
  const bits = rest.map((digit, at) => {
    const odd = ODD[digit] ?? ''
    if (at >= 6) return inverted(odd)
    return MIX[first]?.[at] === 'O' ? odd : mirrored(odd)
  })
  return `101${bits.slice(0, 6).join('')}01010${bits.slice(6).join('')}101`
}

/** A photograph of the back of a book, a little askew and out of focus. */
export async function photograph(page: Page, code: string, type: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  await page.setViewportSize({ width: 640, height: 480 })
  const bars = [...modulesOf(code)].map((bit, at) => (bit === '1' ? `<rect x="${at}" width="1.02" height="60"/>` : ''))
  await page.setContent(`<body style="margin:0;background:#b9a58a"><div style="width:640px;height:480px;display:grid;place-items:center">
    <div style="background:#fff;padding:40px;transform:rotate(4deg);filter:blur(0.7px)">
    <svg width="380" height="200" viewBox="0 0 95 60" preserveAspectRatio="none">${bars.join('')}</svg></div></div>`)
  return page.screenshot({ type })
}
