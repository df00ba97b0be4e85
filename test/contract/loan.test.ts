import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { NewBook } from '../../cloud/contract/book'
import { Day } from '../../cloud/contract/day'
import { loanOf } from '../../cloud/contract/loan'

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '1999-12-31'])('can be %s', (day) => {
    expect(v.safeParse(Day, day).success).toBe(true)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026', '2026-11-22T00:00', '', 'tomorrow', 20_261_122])(
    'cannot be %s',
    (day) => {
      expect(v.safeParse(Day, day).success).toBe(false)
    },
  )
})

describe('the loans of a book', () => {
  const out = { to: '小王', lentOn: '2026-11-01', dueOn: '2026-12-01' }

  it('say to whom it is out, and nothing once it is back', () => {
    expect(loanOf({ loans: [{ ...out, returnedOn: '2026-11-20' }, out] })).toEqual(out)
    expect(loanOf({ loans: [out, { ...out, returnedOn: '2026-11-20' }] })).toBeUndefined()
    expect(loanOf({})).toBeUndefined()
  })

  it.each([
    ['nobody', { ...out, to: ' ' }, 'to'],
    ['no day', { to: 'x' }, 'lentOn'],
    ['a day that is none', { ...out, dueOn: 'soon' }, 'dueOn'],
    ['a field too many', { ...out, _openid: 'x' }, '_openid'],
  ])('refuse %s', (_, loan, field) => {
    const { issues } = v.safeParse(NewBook, { title: 'x', loans: [loan] })
    expect(issues?.[0]?.path?.map(({ key }) => key)).toEqual(['loans', 0, field])
  })
})
