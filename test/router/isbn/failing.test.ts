import { afterEach, describe, expect, it, vi } from 'vitest'
import { horde, openLibraryAnswers } from './answers/open-library'
import { json } from './answers/recorded'
import { DEAD, french, NEVER, openInstances, said } from './instances'

const { instance, servers } = openInstances()
const { neodb, openlibrary, google } = servers

afterEach(() => {
  vi.useRealTimers()
})

describe('a source that fails', () => {
  const others = (count: number) =>
    ['9780000000002', '9780306406157', '9780140449136', '9780061120084', '9780451524935', '9780679783268'].slice(
      0,
      count,
    )

  it('is left alone after five failures in a row, for half a minute, and then asked once', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const arena = await instance({ openlibrary: DEAD })
    for (const isbn of others(5)) await arena.lookup(isbn)
    expect(openlibrary.asked).toHaveLength(5)
    expect(said(await arena.lookup(french))).toContain('openlibrary source_down')
    expect(openlibrary.asked).toHaveLength(5)
    vi.setSystemTime(Date.now() + 31_000)
    openlibrary.answers(openLibraryAnswers.hit)
    expect(await arena.lookup(french)).toMatchObject({ outcome: 'found', source: 'openlibrary' })
    expect(openlibrary.asked).toHaveLength(7)
  })

  it('is not taken for dead because it does not know a book', async () => {
    const arena = await instance({})
    for (const isbn of others(6)) await arena.lookup(isbn)
    expect(openlibrary.asked).toHaveLength(6)
  })

  it('is taken for dead when it is silent five times in a row, though another was heard each time', async () => {
    const arena = await instance({ openlibrary: NEVER })
    neodb.answers((url) => {
      const isbn = url.searchParams.get('query')
      return json({ data: [{ title: 'x', author: ['y'], publisher: ['z'], pub_year: 2000, isbn }] })
    })
    for (const isbn of others(6)) expect(await arena.lookup(isbn)).toMatchObject({ source: 'neodb' })
    expect(openlibrary.asked).toHaveLength(5)
  })

  it('is left alone for as long as it asks when it is full', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const arena = await instance({ openlibrary: { status: 429, retryAfter: '120' } })
    await arena.lookup(others(1)[0] ?? '')
    expect(said(await arena.lookup(french))).toContain('openlibrary rate_limited')
    vi.setSystemTime(Date.now() + 119_000)
    await arena.lookup('9780306406157')
    expect(openlibrary.asked).toHaveLength(1)
    vi.setSystemTime(Date.now() + 2_000)
    openlibrary.answers(openLibraryAnswers.hit)
    expect(await arena.lookup(french)).toMatchObject({ outcome: 'found', source: 'openlibrary' })
  })

  it('is left alone until the date it names', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const until = new Date(Date.now() + 60_000).toUTCString()
    const arena = await instance({ openlibrary: { status: 429, retryAfter: until } })
    await arena.lookup(french)
    vi.setSystemTime(Date.now() + 50_000)
    await arena.lookup(others(1)[0] ?? '')
    expect(openlibrary.asked).toHaveLength(1)
  })
})

describe('around it', () => {
  it('has everybody who asks for one book at the same time share one question', async () => {
    const arena = await instance({ openlibrary: { ...openLibraryAnswers.hit, delayMs: 100 } })
    const answers = await Promise.all(
      ['ann', 'bob', 'carol'].map((openid) => arena.ask({ $url: 'isbn/lookup', isbn: french }, openid)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(openlibrary.asked.filter(({ url }) => url.startsWith('/api/books'))).toHaveLength(1)
  })

  it('follows Open Library to another address of its own, once', async () => {
    const arena = await instance({})
    openlibrary.answers((url) =>
      url.pathname === '/api/books'
        ? { status: 302, location: '/elsewhere?x=1' }
        : url.pathname === '/elsewhere'
          ? openLibraryAnswers.hit
          : DEAD,
    )
    expect(await arena.lookup(french)).toMatchObject({
      outcome: 'found',
      source: 'openlibrary',
      metadata: { title: horde.title },
    })
  })

  it('follows nobody to another host, nor for ever', async () => {
    const arena = await instance({ google: DEAD, neodb: { status: 302, location: '/api/catalog/search2' } })
    openlibrary.answers((url) =>
      url.pathname === '/api/books' ? { status: 302, location: '/round' } : { status: 302, location: '/round' },
    )
    expect(said(await arena.lookup(french))).toEqual(
      ['openlibrary', 'neodb', 'google'].map((id) => `${id} source_down`),
    )
    expect([openlibrary.asked.length, neodb.asked.length]).toEqual([2, 1])
    openlibrary.answers({ status: 302, location: `${google.url()}/books` })
    await arena.lookup('9780306406157')
    expect(google.asked.filter(({ url }) => url === '/books')).toEqual([])
  })

  it.each([
    ['plain http off this machine', { ISBN_OPENLIBRARY_URL: 'http://192.0.2.1' }],
    ['another scheme', { ISBN_OPENLIBRARY_URL: 'file:///etc/passwd' }],
    ['no address at all', { ISBN_OPENLIBRARY_URL: 'openlibrary' }],
    ['loopback where no emulator runs', { BOOKCASE_EMULATOR: 'false' }],
  ])('asks nobody by %s', async (_, variables) => {
    const arena = await instance(
      {},
      {
        off: ['neodb', 'google', 'nlc'],
        variables: { ISBN_NEODB_URL: 'http://127.0.0.1:1', ...variables },
      },
    )
    expect(said(await arena.lookup(french))).toContain('openlibrary source_down')
    expect(openlibrary.asked).toEqual([])
  })
})
