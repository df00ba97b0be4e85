import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Book, STATUSES } from '../../../../cloud/contract/book'
import { type BulkChange, editsFor } from '../../../../src/features/shelf/bulk-edit'
import { bookOf } from '../../fake-cloud'

const change = fc.oneof(
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constant('addTag' as const), tag: fc.constantFrom('科幻', '送人', ' 送人 ', ' ') }),
  fc.record({ kind: fc.constant('removeTag' as const), tag: fc.constantFrom('科幻', '送人') }),
  fc.record({ kind: fc.constant('location' as const), location: fc.constantFrom('书房', '', ' 客厅 ') }),
  fc.record({ kind: fc.constant('private' as const), isPrivate: fc.boolean() }),
)
const books = fc.array(
  fc.record({
    status: fc.constantFrom(...STATUSES),
    tags: fc.subarray(['科幻', '送人']),
    isPrivate: fc.boolean(),
    location: fc.constantFrom('书房', undefined),
  }),
  { maxLength: 10 },
)

describe('changing many books at once', () => {
  it.each<[string, BulkChange, object]>([
    ['a status', { kind: 'status', status: 'read' }, { status: 'read' }],
    ['a tag', { kind: 'addTag', tag: ' 送人 ' }, { tags: ['科幻', '送人'] }],
    ['no tag', { kind: 'removeTag', tag: '科幻' }, { tags: [] }],
    ['a place', { kind: 'location', location: ' 客厅 ' }, { location: '客厅' }],
    ['no place', { kind: 'location', location: '' }, { location: null }],
    ['privacy', { kind: 'private', isPrivate: true }, { isPrivate: true }],
  ])('gives a book %s', (_, wanted, patch) => {
    expect(editsFor([bookOf({ tags: ['科幻'], location: '书房' })], wanted)).toMatchObject([{ patch }])
  })

  it('leaves alone what is that way already, and an undo makes each book what it was', () => {
    fc.assert(
      fc.property(books, change, (fields, wanted) => {
        const all = fields.map((some, at) => bookOf({ bookId: `book-${at}`, ...some }))
        const edits = editsFor(all, wanted)
        expect(
          editsFor(
            edits.map(({ changed }) => changed),
            wanted,
          ),
        ).toEqual([])
        for (const { book, changed, undo } of edits) {
          expect(changed).not.toEqual(book)
          expect(withPatch(changed, undo)).toEqual(bare(book))
        }
      }),
    )
  })
})

const bare = (book: Book) =>
  Object.fromEntries(Object.entries(book).filter(([, value]) => value !== undefined && value !== null))
const withPatch = (book: Book, patch: object) => bare({ ...book, ...patch })
