import { describe, expect, it, vi } from 'vitest'
import { createLinks } from '../../../../src/features/sharing/links.store'
import type { KeyValue } from '../../../../src/storage/kept'
import { fakeCloud, later, memoryDevice } from '../../fake-cloud'

function phone(device: KeyValue = memoryDevice(), now: () => number = () => Date.now()) {
  const cloud = fakeCloud()
  let drawn = 0
  const strongId = async () => `strong-${++drawn}`
  const timers = new Set<() => void>()
  const soon = (_: number, run: () => void) => {
    timers.add(run)
    return () => timers.delete(run)
  }
  return {
    ...{ cloud, device },
    links: createLinks({ call: cloud.call, device, person: 'ann', strongId, now, later: soon }),
    /** Lets what was put off come. */
    async pass() {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}
const share = { shareId: 's1', scope: { kind: 'shelf' }, createdAt: 1 }
const checked = (fields: object = {}) => ({ refused: [], checked: 2, checkedUpTo: 9, ...fields })

describe('a link', () => {
  it('is made, checked to the last page, and kept with its token on this phone alone', async () => {
    const { cloud, device, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.gives(checked({ cursor: 'next' }))
    cloud.gives(checked())
    const told = new Set<number | undefined>()
    links.store.subscribe(({ checked }) => told.add(checked))
    await links.make({ kind: 'shelf' })
    expect(links.store.getState()).toMatchObject({ isMaking: false, links: [{ token: 'secret' }] })
    await links.check()
    expect(cloud.asked.map(({ $url }) => $url)).toEqual(['shares/create', 'shares/check', 'shares/check'])
    // What is over with its first page is not worth a word.
    expect([...told]).toEqual([undefined, 2])
    expect(links.store.getState().checked).toBeUndefined()

    const again = phone(device)
    again.cloud.gives({ items: [share] })
    await again.links.load()
    expect(again.links.store.getState().links).toMatchObject([{ shareId: 's1', token: 'secret' }])
    const elsewhere = phone()
    elsewhere.cloud.gives({ items: [share] })
    await elsewhere.links.load()
    expect(elsewhere.links.store.getState().links[0]?.token).toBeUndefined()
  })

  it('that got no answer is asked for under the same name, and another one under its own', async () => {
    const { cloud, links } = phone()
    cloud.refuses({ code: 'INTERNAL' })
    expect(await links.make({ kind: 'shelf' })).toBe(false)
    expect(links.store.getState().failed).toMatchObject({ making: { code: 'INTERNAL' } })
    cloud.refuses({ code: 'INTERNAL' })
    await links.make({ kind: 'shelf' })
    cloud.refuses({ code: 'INTERNAL' })
    await links.make({ kind: 'tag', value: 'a' })
    expect(cloud.asked.map(({ opId }) => opId)).toEqual(['strong-1', 'strong-1', 'strong-2'])

    // With an end it is the same link as well, however much later it is asked for again.
    for (const later of [0, 5_000]) {
      vi.useFakeTimers({ now: 1_000_000 + later, toFake: ['Date'] })
      cloud.refuses({ code: 'INTERNAL' })
      await links.make({ kind: 'shelf' }, 60_000)
    }
    vi.useRealTimers()
    expect(cloud.asked.slice(3)).toMatchObject([0, 0].map(() => ({ opId: 'strong-3', expiresAt: 1_060_000 })))
  })

  it('that is made while the others are fetched stays, with its token', async () => {
    const { cloud, links } = phone()
    const list = later<unknown>()
    cloud.does(() => list.promise)
    const loading = links.load()
    const making = links.make({ kind: 'shelf' })
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.gives(checked())
    list.resolve({ ok: true, data: { items: [] } })
    await Promise.all([loading, making])
    expect(links.store.getState().links).toMatchObject([{ token: 'secret' }])
  })

  it('stays when it cannot be taken back, and goes when it is gone', async () => {
    const { cloud, links } = phone()
    cloud.gives({ items: [share] })
    await links.load()
    cloud.refuses({ code: 'RATE_LIMITED' })
    expect(await links.revoke('s1')).toMatchObject({ code: 'RATE_LIMITED' })
    expect(links.store.getState().links).toHaveLength(1)
    cloud.refuses({ code: 'NOT_FOUND' })
    expect(await links.revoke('s1')).toBeUndefined()
    expect(links.store.getState().links).toEqual([])
  })
})

describe('the check of words', () => {
  it('goes on from where it ended, and keeps what was refused', async () => {
    const { cloud, device, links } = phone()
    cloud.gives({ items: [share] })
    await links.load()
    const refused = (bookId: string, updatedAt: number) => ({ bookId, title: bookId, updatedAt })
    cloud.gives(checked({ checkedUpTo: 5, refused: [refused('b', 3), refused('c', 4)] }))
    await links.check()
    cloud.gives(checked({ checkedUpTo: 7, refused: [refused('c', 7)] }))
    await links.check()
    expect(cloud.asked.slice(1).map(({ since }) => since)).toEqual([0, 5])
    expect(links.store.getState().refused).toEqual([refused('b', 3), refused('c', 7)])
    expect(phone(device).links.store.getState().refused).toEqual([refused('b', 3), refused('c', 7)])
  })

  it('comes once for all that changes in a while, and at the next opening when that was cut short', async () => {
    const { cloud, device, links, pass } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.gives(checked())
    await links.make({ kind: 'shelf' })
    await links.check()
    links.checkSoon()
    links.checkSoon()
    cloud.gives(checked())
    await pass()
    await pass()
    expect(cloud.asked.map(({ $url }) => $url)).toEqual(['shares/create', 'shares/check', 'shares/check'])
    expect(await links.checkLeft()).toBe(false)

    links.checkSoon()
    const next = phone(device)
    next.cloud.gives(checked())
    expect([await next.links.checkLeft(), await next.links.checkLeft()]).toEqual([true, false])
  })

  it('comes again at the next opening when the app was killed in the middle', async () => {
    const { cloud, device, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.does(() => new Promise(() => {}))
    await links.make({ kind: 'shelf' })
    const again = phone(device)
    again.cloud.gives(checked())
    expect(await again.links.checkLeft()).toBe(true)
    expect(await again.links.checkLeft()).toBe(false)
    expect(again.cloud.asked).toHaveLength(1)
  })

  it('comes again for what changed while it was under way', async () => {
    const { cloud, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    const answer = later<unknown>()
    cloud.does(() => answer.promise)
    await links.make({ kind: 'shelf' })
    links.checkSoon()
    answer.resolve({ ok: true, data: checked() })
    await links.check()
    cloud.gives(checked())
    expect(await links.checkLeft()).toBe(true)
  })

  it('costs nothing while no link is open', async () => {
    const { cloud, links, pass } = phone()
    cloud.gives({ items: [] })
    await links.load()
    await links.check()
    links.checkSoon()
    await pass()
    expect(await links.checkLeft()).toBe(false)
    expect(cloud.asked).toHaveLength(1)
  })

  it('is not missed any more when the last link is closed', async () => {
    const { cloud, links } = phone()
    cloud.gives({ items: [share] })
    await links.load()
    cloud.refuses({ code: 'UPSTREAM_FAILED' })
    await links.check()
    expect(links.store.getState().failed.checking).toBeDefined()
    cloud.gives({})
    await links.revoke('s1')
    expect(links.store.getState().failed).toEqual({})
  })

  it('says when there was no answer', async () => {
    const { cloud, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.refuses({ code: 'UPSTREAM_FAILED', details: { reason: 'unanswered' } })
    await links.make({ kind: 'shelf' })
    await links.check()
    expect(links.store.getState()).toMatchObject({
      failed: { checking: { told: { details: { reason: 'unanswered' } } } },
      links: [{ shareId: 's1' }],
    })
  })

  it('rests after a failure, longer each time, unless its reader asks or it succeeds', async () => {
    let now = 0
    const { cloud, links, pass } = phone(memoryDevice(), () => now)
    const failing = () => cloud.refuses({ code: 'UPSTREAM_FAILED' })
    cloud.gives({ items: [share] })
    await links.load()
    const asked = async (seconds: number) => {
      now += seconds * 1_000
      const before = cloud.asked.length
      links.checkSoon()
      await pass()
      return cloud.asked.length - before
    }
    failing()
    expect([await asked(0), await asked(1), await asked(58)]).toEqual([1, 0, 0])
    failing()
    expect([await asked(1), await asked(119)]).toEqual([1, 0])
    failing()
    await links.check()
    expect(await asked(239)).toBe(0)
    cloud.gives(checked())
    expect(await asked(1)).toBe(1)
    cloud.gives(checked())
    expect(await asked(0)).toBe(1)
  })

  it('that could not be fetched says so, whatever is checked meanwhile', async () => {
    const { cloud, device, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.gives(checked())
    await links.make({ kind: 'shelf' })
    await links.check()
    const next = phone(device)
    next.cloud.refuses({ code: 'RATE_LIMITED' })
    await next.links.load()
    next.cloud.gives(checked())
    await next.links.check()
    expect(next.links.store.getState().failed).toMatchObject({ loading: { code: 'RATE_LIMITED' } })
  })
})
