/**
 * The rows of a table, as the plain texts of their cells. Splitting instead of matching pairs keeps a damaged or
 * hostile page at linear cost.
 */
export function rowsOf(html: string, tableId: string): string[][] {
  const [, table] = html.split(new RegExp(`<table\\b[^<>]*\\bid=["']?${tableId}["'\\s>]`, 'i'))
  if (table === undefined) return []
  const [inside = ''] = table.split(/<\/table/i)
  return inside
    .split(/<tr\b/i)
    .slice(1)
    .map((row) => row.split(/<td\b/i).slice(1).map(cellText))
}

/** The text of a piece of HTML: tags gone, entities read, space as one space. */
export function textOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

// What is left of the opening tag goes with the rest; the closing one ends the cell.
function cellText(cell: string): string {
  const [content = ''] = cell.split(/<\/td/i)
  return textOf(`<td${content}`)
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
