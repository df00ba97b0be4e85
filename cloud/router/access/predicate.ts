import type { Scalar } from '../../contract/filter'

/**
 * A rule about documents, as data: `holds` asks it of a document, `toQuery` asks it of the database (docs/decisions/003).
 * `never` has no query at all, so that what nobody may see costs no call.
 */
export type Predicate =
  | { kind: 'always' }
  | { kind: 'never' }
  | { kind: 'eq' | 'lt' | 'lte' | 'gt' | 'gte' | 'has'; field: string; value: Scalar }
  | { kind: 'prefix'; field: string; value: string }
  | { kind: 'in'; field: string; values: readonly Scalar[] }
  | { kind: 'all' | 'any'; of: readonly Predicate[] }

export type Query = Record<string, unknown>

export const always: Predicate = { kind: 'always' }
export const never: Predicate = { kind: 'never' }
export const eq = (field: string, value: Scalar): Predicate => ({ kind: 'eq', field, value })
export const has = (field: string, value: Scalar): Predicate => ({ kind: 'has', field, value })

/** All of them; one `never` makes the whole `never`. */
export function all(...of: readonly Predicate[]): Predicate {
  const asked = of.flatMap((part) => (part.kind === 'all' ? part.of : part)).filter((part) => part.kind !== 'always')
  if (asked.some((part) => part.kind === 'never')) return never
  const [only] = asked
  return only === undefined ? always : asked.length === 1 ? only : { kind: 'all', of: asked }
}

/** Any of them; none is `never`. */
export function any(...of: readonly Predicate[]): Predicate {
  const asked = of.filter((part) => part.kind !== 'never')
  if (asked.some((part) => part.kind === 'always')) return always
  const [only] = asked
  return only === undefined ? never : asked.length === 1 ? only : { kind: 'any', of: asked }
}

/** Whether the rule holds for a document. Anything missing or of another type than the rule expects does not hold. */
export function holds(rule: Predicate, document: Readonly<Record<string, unknown>>): boolean {
  switch (rule.kind) {
    case 'always':
      return true
    case 'never':
      return false
    case 'all':
      return rule.of.every((part) => holds(part, document))
    case 'any':
      return rule.of.some((part) => holds(part, document))
  }
  const actual = Object.hasOwn(document, rule.field) ? document[rule.field] : undefined
  switch (rule.kind) {
    case 'eq':
      return actual === rule.value
    case 'in':
      return rule.values.some((value) => value === actual)
    case 'has':
      return Array.isArray(actual) && actual.includes(rule.value)
    case 'prefix':
      return typeof actual === 'string' && actual.startsWith(rule.value)
    default:
      return compares(rule.kind, actual, rule.value)
  }
}

/** The same rule as a query of the database, or undefined when it can hold for nothing. */
export function toQuery(rule: Predicate): Query | undefined {
  switch (rule.kind) {
    case 'always':
      return {}
    case 'never':
      return undefined
    case 'all':
    case 'any': {
      const parts = rule.of.map(toQuery).filter((part) => part !== undefined)
      const complete = parts.length === rule.of.length
      if (rule.kind === 'all') return complete ? { $and: parts } : undefined
      return parts.length > 0 ? { $or: parts } : undefined
    }
    case 'has':
      return { [rule.field]: { $eq: rule.value }, ...listOnly(rule.field) }
    case 'in':
      return { [rule.field]: { $in: [...rule.values] }, ...scalarOnly(rule.field) }
    case 'prefix':
      return { [rule.field]: { $regex: `^${escaped(rule.value)}` }, ...scalarOnly(rule.field) }
    default:
      return { [rule.field]: { [`$${rule.kind}`]: rule.value }, ...scalarOnly(rule.field) }
  }
}

// MongoDB lets `{ owner: 'ann' }` match a list that contains 'ann'. A list has an element 0 and a scalar has none.
const scalarOnly = (field: string): Query => ({ [`${field}.0`]: { $exists: false } })
const listOnly = (field: string): Query => ({ [`${field}.0`]: { $exists: true } })

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

// Like the database: values of one type only, and strings by their UTF-8 bytes.
function compares(kind: 'lt' | 'lte' | 'gt' | 'gte', actual: unknown, value: Scalar): boolean {
  if (typeof actual !== typeof value) return false
  const order =
    typeof actual === 'string'
      ? Buffer.compare(Buffer.from(actual), Buffer.from(String(value)))
      : Number(actual) - Number(value)
  if (Number.isNaN(order)) return false
  return { lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0 }[kind]
}
