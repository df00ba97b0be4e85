/** A stretch of a list under one heading. */
export type Section = { key: string; count: number }

/** What a list is made of, in pixels: a heading for each section, then its items, so many in a row. */
export type Measures = { heading: number; row: number; columns: number }

/**
 * What of one section is in sight: its items from `first` up to, not including, `end`, counted over the whole list, as
 * is `start`, where the section begins. `at` is the section's own place among all.
 */
export type Part = {
  section: Section
  at: number
  hasHeading: boolean
  start: number
  first: number
  end: number
  top: number
}

type Stretch = { section: Section; at: number; first: number; top: number; bottom: number }
export type RowLayout = { height: number; measures: Measures; stretches: readonly Stretch[] }

/** Where everything in a list stands, without asking the screen: every row has a known height. */
export function layRows(sections: readonly Section[], measures: Measures): RowLayout {
  let [first, top] = [0, 0]
  const stretches = sections.map((section, at) => {
    const bottom = top + measures.heading + Math.ceil(section.count / measures.columns) * measures.row
    const stretch = { section, at, first, top, bottom }
    first += section.count
    top = bottom
    return stretch
  })
  return { height: top, measures, stretches }
}

/** What touches a window of the list, from top to bottom: whole rows, one under the other from the first one's top on. */
export function partsIn({ stretches, measures }: RowLayout, from: number, to: number): Part[] {
  const parts: Part[] = []
  for (let at = firstBelow(stretches, from); at < stretches.length; at++) {
    const stretch = stretches[at]
    if (!stretch || stretch.top >= to) break
    parts.push(partOf(stretch, measures, { from, to }))
  }
  return parts
}

function partOf(
  stretch: Stretch,
  { heading, row, columns }: Measures,
  { from, to }: { from: number; to: number },
): Part {
  const { section, at, first, top } = stretch
  const body = top + heading
  const hasHeading = body > from
  const above = Math.max(0, Math.floor((from - body) / row))
  const below = Math.max(0, Math.ceil((to - body) / row))
  return {
    section,
    at,
    hasHeading,
    start: first,
    first: first + above * columns,
    end: first + Math.min(below * columns, section.count),
    top: hasHeading ? top : body + above * row,
  }
}

function firstBelow(stretches: readonly Stretch[], from: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.bottom ?? 0) > from) high = middle
    else low = middle + 1
  }
  return low
}
