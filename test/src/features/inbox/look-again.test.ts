import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Lookup, LookupOutcome } from '../../../../cloud/contract/lookup'
import { ApiError } from '../../../../src/api/api-error'
import { createLookAgain } from '../../../../src/features/inbox/look-again'
import { placeholderTitle } from '../../../../src/lib/placeholder-title'
import { kept } from '../../../../src/storage/kept'
import { fields, opened } from '../../sync/shelf-world'
import { CAMEL, metadata, THREE_BODY } from './scan-world'

const HOUR = 60 * 60_000
const unnamed = (isbn: string) => fields(placeholderTitle(isbn), { isbn, isIncomplete: true })

async function setUp() {
  const here = await opened()
  const asked: string[][] = []
  const catalogues = { say: 'found' as LookupOutcome | 'cut' }
  const ask = async (isbns: readonly string[]): Promise<Lookup[]> => {
    asked.push([...isbns])
    const { say: outcome } = catalogues
    if (outcome === 'cut') throw new ApiError('OFFLINE', 'no')
    const known = { ...metadata('三体'), publisher: '重庆出版社', pages: 302 }
    return isbns.map((isbn13) => ({ outcome, isbn13, tried: [], ...(outcome === 'found' && { metadata: known }) }))
  }
  const clock = { now: 1_800_000_000_000 }
  const times = (name: string) => kept(here.mine.device, name, v.record(v.string(), v.number()))
  const start = () =>
    createLookAgain({
      ...{ library: here.library, ask, now: () => clock.now },
      ...{ missed: times('missed'), passed: times('passed') },
    })
  return { ...here, asked, catalogues, clock, start, lookAgain: start() }
}

describe('a book that was put on the shelf under its number', () => {
  it('gets what the catalogues know, also on the shelf that others see', async () => {
    const { library, lookAgain, shelf } = await setUp()
    library.add('look-again-1', unnamed(THREE_BODY))
    await lookAgain.run()
    await library.sync()
    const [book] = await shelf()
    expect(book).toMatchObject({ title: '三体', authors: ['某人'], publisher: '重庆出版社', pages: 302 })
    expect(book).not.toHaveProperty('isIncomplete')
  })

  it('keeps what its reader has filled in', async () => {
    const { library, lookAgain } = await setUp()
    const own = { title: '我的三体', authors: ['刘'], pages: 1 }
    const id = library.add('look-again-1', { ...unnamed(THREE_BODY), ...own })
    await lookAgain.run()
    expect(library.find(id)).toMatchObject({ ...own, publisher: '重庆出版社' })
    expect(library.find(id)).not.toHaveProperty('isIncomplete')
  })

  it('keeps what its reader fills in while the catalogues are asked', async () => {
    const { library, lookAgain } = await setUp()
    const id = library.add('look-again-1', unnamed(THREE_BODY))
    const running = lookAgain.run()
    const book = library.find(id)
    if (book) library.edit(book, { publisher: '自印' })
    await running
    expect(library.find(id)).toMatchObject({ title: '三体', publisher: '自印' })
  })

  it.each([
    ['source_down', 6 * HOUR],
    ['rate_limited', 6 * HOUR],
    ['not_found', 24 * HOUR],
    ['cut', 0],
  ] as const)('is asked about again after: %s, in %i ms', async (way, rest) => {
    const { library, lookAgain, catalogues, asked, clock } = await setUp()
    const id = library.add('look-again-1', unnamed(THREE_BODY))
    catalogues.say = way
    expect(await lookAgain.run()).toBe(true)
    expect(library.find(id)).toMatchObject({ isIncomplete: true })
    catalogues.say = 'found'
    clock.now += rest
    if (rest > 0) expect(await lookAgain.run()).toBe(false)
    clock.now += 1
    expect(await lookAgain.run()).toBe(true)
    expect(asked).toHaveLength(2)
    expect(library.find(id)).toMatchObject({ title: '三体' })
  })

  it('is left alone for a day when nobody knows it', async () => {
    const { library, lookAgain, catalogues, asked, clock } = await setUp()
    library.add('look-again-1', unnamed(THREE_BODY))
    catalogues.say = 'not_found'
    await lookAgain.run()
    library.add('look-again-2', unnamed(CAMEL))
    clock.now += 60_000
    await lookAgain.run()
    clock.now += 24 * 60 * 60_000
    await lookAgain.run()
    expect(asked).toEqual([[THREE_BODY], [CAMEL], [THREE_BODY]])
  })

  it('costs no call where there is none', async () => {
    const { library, lookAgain, asked } = await setUp()
    library.add('look-again-1', fields('三体', { isbn: THREE_BODY }))
    expect(await lookAgain.run()).toBe(false)
    expect(asked).toEqual([])
  })

  it('is asked about at once when its reader wants it, and they are told why not', async () => {
    const { library, lookAgain, catalogues } = await setUp()
    const id = library.add('look-again-1', unnamed(THREE_BODY))
    const book = () => library.find(id) ?? expect.unreachable()
    catalogues.say = 'not_found'
    await lookAgain.run()
    expect(await lookAgain.one(book())).toBe('not_found')
    catalogues.say = 'cut'
    expect(await lookAgain.one(book())).toMatchObject({ code: 'OFFLINE' })
    catalogues.say = 'found'
    expect(await lookAgain.one(book())).toBeUndefined()
    expect(book().title).toBe('三体')
  })
})

describe('the page of a book whose facts nobody knew', () => {
  const idle = () => false
  async function setUpWith(more: object = {}) {
    const here = await setUp()
    const id = here.library.add('look-again-1', { ...unnamed(THREE_BODY), ...more })
    const book = () => here.library.find(id) ?? expect.unreachable()
    return { ...here, book }
  }

  it('fills in what its reader left empty, and nothing else', async () => {
    const { lookAgain, book } = await setUpWith({ publisher: '自印', note: '祖父的' })
    await lookAgain.opened(book(), idle)
    expect(book()).toMatchObject({ title: '三体', publisher: '自印', note: '祖父的', pages: 302 })
    expect(book()).not.toHaveProperty('isIncomplete')
  })

  it.each(['not_found', 'source_down', 'rate_limited'] as const)('asks once a day after: %s', async (outcome) => {
    const { lookAgain, start, book, asked, catalogues, clock } = await setUpWith()
    catalogues.say = outcome
    await lookAgain.opened(book(), idle)
    clock.now += 60_000
    await start().opened(book(), idle)
    expect(asked).toHaveLength(1)
    clock.now += 24 * 60 * 60_000
    catalogues.say = 'found'
    await start().opened(book(), idle)
    expect(book().title).toBe('三体')
  })

  it('asks again as soon as there is a network', async () => {
    const { lookAgain, book, catalogues } = await setUpWith()
    catalogues.say = 'cut'
    await lookAgain.opened(book(), idle)
    catalogues.say = 'found'
    await lookAgain.opened(book(), idle)
    expect(book().title).toBe('三体')
  })

  it('leaves a reader alone who is typing, and fills it in when they come back', async () => {
    const { lookAgain, book } = await setUpWith()
    await lookAgain.opened(book(), () => true)
    expect(book()).toMatchObject({ title: placeholderTitle(THREE_BODY), isIncomplete: true })
    await lookAgain.opened(book(), idle)
    expect(book().title).toBe('三体')
  })

  it('asks nothing of a book that is whole', async () => {
    const { lookAgain, library, asked } = await setUpWith()
    const id = library.add('look-again-2', fields('驼背', { isbn: CAMEL }))
    await lookAgain.opened(library.find(id) ?? expect.unreachable(), idle)
    expect(asked).toEqual([])
  })
})
