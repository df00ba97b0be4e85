import { NONE } from './section'

type Cell = string | number

/** A number in words: nothing, a span, or a median with its quartiles. */
const FIGURE = new RegExp(`^(${NONE}|[\\d.,]+(–[\\d.,]+| \\([\\d.,]+–[\\d.,]+\\))?)$`)

/** A Markdown table; a bar in a cell is kept from ending it. */
export function tableText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(textOf).join(' | ')} |`
  const rule = columns.map((_, i) =>
    rows.every(([...row]) => typeof row[i] === 'number' || FIGURE.test(row[i] ?? '')) ? '---:' : '---',
  )
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.replaceAll('|', '\\|')
  return cell.toLocaleString('en-US', { maximumFractionDigits: 3 })
}
