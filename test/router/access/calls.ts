import fc from 'fast-check'
import { people, tokenOf } from './states'

/** Any call of any route that data can be seen or changed by, with ids that exist and ids that do not. */
const bookId = fc.oneof(
  fc.nat({ max: 10 }).map((i) => `book-${i}`),
  fc.constant('nowhere'),
)
const noteId = fc.nat({ max: 4 }).map((i) => `note-${i}`)
const shareId = fc.nat({ max: 3 }).map((i) => `share-${i}`)
const opId = fc.constantFrom('operation-1', 'operation-2')
const rev = fc.constantFrom(1, 2)
const filter = fc.constantFrom<object[]>(
  [],
  [{ field: 'title', op: 'prefix', value: 'a' }],
  [{ field: 'isPrivate', op: 'eq', value: true }],
  [{ field: 'tags', op: 'eq', value: 'a' }],
)
const limit = fc.integer({ min: 1, max: 3 })
const markOf = (mark: [number, string]) => Buffer.from(JSON.stringify(mark)).toString('base64url')
/** A mark before everything, one in the middle, and one after. */
const since = fc.constantFrom<[number, string]>([0, ''], [1, 'book-2'], [9e15, 'zzz']).map(markOf)
const sort = fc.constantFrom({ field: 'title', direction: 'asc' }, { field: 'createdAt', direction: 'desc' })
const patch = fc.constantFrom<object>(
  { title: 'new' },
  { isPrivate: true },
  { tags: ['a'] },
  { isbn: '9787536692930' },
  { note: null },
)
const at = (collection: string) => ({
  collection: fc.constant(collection),
  id: collection === 'notes' ? noteId : collection === 'shares' ? shareId : bookId,
})
const route = ($url: string, input: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ $url: fc.constant($url), ...input })
const collection = fc.constantFrom('books', 'notes', 'shares', 'checks', 'operations', 'limits', 'settings')

export const call: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  route('books/get', { bookId }),
  route('books/list', { filter, limit, sort }),
  route('books/changes', { limit }),
  route('books/changes', { limit, since }),
  route('books/add', {
    opId,
    title: fc.constant('new'),
    onDuplicate: fc.constantFrom('ask', 'copy', 'volume'),
    isbn: fc.constant('9787536692930'),
  }),
  route('books/update', { opId, bookId, rev, patch }),
  route('books/remove', { opId, bookId }),
  route('books/restore', { opId, bookId }),
  route('shares/list', {}),
  route('shares/revoke', { opId, shareId }),
  route('shares/view', { token: fc.constantFrom(...people.map(tokenOf), 'x'.repeat(22)), limit }),
  route('db/query', { collection, limit }),
  route('db/query', { collection: fc.constant('books'), filter, sort, limit }),
  route('db/count', { collection: fc.constant('books'), filter }),
  route('db/count', { collection }),
  fc.constantFrom('books', 'notes', 'shares').chain((name) => route('db/get', at(name))),
  fc.constantFrom('books', 'notes', 'shares').chain((name) => route('db/remove', at(name))),
  route('db/update', { ...at('books'), rev, patch }),
  route('db/update', { ...at('notes'), rev, patch: fc.constant({ text: 'new' }) }),
  route('db/add', { collection: fc.constant('notes'), data: fc.constant({ text: 'new' }), opId }),
  route('session/login', {}),
  route('shares/check', { since: fc.constantFrom(0, 1_002) }),
  route('covers/put', { opId, bookId, image: fc.constantFrom('', '/9j/4AAQ') }),
  route('members/update', { opId, nickname: fc.constantFrom('', 'new') }),
  route('settings/update', { opId, patch: fc.constantFrom({ theme: 'dark' }, { locations: ['a'] }) }),
  route('account/remove', {}),
)
