import { parse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { NewBook } from '../../cloud/contract/book'
import { readIsbn, toIsbn10 } from '../../cloud/contract/isbn'
import { sampleBooks, sampleCatalogue } from '../../cloud/router/services/isbn/sample-catalogue/sample-catalogue'

const isbns = sampleBooks.map((book) => book.isbn13)

describe('the sample catalogue', () => {
  it.each(sampleBooks)('describes $isbn13 $title as a reader could hand it in', ({ isbn13, ...metadata }) => {
    expect(readIsbn(isbn13)).toEqual({ ok: true, isbn13 })
    expect(parse(NewBook, { ...metadata, isbn: isbn13 })).toMatchObject({ ...metadata, isbn: isbn13 })
  })

  it.each(sampleBooks)('names the makers of $isbn13 $title, its language and a year as printed', (book) => {
    expect(book.authors).not.toEqual([])
    expect(book.publisher).toBeTruthy()
    expect(book.language).toMatch(/^[a-z]{2}$/)
    expect(book.publishedAt).toMatch(/^(19|20)\d{2}(-(0?[1-9]|1[0-2])(-(0?[1-9]|[12]\d|3[01]))?)?$/)
  })

  it('gives every book its own ISBN', () => {
    expect(isbns.filter((isbn, at) => isbns.indexOf(isbn) !== at)).toEqual([])
    expect([...sampleCatalogue.keys()]).toEqual(isbns)
  })

  it('looks a book up by its ISBN-13, without repeating the number', () => {
    expect(sampleCatalogue.get('9787536692930')).toEqual({
      title: '三体',
      subtitle: '“地球往事”三部曲之一',
      authors: ['刘慈欣'],
      translators: [],
      publisher: '重庆出版社',
      publishedAt: '2008-1',
      pages: 302,
      price: '23.00',
      language: 'zh',
    })
  })

  it('is large and varied enough to show every kind of number', () => {
    const count = (matches: (isbn: string) => boolean) => isbns.filter(matches).length
    expect(isbns.length).toBeGreaterThanOrEqual(70)
    expect(count((isbn) => isbn.startsWith('9787'))).toBeGreaterThanOrEqual(30)
    expect(count((isbn) => !isbn.startsWith('9787'))).toBeGreaterThanOrEqual(30)
    expect(count((isbn) => isbn.startsWith('979'))).toBeGreaterThanOrEqual(1)
    expect(count((isbn) => toIsbn10(isbn)?.endsWith('X') ?? false)).toBeGreaterThanOrEqual(1)
  })
})
