import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { line, lines, prose } from '../../cloud/contract/text'

const messageOf = (schema: v.GenericSchema, text: unknown) => v.safeParse(schema, text).issues?.[0].message

describe('text that a person typed', () => {
  it('is trimmed and composed, so that equal words are equal', () => {
    expect(v.parse(line(20), '  cafe\u0301 ')).toBe('caf\u00e9')
  })

  it('counts what people see as characters, not their halves', () => {
    expect(v.parse(line(2), '😀😀')).toBe('😀😀')
    expect(messageOf(line(2), '😀😀😀')).toBe('too long')
  })

  it.each([
    ['nothing but spaces', '   ', 'empty'],
    ['a NUL', 'a\0b', 'unprintable'],
    ['a line break', 'a\nb', 'unprintable'],
    ['a right-to-left override', 'a\u202eb', 'unprintable'],
    ['an isolate', 'a\u2066b', 'unprintable'],
  ])('refuses %s in a line', (_, text, message) => {
    expect(messageOf(line(20), text)).toBe(message)
  })

  it('lets a note have lines, and still no override', () => {
    expect(v.parse(prose(20), 'one\n\ttwo')).toBe('one\n\ttwo')
    expect(messageOf(prose(20), 'a\u202eb')).toBe('unprintable')
  })

  it('keeps a list in its order, without repeats', () => {
    expect(v.parse(lines(3, 10), ['b', ' a', 'b'])).toEqual(['b', 'a'])
    expect(v.safeParse(lines(1, 10), ['a', 'b']).success).toBe(false)
  })
})
