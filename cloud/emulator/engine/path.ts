import { type Document, isDocument } from './document'

/** Stands for "no such field", which MongoDB tells apart from null in some places only. */
export const MISSING = Symbol('missing')

/**
 * Every value a dotted path reaches. Arrays on the way are entered, both by position and through their documents;
 * an array at the end is returned whole.
 */
export function valuesAt(document: Document, path: string): unknown[] {
  const found: unknown[] = []
  if (!path.includes('.')) {
    found.push(field(document, path))
    return found
  }
  collect({ parts: path.split('.'), found }, document, 0)
  return found
}

/** As `valuesAt`, with the elements of an array at the end beside (`whole`) or instead of the array. */
export function elementsAt(document: Document, path: string, keepWhole: boolean): unknown[] {
  const values = valuesAt(document, path)
  if (!values.some(Array.isArray)) return values
  return values.flatMap((value) => {
    if (!Array.isArray(value)) return [value]
    return keepWhole ? [...value, value] : value
  })
}

export const isPosition = (part: string) => /^(0|[1-9]\d*)$/.test(part)

type Walk = { parts: readonly string[]; found: unknown[] }

function collect(walk: Walk, value: unknown, at: number): void {
  const part = walk.parts[at]
  if (part === undefined) {
    walk.found.push(value)
  } else if (Array.isArray(value)) {
    enterArray(walk, value, at)
  } else if (isDocument(value)) {
    collect(walk, field(value, part), at + 1)
  } else {
    walk.found.push(MISSING)
  }
}

function enterArray(walk: Walk, values: unknown[], at: number): void {
  const part = walk.parts[at] ?? ''
  if (isPosition(part) && Number(part) < values.length) collect(walk, values[Number(part)], at + 1)
  for (const value of values) {
    if (isDocument(value)) collect(walk, value, at)
  }
}

function field(document: Document, name: string): unknown {
  if (!Object.hasOwn(document, name)) return MISSING
  const value = document[name]
  return value === undefined ? MISSING : value
}
