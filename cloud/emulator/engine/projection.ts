import { requestFailed } from '../wire/wire-error'
import { type Document, isDocument } from './document'
import { compileElement } from './query'

export type Projection = (document: Document) => Document

/** Compiles a `field()` projection: fields kept or left out, arrays cut by `$slice` or picked from by `$elemMatch`. */
export function compileProjection(spec: Document): Projection {
  if (Object.keys(spec).length === 0) return (document) => document
  const entries = Object.entries(spec).map(([path, value]) => ({ path, rule: ruleOf(path, value) }))
  const others = entries.filter(({ path }) => path !== '_id')
  const kinds = new Set(others.map(({ rule }) => rule.kind))
  const isInclusion =
    kinds.has('keep') || kinds.has('match') || (others.length === 0 && entries[0]?.rule.kind === 'keep')
  if (isInclusion && kinds.has('drop')) throw requestFailed('Cannot do exclusion on a field in inclusion projection')
  const tree = treeOf(entries)
  if (!isInclusion) return (document) => without(document, tree)
  if (!tree.has('_id')) tree.set('_id', { kind: 'keep' })
  return (document) => only(document, tree)
}

type Rule = { kind: 'keep' } | { kind: 'drop' } | { kind: 'slice'; cut: Cut } | { kind: 'match'; test: Test }
type Tree = Map<string, Rule | Tree>
type Cut = (array: unknown[]) => unknown[]
type Test = (value: unknown) => boolean

function ruleOf(path: string, value: unknown): Rule {
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: value ? 'keep' : 'drop' }
  if (isDocument(value) && '$slice' in value) return { kind: 'slice', cut: cutOf(value.$slice) }
  if (isDocument(value) && isDocument(value.$elemMatch))
    return { kind: 'match', test: compileElement(value.$elemMatch) }
  throw requestFailed(`(BadValue) Unsupported projection of ${path}: ${JSON.stringify(value)}`)
}

function cutOf(slice: unknown): Cut {
  const [first, count] = Array.isArray(slice) ? slice : [undefined, slice]
  if (typeof count !== 'number') throw requestFailed('(BadValue) $slice takes a number or [skip, limit]')
  if (first === undefined) return (array) => (count < 0 ? array.slice(count) : array.slice(0, count))
  const skip = Number(first)
  return (array) => {
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip
    return array.slice(start, start + count)
  }
}

function treeOf(entries: { path: string; rule: Rule }[]): Tree {
  const root: Tree = new Map()
  for (const { path, rule } of entries) {
    const parts = path.split('.')
    let level = root
    for (const part of parts.slice(0, -1)) {
      const next = level.get(part) ?? new Map<string, Rule | Tree>()
      if (!(next instanceof Map)) throw requestFailed(`(BadValue) Path collision at ${path}`)
      level.set(part, next)
      level = next
    }
    const last = parts.at(-1) ?? ''
    if (level.get(last) instanceof Map) throw requestFailed(`(BadValue) Path collision at ${path}`)
    level.set(last, rule)
  }
  return root
}

function only(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const rule = tree.get(name)
    if (!rule) continue
    const kept = rule instanceof Map ? onlyWithin(value, rule) : applyRule(rule, value)
    if (kept !== undefined) result[name] = kept
  }
  return result
}

/** Below a dotted path only documents have fields to keep: scalars go, arrays are looked through. */
function onlyWithin(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => onlyWithin(item, tree)).filter((item) => item !== undefined)
  return isDocument(value) ? only(value, tree) : undefined
}

function without(document: Document, tree: Tree): Document {
  const result: Document = {}
  for (const [name, value] of Object.entries(document)) {
    const rule = tree.get(name)
    const kept = rule instanceof Map ? withoutWithin(value, rule) : rule ? applyRule(rule, value) : value
    if (kept !== undefined) result[name] = kept
  }
  return result
}

function withoutWithin(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutWithin(item, tree))
  return isDocument(value) ? without(value, tree) : value
}

function applyRule(rule: Rule, value: unknown): unknown {
  if (rule.kind === 'keep') return value
  if (rule.kind === 'drop') return undefined
  if (rule.kind === 'slice') return Array.isArray(value) ? rule.cut(value) : value
  const index = Array.isArray(value) ? value.findIndex(rule.test) : -1
  return Array.isArray(value) && index >= 0 ? [value[index]] : undefined
}
