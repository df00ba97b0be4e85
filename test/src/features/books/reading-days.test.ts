import { describe, expect, it } from 'vitest'
import { daysOf, withStatus } from '../../../../src/features/books/reading-days'

const TODAY = '2026-11-22'
const OLD = '2020-01-01'
type Status = Parameters<typeof withStatus>[1]
type Reading = Parameters<typeof withStatus>[0]
const reading = (status: Status, startedOn = '', finishedOn = ''): Reading => ({ status, startedOn, finishedOn })
const none = { startedOn: '', finishedOn: '' }

describe('choosing a status', () => {
  it.each<[string, { from: Reading; to: Reading; before?: typeof none }]>([
    ['reading offers today', { from: reading('unread'), to: reading('reading', TODAY) }],
    ['read offers today', { from: reading('unread'), to: reading('read', '', TODAY) }],
    ['an offer goes with the choice', { from: reading('read', '', TODAY), to: reading('unread') }],
    ['read keeps only what was finished', { from: reading('reading', TODAY), to: reading('read', '', TODAY) }],
    ['a day that was chosen stays', { from: reading('reading', OLD), to: reading('read', OLD, TODAY) }],
    ['days that were there stay', { from: reading('read', OLD, OLD), to: reading('reading', OLD, OLD) }],
    [
      'today stays where it was there before',
      {
        from: reading('read', '', TODAY),
        to: reading('unread', '', TODAY),
        before: { startedOn: '', finishedOn: TODAY },
      },
    ],
    ['wanted asks for nothing', { from: reading('unread'), to: reading('wish') }],
  ])('%s', (_, { from, to, before = none }) => {
    expect(withStatus(from, to.status, { before, today: TODAY })).toEqual(to)
  })

  it.each([
    [reading('unread'), []],
    [reading('wish'), []],
    [reading('reading'), ['startedOn']],
    [reading('abandoned'), ['startedOn']],
    [reading('read'), ['startedOn', 'finishedOn']],
    [reading('unread', '', OLD), ['finishedOn']],
  ])('asks for the days that it can have, and shows those that are there', (values, expected) => {
    expect(daysOf(values)).toEqual(expected)
  })
})
