import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finder } from '../../../src/lib/book-search'
import { bookOf } from '../fake-cloud'

const book = bookOf({
  title: '三体：地球往事',
  subtitle: 'The Three-Body Problem',
  authors: ['刘慈欣', 'Émile Zola'],
  translators: ['Ken Liu'],
  publisher: '重庆出版社',
  tags: ['科幻', 'ＳＦ经典'],
  isbn: '9787536692930',
})

describe('searching the shelf', () => {
  it.each([
    ['a part of the title', '地球'],
    ['a part of the subtitle, in any case', 'three-body'],
    ['an author', '慈欣'],
    ['an author without the accent', 'emile'],
    ['the accent in another form', 'E\u0301MILE'],
    ['a translator', 'ken'],
    ['the publisher', '重庆'],
    ['a tag', '科幻'],
    ['a tag in the other width', 'sf'],
    ['the ISBN', '9787536692930'],
    ['the ISBN as it is printed', '978-7-5366-9293-0'],
    ['the ISBN in full-width digits', '９７８７５３６６'],
    ['the old ISBN', '7536692935'],
    ['a few digits of it', '92930'],
    ['words from different places, in any order', '刘慈欣 三体'],
    ['full-width space between words', '三体　重庆'],
    ['initials of the title', 'st'],
    ['initials of the author', 'LCX'],
    ['initials from within', 'dqws'],
  ])('finds it by %s', (_, query) => {
    expect(finder(query)(book)).toBe(true)
  })

  it.each([['四体'], ['三体 四'], ['9787536692931'], ['tt'], ['出版社科幻'], ['note'], ['bq']])(
    'does not find it by %s',
    (query) => {
      expect(finder(query)(book)).toBe(false)
    },
  )

  it('does not take initials from one name and the next', () => {
    expect(finder('ww')(bookOf({ title: '围城', authors: ['朱振武', '吴晟'] }))).toBe(false)
  })

  it('does not take initials across a digit, or from a note', () => {
    const odd = bookOf({ title: '三2体', note: '秘密' })
    expect([finder('st')(odd), finder('mm')(odd), finder('秘密')(odd)]).toEqual([false, false, false])
  })

  it('finds every book by any part of its title', () => {
    const titles = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
        fc.constantFrom('三体', ' ', 'Ａ', 'é', 'ß', 'İ', 'Σας', '가각', 'が'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(titles, fc.nat(), fc.nat(), (pieces, from, length) => {
        const start = from % pieces.length
        const part = pieces.slice(start, start + 1 + (length % (pieces.length - start))).join('')
        expect(finder(part)(bookOf({ title: pieces.join('').normalize('NFC') }))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
