import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createLookups } from '../../../../src/features/isbn/lookup.store'
import { kept } from '../../../../src/storage/kept'
import { fakeCloud, later, memoryDevice } from '../../fake-cloud'

const found = (title: string) => ({
  outcome: 'found',
  isbn13: '9787536692930',
  metadata: { title, authors: [], translators: [] },
  source: 'sample',
  tried: [],
})

function setUp() {
  const cloud = fakeCloud()
  const device = memoryDevice()
  const open = () => createLookups(cloud.call, kept(device, 'code', v.string()))
  return { cloud, open, lookups: open() }
}

describe('a look-up', () => {
  it('asks for the 13 digits, however they were typed', async () => {
    const { cloud, lookups } = setUp()
    cloud.gives(found('三体'))
    lookups.type('ISBN 7-5366-9293-5')
    await lookups.look()
    expect(cloud.asked).toEqual([{ $url: 'isbn/lookup', isbn: '9787536692930' }])
    expect(lookups.store.getState()).toMatchObject({ doing: 'nothing', answer: { metadata: { title: '三体' } } })
  })

  it('does not ask for what is no ISBN, and says so from then on', async () => {
    const { cloud, lookups } = setUp()
    lookups.type('123')
    await lookups.look()
    expect(cloud.asked).toEqual([])
    expect(lookups.store.getState().isJudged).toBe(true)
  })

  it('keeps the code when it fails, and asks again', async () => {
    const { cloud, lookups } = setUp()
    cloud.refuses({ code: 'UPSTREAM_FAILED' })
    cloud.gives(found('三体'))
    await lookups.scanned('9787536692930')
    expect(lookups.store.getState()).toMatchObject({ code: '9787536692930', error: { code: 'UPSTREAM_FAILED' } })
    await lookups.look()
    expect(lookups.store.getState()).toMatchObject({ error: undefined, answer: { outcome: 'found' } })
  })

  it('forgets an answer that comes after the reader has moved on', async () => {
    const { cloud, lookups } = setUp()
    const slow = later<unknown>()
    cloud.does(() => slow.promise)
    const looking = lookups.scanned('9787536692930')
    lookups.type('9')
    slow.resolve({ ok: true, data: found('三体') })
    await looking
    expect(lookups.store.getState()).toMatchObject({ code: '9', doing: 'nothing', answer: undefined })
  })

  it('names each finding anew, so that each is a book of its own', async () => {
    const { cloud, lookups } = setUp()
    cloud.gives(found('三体'))
    cloud.gives(found('三体'))
    await lookups.scanned('9787536692930')
    const first = lookups.store.getState().opId
    await lookups.scanned('9787536692930')
    expect(lookups.store.getState().opId).not.toBe(first)
  })

  it('finds the typed code again after the app was closed, until the book is done with', () => {
    const { lookups, open } = setUp()
    lookups.type('97875')
    expect(open().store.getState().code).toBe('97875')
    lookups.clear()
    expect(open().store.getState().code).toBe('')
  })
})
