import { describe, expect, it } from 'vitest'
import { createVisit } from '../../../../src/features/visitor/visit.store'
import { fakeCloud } from '../../fake-cloud'

const page = (titles: string[], cursor?: string) => ({
  ...{ owner: { nickname: '小安', avatar: '' }, scope: { kind: 'shelf' }, items: titles.map((title) => ({ title })) },
  ...(cursor !== undefined && { cursor }),
})
const titles = (visit: ReturnType<typeof createVisit>) => visit.store.getState().books.map(({ title }) => title)

describe('a visit', () => {
  it('walks the pages, and passes by one of which nothing is shown yet', async () => {
    const cloud = fakeCloud()
    const visit = createVisit(cloud.call, 'token')
    cloud.gives(page([], 'a'))
    cloud.gives(page(['one'], 'b'))
    await visit.load()
    cloud.gives(page(['two']))
    await visit.more()
    await visit.more()
    expect(titles(visit)).toEqual(['one', 'two'])
    expect(cloud.asked.map(({ cursor }) => cursor)).toEqual([undefined, 'a', 'b'])
  })

  it('shows as much to who comes back as they had opened, each book as it may be seen now', async () => {
    const cloud = fakeCloud()
    const visit = createVisit(cloud.call, 'token')
    cloud.gives(page(['one'], 'a'))
    await visit.load()
    cloud.gives(page(['two'], 'b'))
    await visit.more()
    cloud.gives(page(['one'], 'a'))
    cloud.gives(page(['three'], 'c'))
    await visit.load()
    expect(titles(visit)).toEqual(['one', 'three'])
    expect(visit.store.getState().cursor).toBe('c')
  })

  it('starts over where a page began that the function does not know any more', async () => {
    const cloud = fakeCloud()
    const visit = createVisit(cloud.call, 'token')
    cloud.gives(page(['one'], 'a'))
    await visit.load()
    cloud.refuses({ code: 'INVALID_INPUT', path: 'cursor' })
    await visit.more()
    expect(visit.store.getState()).toMatchObject({ isOver: false, error: { code: 'INVALID_INPUT' } })
    expect(titles(visit)).toEqual(['one'])
    cloud.gives(page(['one'], 'b'))
    await visit.again()
    expect(cloud.asked.map(({ cursor }) => cursor)).toEqual([undefined, 'a', undefined])
    expect(visit.store.getState()).toMatchObject({ cursor: 'b', error: undefined })
  })

  it.each([{ code: 'NOT_FOUND' }, { code: 'INVALID_INPUT', path: 'token' }] as const)(
    'is over when the link is, and shows nothing any more: %o',
    async (refusal) => {
      const cloud = fakeCloud()
      const visit = createVisit(cloud.call, 'token')
      cloud.gives(page(['one'], 'a'))
      await visit.load()
      cloud.refuses(refusal)
      await visit.more()
      expect(visit.store.getState()).toMatchObject({ isOver: true, books: [], cursor: undefined })
    },
  )

  it('keeps what it has when the next page fails, and can go on', async () => {
    const cloud = fakeCloud()
    const visit = createVisit(cloud.call, 'token')
    cloud.gives(page(['one'], 'a'))
    await visit.load()
    cloud.refuses({ code: 'RATE_LIMITED' })
    await visit.more()
    expect(visit.store.getState()).toMatchObject({ isOver: false, error: { code: 'RATE_LIMITED' }, cursor: 'a' })
    cloud.gives(page(['two']))
    await visit.more()
    expect(titles(visit)).toEqual(['one', 'two'])
    expect(visit.store.getState().error).toBeUndefined()
  })

  it('asks again for what failed: the whole, or the next page', async () => {
    const cloud = fakeCloud()
    const visit = createVisit(cloud.call, 'token')
    cloud.gives(page(['one']))
    await visit.load()
    cloud.refuses({ code: 'RATE_LIMITED' })
    await visit.load()
    cloud.does(() => {
      // The button that tries again stays until there is an answer.
      expect(visit.store.getState()).toMatchObject({ doing: 'loading', error: { code: 'RATE_LIMITED' } })
      return { ok: true, data: page(['one'], 'a') }
    })
    await visit.again()
    expect(visit.store.getState().error).toBeUndefined()
    cloud.refuses({ code: 'RATE_LIMITED' })
    await visit.more()
    cloud.gives(page(['two']))
    await visit.again()
    expect(titles(visit)).toEqual(['one', 'two'])
  })
})
