import fc from 'fast-check'
import { hashOf } from '../../../cloud/router/kernel/share-token'
import type { RawDocument } from '../../support/arena'

/** Whole small worlds for properties: a few people, their books, notes and shares, some of it damaged or hostile. */
export type State = { [collection: string]: RawDocument[] }

export const people = ['ann', 'bob', 'carol'] as const
export const tokenOf = (openid: string) => `${openid}-token`.padEnd(22, '_')

const owner = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(...people), weight: 8 },
  { arbitrary: fc.constantFrom<unknown>(undefined, null, ['ann'], ['ann', 'bob'], '', 7), weight: 1 },
)
const flag = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(true, false), weight: 6 },
  { arbitrary: fc.constantFrom<unknown>(undefined, null, 'false', 0, [false]), weight: 1 },
)
const small = fc.constantFrom('a', 'b', 'ab', 'a.', 'ä', '三体', '三', '😀')
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const book = fc.record({
  _openid: owner,
  isPrivate: flag,
  title: small,
  status: fc.constantFrom('read', 'unread', 'wish'),
  rating: sometimes(fc.integer({ min: 1, max: 10 })),
  tags: fc.uniqueArray(small, { maxLength: 3 }),
  location: sometimes(small),
  isRemoved: fc.oneof(
    { arbitrary: fc.constant<unknown>(false), weight: 9 },
    { arbitrary: fc.constantFrom<unknown>(true, undefined, 'false'), weight: 1 },
  ),
})
const note = fc.record({ _openid: owner, text: small, isRemoved: fc.constant(false) })

export const state: fc.Arbitrary<State> = fc
  .record({ books: fc.array(book, { maxLength: 10 }), notes: fc.array(note, { maxLength: 4 }) })
  .map(({ books, notes }) => ({
    books: books.map((fields, i) => stored('book', i, { authors: [], translators: [], copies: 1, ...fields })),
    notes: notes.map((fields, i) => stored('note', i, fields)),
    shares: people.map((openid, i) => stored('share', i, shareOf(openid))),
  }))

/** A share for each person, of the whole shelf, of a tag, of a place. */
const shareOf = (openid: string) => {
  const scope = { ann: { kind: 'shelf' }, bob: { kind: 'tag', value: 'a' } }[openid] ?? {
    kind: 'location',
    value: '三体',
  }
  return { _openid: openid, scope, tokenHash: hashOf(tokenOf(openid)), sealedToken: 'x', isRemoved: false }
}

function stored(kind: string, i: number, fields: Record<string, unknown>): RawDocument {
  const _id = `${kind}-${i}`
  const document = { ...fields, _id, key: _id, rev: 1, createdAt: 1_000 + ((i * 7) % 5), updatedAt: 1, receipts: [] }
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined)) as RawDocument
}

/** May this person read this document? Said again, plainly, and not by the code under test. */
export function mayRead(
  collection: string,
  document: RawDocument,
  openid: string | undefined,
  isAdmin = false,
): boolean {
  if (openid === undefined || document.isRemoved !== false) return false
  const own = document._openid === openid
  if (collection === 'books') return own
  if (collection === 'notes') return own || isAdmin
  if (collection === 'shares') return isAdmin
  return false
}

/** May the holder of somebody's token see this book? */
export function mayVisit(document: RawDocument, whose: string): boolean {
  if (document.isRemoved !== false || document.isPrivate !== false || document._openid !== whose) return false
  if (whose === 'ann') return true
  if (whose === 'bob') return Array.isArray(document.tags) && document.tags.includes('a')
  return document.location === '三体'
}

export const caller = fc.constantFrom<string | undefined>(...people, 'stranger', undefined)

/** A state and its twin, which differ only in what the caller may not read, and through no share of anybody's. */
export const twins = fc.tuple(state, state, caller).map(([one, other, openid]) => {
  const secret = (collection: string) => (document: RawDocument) =>
    !mayRead(collection, document, openid) &&
    document._openid !== openid &&
    !people.some((whose) => collection === 'books' && mayVisit(document, whose))
  const twin: State = { ...one }
  for (const collection of ['books', 'notes']) {
    const open = (one[collection] ?? []).filter((document) => !secret(collection)(document))
    const taken = new Set(open.map(({ _id }) => _id))
    // What is secret is exchanged for other secrets, some of them under the same ids.
    twin[collection] = [
      ...open,
      ...(other[collection] ?? []).filter((document) => secret(collection)(document) && !taken.has(document._id)),
    ]
  }
  return { one, twin, openid }
})

/** An answer's bytes without what differs between any two calls. */
export function masked(answer: unknown): string {
  return JSON.stringify(answer)
    .replace(/"(requestId|token)":"[^"]*"|"(addedAt|createdAt|updatedAt)":\d+/g, '')
    .replace(/"cursor":"([^"]*)"/g, (_, cursor: string) => `"cursor":${timeless(cursor)}`)
}

// A mark in the changes names the time of the walk: as its third part, and in place of a document that is too young.
function timeless(cursor: string): string {
  const [value, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  return JSON.stringify(id === '' ? [id] : [value, id])
}
