import { requestFailed } from '../wire/wire-error'
import { type Document, isDocument } from './document'
import { isPosition } from './path'

/** A place in a document where a value stands or could be put. */
export type Slot = { get(): unknown; has(): boolean; set(value: unknown): void; remove(): void }

const MOST_PADDING = 1_500_000

/** The place a dotted path names, making the documents on the way; MongoDB refuses to grow a field inside a scalar. */
export function slotFor(document: Document, path: string): Slot {
  const parts = partsOf(path)
  let holder: unknown = document
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const slot = slotIn(holder, part)
    if (!slot) throw notViable(part, parts[at - 1] ?? '', holder)
    if (!slot.has()) slot.set({})
    holder = slot.get()
  }
  const last = parts.at(-1) ?? ''
  const slot = slotIn(holder, last)
  if (!slot) throw notViable(last, parts.at(-2) ?? '', holder)
  return slot
}

/** The place a dotted path names if something stands there. */
export function existingSlot(document: Document, path: string): Slot | undefined {
  const parts = partsOf(path)
  let holder: unknown = document
  for (const part of parts.slice(0, -1)) {
    const slot = slotIn(holder, part)
    if (!slot?.has()) return undefined
    holder = slot.get()
  }
  const slot = slotIn(holder, parts.at(-1) ?? '')
  return slot?.has() ? slot : undefined
}

/** Whether an array holds what a dotted path names, or something on the way there. */
export function leadsThroughArray(document: Document, path: string): boolean {
  let holder: unknown = document
  for (const part of partsOf(path)) {
    if (Array.isArray(holder)) return true
    holder = slotIn(holder, part)?.get()
  }
  return false
}

function partsOf(path: string): string[] {
  const parts = path.split('.')
  for (const part of parts) {
    if (part === '') throw requestFailed(`(EmptyFieldName) The update path '${path}' contains an empty field name`)
    if (part === '__proto__') throw requestFailed(`(BadValue) The field name '${part}' is not allowed`)
    if (part.startsWith('$'))
      throw requestFailed(`(BadValue) The positional part '${part}' of '${path}' is not supported`)
  }
  return parts
}

function slotIn(holder: unknown, part: string): Slot | undefined {
  if (Array.isArray(holder)) return isPosition(part) ? arraySlot(holder, Number(part)) : undefined
  return isDocument(holder) ? documentSlot(holder, part) : undefined
}

function documentSlot(holder: Document, name: string): Slot {
  return {
    get: () => (Object.hasOwn(holder, name) ? holder[name] : undefined),
    has: () => Object.hasOwn(holder, name),
    set: (value) => {
      holder[name] = value
    },
    remove: () => {
      delete holder[name]
    },
  }
}

function arraySlot(holder: unknown[], position: number): Slot {
  return {
    get: () => holder[position],
    has: () => position < holder.length,
    set: (value) => {
      if (position - holder.length > MOST_PADDING) throw requestFailed('(CannotBackfillArray) array position too high')
      while (holder.length < position) holder.push(null)
      holder[position] = value
    },
    remove: () => {
      holder[position] = null
    },
  }
}

function notViable(part: string, parent: string, holder: unknown) {
  return requestFailed(
    `(PathNotViable) Cannot create field '${part}' in element {${parent}: ${JSON.stringify(holder)}}`,
  )
}
