import fc from 'fast-check'
import { parse as oracle } from 'isbn3'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Isbn, readIsbn, toIsbn10 } from '../../cloud/contract/isbn'

describe('reading a code as an ISBN', () => {
  it.each([
    ['9787536692930', '9787536692930'],
    ['978-7-5366-9293-0', '9787536692930'],
    ['ISBN 978 7 5366 9293 0', '9787536692930'],
    ['ISBN-13: 978–7–5366–9293–0', '9787536692930'],
    ['９７８７５３６６９２９３０', '9787536692930'],
    ['7536692935', '9787536692930'],
    ['7-5366-9293-5', '9787536692930'],
    ['ISBN-10: 7-5366-9293-5', '9787536692930'],
    ['0-8044-2957-x', '9780804429573'],
    ['9791097570019', '9791097570019'],
    ['ISBN 1-338-21651-1', '9781338216516'],
    ['ISBN 1338216511', '9781338216516'],
  ])('takes %s for %s', (code, isbn13) => {
    expect(readIsbn(code)).toEqual({ ok: true, isbn13 })
  })

  it.each([
    ['', 'length'],
    ['97875366', 'length'],
    ['97875366929301', 'length'],
    ['9787536692931', 'checksum'],
    ['7536692936', 'checksum'],
    ['9771000000003', 'checksum'],
    ['9770317847001', 'periodical'],
    ['6901234567892', 'not_a_book'],
    ['9790060115615', 'not_a_book'],
    ['https://example.com/book', 'not_a_book'],
    ['978753669293X', 'length'],
  ])('names what is wrong with %j: %s', (code, fault) => {
    expect(readIsbn(code)).toEqual({ ok: false, fault })
  })

  it('agrees with isbn3 on every ten-digit code, valid or not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}[0-9X]$/), (code) => {
        const known = oracle(code)
        // isbn3 also knows which groups are assigned; a code it refuses may still have a right check digit.
        if (known) expect(readIsbn(code)).toEqual({ ok: true, isbn13: known.isbn13 })
        else if (readIsbn(code).ok) expect(toIsbn10((readIsbn(code) as { isbn13: string }).isbn13)).toBe(code)
      }),
      { numRuns: 2_000 },
    )
  })

  it('turns ten digits into thirteen and back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^978[0-9]{9}$/), (first12) => {
        const isbn13 = [...'0123456789'].map((digit) => first12 + digit).find((code) => readIsbn(code).ok) ?? ''
        expect(readIsbn(toIsbn10(isbn13) ?? '')).toEqual({ ok: true, isbn13 })
      }),
    )
  })

  it('has no ten-digit form for a 979 number', () => {
    expect(toIsbn10('9791097570019')).toBeUndefined()
  })

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'9787536692930']
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(readIsbn(digits.join('')).ok).toBe(false)
      }),
    )
  })

  it('as a schema answers the thirteen digits, or the fault as the message', () => {
    expect(v.parse(Isbn, '7-5366-9293-5')).toBe('9787536692930')
    expect(v.safeParse(Isbn, '9770317847001').issues?.[0].message).toBe('periodical')
  })
})
