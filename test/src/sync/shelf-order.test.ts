import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Book } from '../../../cloud/contract/book'
import { newestFirst, renewedOrder } from '../../../src/sync/shelf-order'
import { fields } from './shelf-world'

const book = fc
  .record({ id: fc.integer({ min: 0, max: 30 }), addedAt: fc.integer({ min: 0, max: 5 }), title: fc.string() })
  .map(({ id, addedAt, title }): Book => ({ ...fields(title), bookId: `b${id}`, addedAt, updatedAt: 0, rev: 1 }))
const byId = (books: readonly Book[]) => new Map(books.map((one) => [one.bookId, one]))

it('is what sorting everything anew would be', () => {
  fc.assert(
    fc.property(fc.array(book), fc.array(book), fc.array(fc.integer({ min: 0, max: 30 })), (had, came, went) => {
      const before = byId(had)
      const news = new Map<string, Book | undefined>([
        ...byId(came),
        ...went.map((id) => [`b${id}`, undefined] as const),
      ])
      const after = [...new Map([...before, ...news]).values()].flatMap((one) => one ?? [])
      expect(renewedOrder([...before.values()].sort(newestFirst), news)).toEqual(after.sort(newestFirst))
    }),
  )
})
