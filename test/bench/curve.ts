/** How something grows: both axes are logarithmic, and a limit is a line across. */
export type Curve = {
  /** Of the picture, without folder or extension. */
  file: string
  title: string
  x: string
  y: string
  lines: readonly { name: string; points: readonly (readonly [x: number, y: number])[] }[]
  limits: readonly { name: string; at: number }[]
}

const [WIDTH, HEIGHT] = [720, 420]
const BOX = { left: 64, right: 520, top: 72, bottom: 360 }
const LABEL_GAP = 15
const INK = ['a', 'b', 'c', 'd', 'e']

/** The picture as SVG text, which takes its colours from the reader's theme. Throws on what a logarithm has no place for. */
export function curveSvg({ title, x, y, lines, limits }: Curve): string {
  const all = lines.flatMap(({ points }) => points)
  const across = decades(all.map(([value]) => value))
  const up = decades([...all.map(([, value]) => value), ...limits.map(({ at }) => at)])
  const atX = scale(across, BOX.left, BOX.right)
  const atY = scale(up, BOX.bottom, BOX.top)
  const names = [
    ...lines.map(({ name, points }, i) => ({ name, y: atY(points.at(-1)?.[1] ?? up.from), as: `name ${inkOf(i)}` })),
    ...limits.map(({ name, at }) => ({ name, y: atY(at), as: 'limit' })),
  ]
  const heights = spaced(names.map((name) => name.y))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    text({ x: 20, y: 28, of: title, as: 'title' }),
    ...ticks(across).map((value) => upright(atX(value), value)),
    ...ticks(up).map((value) => level(atY(value), value)),
    text({ x: (BOX.left + BOX.right) / 2, y: BOX.bottom + 40, of: x, as: 'axis middle' }),
    text({ x: 20, y: 47, of: y, as: 'axis' }),
    ...limits.map(({ at }) => `<path class="bound" d="M${BOX.left} ${tenth(atY(at))}H${BOX.right}"/>`),
    ...lines.map(({ points }, i) =>
      line(
        points.map(([px, py]) => [atX(px), atY(py)] as const),
        inkOf(i),
      ),
    ),
    ...names.map(({ name, as }, i) => text({ x: BOX.right + 12, y: (heights[i] ?? 0) + 4, of: name, as })),
    '</svg>',
    '',
  ].join('\n')
}

type Range = { from: number; to: number }

/** The whole decades that hold the values. */
export function decades(values: readonly number[]): Range {
  if (values.length === 0 || !values.every((value) => value > 0 && Number.isFinite(value)))
    throw new Error('a logarithmic axis needs values above zero')
  const from = 10 ** Math.floor(Math.log10(Math.min(...values)))
  const to = 10 ** Math.ceil(Math.log10(Math.max(...values)))
  return { from, to: Math.max(to, from * 10) }
}

export function scale({ from, to }: Range, start: number, end: number) {
  return (value: number) => start + (Math.log10(value / from) / Math.log10(to / from)) * (end - start)
}

/** The same heights in the same order, moved down where two names would lie upon each other. */
export function spaced(heights: readonly number[]): number[] {
  const placed = [...heights]
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  for (const [place, i] of order.entries()) {
    const above = order[place - 1]
    if (above !== undefined) placed[i] = Math.max(placed[i] ?? 0, (placed[above] ?? 0) + LABEL_GAP)
  }
  return placed
}

function ticks({ from, to }: Range): number[] {
  const count = Math.round(Math.log10(to / from))
  return Array.from({ length: count + 1 }, (_, i) => Number((from * 10 ** i).toPrecision(1)))
}

function upright(at: number, value: number): string {
  const name = text({ x: at, y: BOX.bottom + 18, of: value.toLocaleString('en-US'), as: 'axis middle' })
  return `<path class="grid" d="M${tenth(at)} ${BOX.top}V${BOX.bottom}"/>${name}`
}

function level(at: number, value: number): string {
  const shown = value.toLocaleString('en-US', { maximumFractionDigits: 4 })
  const name = text({ x: BOX.left - 8, y: at + 4, of: shown, as: 'axis end' })
  return `<path class="grid" d="M${BOX.left} ${tenth(at)}H${BOX.right}"/>${name}`
}

function line(points: readonly (readonly [number, number])[], ink: string): string {
  const path = points.map(([px, py]) => `${tenth(px)} ${tenth(py)}`).join('L')
  const dots = points.map(([px, py]) => `<circle class="dot ${ink}" cx="${tenth(px)}" cy="${tenth(py)}" r="3.5"/>`)
  return `<path class="line ${ink}" d="M${path}"/>${dots.join('')}`
}

function text({ x, y, of, as }: { x: number; y: number; of: string; as: string }): string {
  return `<text class="${as}" x="${tenth(x)}" y="${tenth(y)}">${escaped(of)}</text>`
}

const inkOf = (i: number) => INK[i % INK.length] ?? 'a'
const tenth = (value: number) => Number(value.toFixed(1))
const escaped = (of: string) => of.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const STYLE = `<style>
svg { --ground: #ffffff; --ink: #1f2328; --soft: #59636e; --grid: #d9dee4; --bound: #b3261e; --a: #0b57d0; --b: #a04900; --c: #146c2e; --d: #7b3ff2; --e: #00677d }
@media (prefers-color-scheme: dark) { svg { --ground: #16191d; --ink: #e6e9ed; --soft: #9aa4af; --grid: #323941; --bound: #ff8a80; --a: #8ab4f8; --b: #ffb277; --c: #7fd491; --d: #c7a6ff; --e: #6fd3e8 } }
text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--ink) }
.ground { fill: var(--ground) } .title { font-size: 15px; font-weight: 600 } .axis { fill: var(--soft) }
.middle { text-anchor: middle } .end { text-anchor: end } .grid { stroke: var(--grid); fill: none }
.bound { stroke: var(--bound); stroke-width: 1.5; stroke-dasharray: 6 4; fill: none } .limit { fill: var(--bound) }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round } .dot { stroke: var(--ground) }
${INK.map((ink) => `.line.${ink} { stroke: var(--${ink}) } .dot.${ink}, .name.${ink} { fill: var(--${ink}) }`).join('\n')}
</style>`
