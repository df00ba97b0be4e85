import type { Measures } from '../../lib/row-layout'
import type { ViewportSize } from '../../ui/viewport-size'
import type { ShelfLooks } from './shelf-view.store'

/** The sizes of what stands on the shelf, in pixels; the style sheets take them from the variables. */
export type ShelfMeasures = Measures & { variables: Readonly<Record<string, string>> }

const [EDGE, WIDEST, GAP] = [20, 640, 14]
const LINE = { title: 1.35, soft: 1.5 }
const TYPE = { small: 14, medium: 16 }

/** How large everything is on this screen, with text as large as its reader has it. */
export function measuresOf({ width, unit }: ViewportSize, look: ShelfLooks['look']): ShelfMeasures {
  const room = Math.min(WIDEST, width) - 2 * EDGE
  const heading = Math.ceil(18 + TYPE.small * LINE.soft * unit)
  return look === 'list' ? lines(heading, unit) : covers(heading, unit, room)
}

function lines(heading: number, unit: number): ShelfMeasures {
  const words = 2 * TYPE.medium * LINE.title + 2 * TYPE.small * LINE.soft
  const row = Math.ceil(24 + Math.max(76, words * unit))
  return { heading, row, columns: 1, variables: { '--heading': `${heading}px`, '--row': `${row}px` } }
}

function covers(heading: number, unit: number, room: number): ShelfMeasures {
  // Larger text needs broader books under it.
  const columns = Math.max(2, Math.floor((room + GAP) / (96 * Math.min(unit, 1.5) + GAP)))
  const width = Math.floor((room - (columns - 1) * GAP) / columns)
  const cover = Math.round(width * 1.42)
  const words = (2 * LINE.title + LINE.soft) * TYPE.small
  const row = Math.ceil(cover + 8 + words * unit + 18)
  const variables = {
    '--heading': `${heading}px`,
    '--row': `${row}px`,
    '--tile': `${width}px`,
    '--cover-height': `${cover}px`,
    '--gap': `${GAP}px`,
  }
  return { heading, row, columns, variables }
}
