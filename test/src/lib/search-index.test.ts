import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finder } from '../../../src/lib/book-search'
import { searchIndex } from '../../../src/lib/search-index'
import { bookOf } from '../fake-cloud'

const words = fc.constantFrom('三体', '三', '体', 'st', 's', 'The', '978', '978-7', 'ＳＦ', '2', '-', '', ' ')
const texts = fc.array(words, { maxLength: 4 }).map((some) => some.join(''))
const books = fc.array(
  fc.record({ title: texts, authors: fc.array(texts, { maxLength: 2 }), tags: fc.array(texts, { maxLength: 2 }) }),
  { maxLength: 30 },
)
const queries = fc.array(words, { maxLength: 3 }).map((some) => some.join(' '))

describe('searching all books as one', () => {
  it('finds those that are found one by one, in their order', () => {
    fc.assert(
      fc.property(books, queries, (fields, query) => {
        const all = fields.map((some, at) => ({ book: bookOf({ bookId: `book-${at}`, ...some }) }))
        const isFound = finder(query)
        expect(searchIndex(all).find(query)).toEqual(all.filter(({ book }) => isFound(book)))
      }),
    )
  })
})
