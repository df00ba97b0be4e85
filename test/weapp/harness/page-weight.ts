import { below, type TaroNode } from './screen'

/** What a page is made of: its nodes, how deep they stand in one another, and the most that stand in one. */
export type PageWeight = { nodes: number; depth: number; children: number }

export function weightOf(root: TaroNode): PageWeight {
  const nodes = [...below(root)]
  const widest = Math.max(0, ...[root, ...nodes].map(({ cn = [] }) => cn.length))
  return { nodes: nodes.length, depth: depthOf(root), children: widest }
}

const depthOf = ({ cn = [] }: TaroNode): number => 1 + Math.max(0, ...cn.map(depthOf))
