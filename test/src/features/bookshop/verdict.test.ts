import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../../src/features/bookshop/verdict'
import { bookOf } from '../../fake-cloud'

const threeBody = bookOf({ bookId: 'a', isbn: '9787536692930', title: '三体', location: '书房，第二层' })
const volume = bookOf({ bookId: 'b', isbn: '9787536692930', title: '三体（又一本）' })
const wished = bookOf({ bookId: 'c', isbn: '9787020002207', title: '红楼梦', authors: ['曹雪芹'], status: 'wish' })
const shelf = [threeBody, volume, wished]

describe('in a bookshop', () => {
  it.each([
    ['the number of mine', '9787536692930', { kind: 'mine', books: [threeBody, volume] }],
    ['the same with hyphens', '978-7-5366-9293-0', { kind: 'mine' }],
    ['its old number', '7-5366-9293-5', { kind: 'mine' }],
    ['full-width digits', '９７８７５３６６９２９３０', { kind: 'mine' }],
    ['what I want', '9787020002207', { kind: 'wished', book: wished }],
    ['what I do not have', '9780261103573', { kind: 'notMine', isbn13: '9780261103573' }],
    ['a wrong digit', '9787536692931', { kind: 'badCode', fault: 'checksum' }],
    ['a magazine', '9771671688002', { kind: 'badCode', fault: 'periodical' }],
    ['a number half typed', '97875366', { kind: 'like', digits: 8, books: [threeBody, volume] }],
    ['a part of a title', '三体', { kind: 'like', digits: 0, books: [threeBody, volume], more: 0 }],
    ['an author', '曹雪芹', { kind: 'like', books: [wished] }],
    ['words of no book', '飘', { kind: 'like', books: [], more: 0 }],
    ['nothing', '  ', { kind: 'nothing' }],
  ])('answers %s', (_, asked, verdict) => {
    expect(verdictOf(asked, shelf, true)).toMatchObject(verdict)
  })

  it.each([
    ['what is there', '9787536692930', 'mine'],
    ['what is wanted', '9787020002207', 'wished'],
    ['a number that is not there yet', '9780261103573', 'unsure'],
    ['words of no book that is there yet', '飘', 'unsure'],
    ['a wrong digit', '9787536692931', 'badCode'],
  ])('says of a shelf that is still coming only what it knows: %s', (_, asked, kind) => {
    expect(verdictOf(asked, shelf, false).kind).toBe(kind)
  })

  it('shows the first few of many, and counts the rest', () => {
    const many = Array.from({ length: 9 }, (_, at) => bookOf({ bookId: `many-${at}`, title: `第 ${at} 册` }))
    expect(verdictOf('册', many, true)).toMatchObject({ kind: 'like', books: many.slice(0, 4), more: 5 })
  })
})
