import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../../src/api/api-error'
import { bookOf, fakeCloud } from '../fake-cloud'

const never = () => new Promise(() => {})
const codeOf = (call: Promise<unknown>) => call.then(() => 'no error').catch((error: ApiError) => error.code)

describe('a call', () => {
  it('resolves to the data of the envelope and sends the route as $url', async () => {
    const cloud = fakeCloud()
    cloud.gives({ book: bookOf() })
    const { book } = await cloud.call('books/get', { bookId: 'book-1' })
    expect(book.title).toBe('三体')
    expect(cloud.asked).toEqual([{ $url: 'books/get', bookId: 'book-1' }])
  })

  it('throws what the function refused with, with all it told', async () => {
    const cloud = fakeCloud()
    cloud.refuses({ code: 'RATE_LIMITED', retryAfterMs: 900, path: 'isbn', details: { reason: 'length' } })
    const error = await cloud.call('isbn/lookup', { isbn: '1' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      code: 'RATE_LIMITED',
      told: { retryAfterMs: 900, path: 'isbn', details: { reason: 'length' }, requestId: 'request-1' },
    })
  })

  it.each([undefined, null, 'ok', {}, { ok: 'yes' }])('takes the answer %j for a broken function', async (answer) => {
    const cloud = fakeCloud()
    cloud.does(() => answer)
    expect(await codeOf(cloud.call('books/add', { opId: 'operation-1', title: '三体' }))).toBe('INTERNAL')
  })
})

describe('a read that fails', () => {
  it.each(['DEADLINE', 'UPSTREAM_FAILED', 'INTERNAL'] as const)('is asked once more after %s', async (code) => {
    const cloud = fakeCloud()
    cloud.refuses({ code })
    cloud.gives({ items: [] })
    expect(await cloud.call('books/list', {})).toEqual({ items: [] })
  })

  it('is asked once more, and not a third time', async () => {
    const cloud = fakeCloud()
    cloud.refuses({ code: 'DEADLINE' })
    cloud.refuses({ code: 'DEADLINE' })
    expect(await codeOf(cloud.call('books/list', {}))).toBe('DEADLINE')
    expect(cloud.asked).toHaveLength(2)
  })

  it.each(['NOT_FOUND', 'FORBIDDEN', 'RATE_LIMITED', 'UNAUTHENTICATED'] as const)('is left at %s', async (code) => {
    const cloud = fakeCloud()
    cloud.refuses({ code })
    expect(await codeOf(cloud.call('books/get', { bookId: 'book-1' }))).toBe(code)
    expect(cloud.asked).toHaveLength(1)
  })
})

describe('a call without an answer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('gives a write 12 seconds, and sends it once', async () => {
    const cloud = fakeCloud()
    cloud.does(never)
    const code = codeOf(cloud.call('books/remove', { opId: 'operation-1', bookId: 'book-1' }))
    await vi.advanceTimersByTimeAsync(11_999)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await code).toBe('TIMEOUT')
    expect(cloud.asked).toHaveLength(1)
  })

  it('gives a read 8 seconds, twice', async () => {
    const cloud = fakeCloud()
    cloud.does(never)
    cloud.does(never)
    const code = codeOf(cloud.call('books/list', {}))
    await vi.advanceTimersByTimeAsync(8_000)
    expect(cloud.asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(await code).toBe('TIMEOUT')
  })

  it('leaves no timer behind when the answer comes', async () => {
    const cloud = fakeCloud()
    cloud.gives({ items: [] })
    await cloud.call('books/list', {})
    expect(vi.getTimerCount()).toBe(0)
  })
})
