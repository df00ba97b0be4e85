import type { Metadata } from '../../../contract/lookup'

/** What one source gave, and the rank of its word: 1 counts most. */
export type Given = { source: string; trust: number; metadata: Metadata }

type Field = keyof Metadata
export type Merged = { metadata: Metadata; gave: ReadonlyMap<string, Field[]> }

const FIELDS: readonly Field[] = [
  ...(['title', 'subtitle', 'authors', 'translators', 'publisher'] as const),
  ...(['publishedAt', 'pages', 'price', 'language', 'cover'] as const),
]

/** One book from what several sources said: each field from the most trusted that has it, and who gave what. */
export function merged(given: readonly [Given, ...Given[]]): Merged {
  const [first, ...others] = [...given].sort((a, b) => a.trust - b.trust)
  const best = first ?? given[0]
  const metadata: Metadata = { title: best.metadata.title, authors: [], translators: [] }
  const gave = new Map<string, Field[]>()
  for (const field of FIELDS) {
    // A subtitle belongs to the title it was printed with.
    const asked = field === 'subtitle' ? [best] : [best, ...others]
    const giver = asked.find((one) => hasField(one.metadata, field))
    if (!giver) continue
    Object.assign(metadata, { [field]: giver.metadata[field] })
    gave.set(giver.source, [...(gave.get(giver.source) ?? []), field])
  }
  return { metadata, gave }
}

/** Whether a record says what a shelf needs to know of a book: without it, others are worth asking. */
export function isComplete(metadata: Metadata): boolean {
  return (['authors', 'publisher', 'publishedAt'] as const).every((field) => hasField(metadata, field))
}

function hasField(metadata: Metadata, field: Field): boolean {
  const value = metadata[field]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}
