import { describe, expect, it } from 'vitest'
import { readEvent } from '../../../cloud/router/kernel/event'

const codeOf = (event: unknown) => {
  try {
    readEvent(event)
    return 'OK'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an event', () => {
  it.each([null, undefined, 'text', 7, true, []])('that is %j is refused', (event) => {
    expect(codeOf(event)).toBe('INVALID_INPUT')
  })

  it('is split into route and input, without what the platform adds', () => {
    expect(codeOf({ $url: { toString: 'x' } })).toBe('NO_SUCH_ROUTE')
    expect(readEvent({ $url: 'books/get', bookId: 'x', userInfo: { openId: 'ann' } })).toEqual({
      url: 'books/get',
      input: { bookId: 'x' },
    })
  })

  it.each([
    [64 * 1024 - 100, 'OK'],
    [64 * 1024 + 1, 'PAYLOAD_TOO_LARGE'],
  ])('of %i bytes of text: %s', (bytes, code) => {
    expect(codeOf({ $url: 'x', text: 'x'.repeat(bytes) })).toBe(code)
  })

  it('is weighed with its numbers, and with a long list before its items', () => {
    expect(codeOf({ $url: 'x', numbers: Array.from({ length: 8_000 }, () => 1234567890) })).toBe('PAYLOAD_TOO_LARGE')
    expect(codeOf({ $url: 'x', list: Array.from({ length: 40_000 }, () => 1) })).toBe('PAYLOAD_TOO_LARGE')
  })

  it('is measured in bytes and not in characters', () => {
    expect(codeOf({ $url: 'x', text: '书'.repeat(30_000) })).toBe('PAYLOAD_TOO_LARGE')
  })

  it.each([
    [8, 'OK'],
    [9, 'INVALID_INPUT'],
    [200_000, 'INVALID_INPUT'],
  ])('nested %i deep: %s', (depth, code) => {
    let value: unknown = 1
    for (let i = 1; i < depth; i++) value = [value]
    expect(codeOf({ $url: 'x', value })).toBe(code)
  })
})
