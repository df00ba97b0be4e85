import { Binary, Decimal128, Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDocument, encodeDocument } from '../../cloud/emulator/wire/ejson'

describe('documents on the wire', () => {
  it.each([
    ['an object id as plain text', { a: new ObjectId('0123456789abcdef01234567') }, '{"a":"0123456789abcdef01234567"}'],
    ['a date', { a: [new Date(0)] }, '{"a":[{"$date":"1970-01-01T00:00:00Z"}]}'],
    [
      'a number that JSON has no word for',
      { a: { b: Number.NaN, c: -0 } },
      '{"a":{"b":{"$numberDouble":"NaN"},"c":{"$numberDouble":"-0.0"}}}',
    ],
    ['a pattern', { a: /x/i }, '{"a":{"$regularExpression":{"pattern":"x","options":"i"}}}'],
    ['bytes', { a: new Binary(Buffer.from('x')) }, '{"a":{"$binary":{"base64":"eA==","subType":"00"}}}'],
    ['a decimal', { a: Decimal128.fromString('1.5') }, '{"a":{"$numberDecimal":"1.5"}}'],
    ['a long', { a: Long.fromNumber(5) }, '{"a":5}'],
    ['nothing for undefined', { a: undefined, b: [undefined] }, '{"b":[null]}'],
  ])('carry %s', (_name, document, text) => {
    expect(encodeDocument(document)).toBe(text)
  })

  it('come back as they went', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    )
    const value = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), scalar))
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), value), (document) => {
        const before = structuredClone(document)
        expect(decodeDocument(encodeDocument(document))).toEqual({ ...document })
        expect({ ...document }).toEqual({ ...before })
      }),
    )
  })

  it('count server dates from the moment of the request', () => {
    const text = '{"a":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}}}'
    expect(decodeDocument(text, 5000)).toEqual({ a: new Date(6000) })
  })

  it.each(['{', '[]', '"text"', '{"a":{"$date":{}}}'])('are refused when they are %s', (text) => {
    expect(() => decodeDocument(text)).toThrow()
  })
})
