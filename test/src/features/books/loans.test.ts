import { describe, expect, it } from 'vitest'
import { loanOf } from '../../../../cloud/contract/loan'
import { daysOver, historyOf, lent, returned } from '../../../../src/features/books/loans'
import { bookOf } from '../../fake-cloud'

const TODAY = '2026-11-22'
const loan = (to: string, more: object = {}) => ({ to, lentOn: '2026-11-01', ...more })
const back = (to: string) => loan(to, { returnedOn: '2026-11-10' })

describe('lending a book', () => {
  it.each([
    ['to a name', { to: ' 小王 ', dueOn: '' }, { to: '小王', lentOn: TODAY }],
    ['until a day', { to: '小王', dueOn: '2026-12-01' }, { to: '小王', lentOn: TODAY, dueOn: '2026-12-01' }],
    ['until today', { to: '小王', dueOn: TODAY }, { to: '小王', lentOn: TODAY, dueOn: TODAY }],
  ])('%s', (_, lending, expected) => {
    const before = [back('老李')]
    expect(lent(bookOf({ loans: before }), lending, TODAY)).toEqual({ ok: true, loans: [...before, expected] })
  })

  it.each([
    ['nobody', { to: '  ', dueOn: '' }, { to: 'empty' }],
    ['too long a name', { to: '长'.repeat(61), dueOn: '' }, { to: 'tooLong' }],
    ['a name that cannot be shown', { to: 'a\u202eb', dueOn: '' }, { to: 'unprintable' }],
    ['until no day', { to: '小王', dueOn: '2026-02-30' }, { dueOn: 'day' }],
    ['until a day that is over', { to: '小王', dueOn: '2026-11-21' }, { dueOn: 'past' }],
  ])('is not done to %s', (_, lending, faults) => {
    expect(lent(bookOf(), lending, TODAY)).toEqual({ ok: false, faults })
  })

  it('forgets the oldest of more than the contract takes', () => {
    const loans = Array.from({ length: 50 }, (_, at) => back(`第${at}人`))
    const done = lent(bookOf({ loans }), { to: '小王', dueOn: '' }, TODAY)
    expect(done.ok && [done.loans.length, done.loans.at(0)?.to, done.loans.at(-1)?.to]).toEqual([50, '第1人', '小王'])
  })
})

describe('a book that was lent', () => {
  it('is back from today on, and the loans before stay as they were', () => {
    const loans = returned({ loans: [back('老李'), loan('小王')] }, TODAY)
    expect(loans).toEqual([back('老李'), loan('小王', { returnedOn: TODAY })])
    expect(loanOf({ loans })).toBeUndefined()
  })

  it.each([
    ['never lent', {}, []],
    ['out for the first time', { loans: [loan('小王')] }, []],
    ['out again', { loans: [back('老李'), loan('小王')] }, ['老李']],
    ['back', { loans: [back('老李'), back('小王')] }, ['小王', '老李']],
  ])('has a history when it is %s', (_, book, expected) => {
    expect(historyOf(book).map(({ to }) => to)).toEqual(expected)
  })

  it.each([
    [undefined, undefined],
    ['2026-11-22', 0],
    ['2026-11-21', 1],
    ['2026-10-22', 31],
    ['2026-12-01', -9],
  ])('that is due %s is over since %s days', (dueOn, over) => {
    expect(daysOver(dueOn === undefined ? {} : { dueOn }, TODAY)).toBe(over)
  })
})
