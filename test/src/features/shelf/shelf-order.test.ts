import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Book, STATUSES } from '../../../../cloud/contract/book'
import { NO_FILTER, passes, type ShelfFilter } from '../../../../src/features/shelf/shelf-filter'
import { foundIn } from '../../../../src/features/shelf/shelf-found'
import { inOrder, SORTS } from '../../../../src/features/shelf/shelf-order'
import { initialOf } from '../../../../src/features/shelf/title-order'
import { bookOf } from '../../fake-cloud'

const word = fc.constantFrom(
  '三体',
  '阿Q正传',
  '红楼梦',
  '《围城》',
  'Émile',
  'the Hobbit',
  'こころ',
  '1984',
  '',
  '重庆',
  'Ωmega',
)
const books = fc.array(
  fc.record({
    title: word.map((title) => title || '无题'),
    authors: fc.array(word.filter(Boolean), { maxLength: 2 }),
    tags: fc.subarray(['科幻', '送人', 'SF']),
    status: fc.constantFrom(...STATUSES),
    isPrivate: fc.boolean(),
    addedAt: fc.integer({ min: 1_500_000_000_000, max: 1_800_000_000_000 }),
    location: fc.constantFrom('书房', '客厅', undefined),
    rating: fc.constantFrom(1, 7, 10, undefined),
    publishedAt: fc.constantFrom('2008-1', '民国三十六年', '不详', undefined),
    loans: fc.constantFrom([{ to: '小王', lentOn: '2026-01-01' }], undefined),
  }),
  { maxLength: 40 },
)
const shelfOf = (fields: readonly object[]): Book[] =>
  fields.map((some, at) => bookOf({ bookId: `book-${at}`, ...some }))
const filters = fc.record({
  status: fc.constantFrom(...STATUSES, undefined),
  tags: fc.subarray(['科幻', '送人']),
  location: fc.constantFrom('书房', '', undefined),
  isPrivate: fc.constantFrom(true, false, undefined),
  isLent: fc.constantFrom(true as const, undefined),
})
const titlesBy = (sort: (typeof SORTS)[number], all: Book[]) => inOrder(all, sort).map(({ book }) => book.title)

describe('the order of the shelf', () => {
  it.each([
    ['三体', 'S'],
    ['《围城》', 'W'],
    ['the Hobbit', 'T'],
    ['Émile', 'E'],
    ['1984', '#'],
    ['こころ', '#'],
    ['……', '#'],
  ])('puts %s under %s', (title, letter) => {
    expect(initialOf(title)).toBe(letter)
  })

  it('puts titles in the order of pinyin, with the letters of other languages among them', () => {
    const all = shelfOf(
      ['1984', '三体', 'Tess', '围城', '阿Q正传', '红楼梦', 'Hamlet', '随园食单'].map((title) => ({ title })),
    )
    expect(titlesBy('title', all)).toEqual(['阿Q正传', '红楼梦', 'Hamlet', '三体', '随园食单', 'Tess', '围城', '1984'])
  })

  it('puts the best rated, the newest and the latest published first, and what is not known last', () => {
    const all = shelfOf([
      { title: 'a', rating: 3, publishedAt: '1999', addedAt: 1 },
      { title: 'b', addedAt: 3 },
      { title: 'c', rating: 10, publishedAt: '2020', addedAt: 2 },
    ])
    expect(titlesBy('rating', all)).toEqual(['c', 'a', 'b'])
    expect(titlesBy('published', all)).toEqual(['c', 'a', 'b'])
    expect(titlesBy('added', all)).toEqual(['b', 'c', 'a'])
  })

  it('keeps every book, and each section in one piece', () => {
    fc.assert(
      fc.property(books, fc.constantFrom(...SORTS), (fields, sort) => {
        const all = shelfOf(fields)
        const { books: found, sections } = foundIn(inOrder(all, sort), NO_FILTER)
        expect(new Set(found)).toEqual(new Set(all))
        expect(found).toHaveLength(all.length)
        expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(found.length)
        expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length)
      }),
    )
  })
})

describe('the filter', () => {
  it('leaves exactly the books that fit, whatever the order', () => {
    fc.assert(
      fc.property(books, filters, fc.constantFrom(...SORTS), (fields, filter, sort) => {
        const all = shelfOf(fields)
        const { books: found, sections } = foundIn(inOrder(all, sort), filter)
        expect(new Set(found)).toEqual(new Set(all.filter((book) => passes(book, filter))))
        expect(sections.every(({ count }) => count > 0)).toBe(true)
      }),
    )
  })

  it.each<[string, ShelfFilter, boolean]>([
    ['its status', { tags: [], status: 'read' }, true],
    ['another status', { tags: [], status: 'unread' }, false],
    ['both its tags', { tags: ['科幻', '送人'] }, true],
    ['one tag it has and one it has not', { tags: ['科幻', 'SF'] }, false],
    ['its place', { tags: [], location: '书房' }, true],
    ['no place', { tags: [], location: '' }, false],
    ['private', { tags: [], isPrivate: true }, true],
    ['not private', { tags: [], isPrivate: false }, false],
    ['lent', { tags: [], isLent: true }, true],
  ])('takes a lent, private book in the study by %s: %o is %s', (_, filter, isFound) => {
    const book = bookOf({
      ...{ status: 'read', tags: ['科幻', '送人'], location: '书房', isPrivate: true },
      loans: [{ to: '小王', lentOn: '2026-01-01' }],
    })
    expect(passes(book, filter)).toBe(isFound)
  })

  it('does not count a book that came back as lent', () => {
    const back = bookOf({ loans: [{ to: '小王', lentOn: '2026-01-01', returnedOn: '2026-02-01' }] })
    expect(passes(back, { tags: [], isLent: true })).toBe(false)
  })
})
