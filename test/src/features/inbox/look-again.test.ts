import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Lookup, LookupOutcome } from '../../../../cloud/contract/lookup'
import { ApiError } from '../../../../src/api/api-error'
import { createLookAgain } from '../../../../src/features/inbox/look-again'
import { placeholderTitle } from '../../../../src/lib/placeholder-title'
import { kept } from '../../../../src/storage/kept'
import { fields, opened } from '../../sync/shelf-world'
import { CAMEL, metadata, THREE_BODY } from './scan-world'

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
  const keep = kept(here.mine.device, 'missed', v.record(v.string(), v.number()))
  const lookAgain = createLookAgain({ library: here.library, ask, keep, now: () => clock.now })
  return { ...here, asked, catalogues, clock, lookAgain }
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

  it.each(['source_down', 'rate_limited', 'cut'] as const)('is asked about again after: %s', async (way) => {
    const { library, lookAgain, catalogues, asked } = await setUp()
    const id = library.add('look-again-1', unnamed(THREE_BODY))
    catalogues.say = way
    await lookAgain.run()
    expect(library.find(id)).toMatchObject({ isIncomplete: true })
    catalogues.say = 'found'
    await lookAgain.run()
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
    await lookAgain.run()
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
