import { describe, expect, it, vi } from 'vitest'
import { createLinks } from '../../../../src/features/sharing/links.store'
import type { KeyValue } from '../../../../src/storage/kept'
import { fakeCloud, memoryDevice } from '../../fake-cloud'

function phone(device: KeyValue = memoryDevice(), now: () => number = () => Date.now()) {
  const cloud = fakeCloud()
  let drawn = 0
  const strongId = async () => `strong-${++drawn}`
  return { cloud, device, links: createLinks({ call: cloud.call, device, person: 'ann', strongId, now }) }
}
const share = { shareId: 's1', scope: { kind: 'shelf' }, createdAt: 1 }
const checked = (fields: object = {}) => ({ refused: [], checked: 2, checkedUpTo: 9, ...fields })

describe('a link', () => {
  it('is made, checked to the last page, and kept with its token on this phone alone', async () => {
    const { cloud, device, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.gives(checked({ cursor: 'next' }))
    cloud.gives(checked())
    await links.make({ kind: 'shelf' })
    expect(cloud.asked.map(({ $url }) => $url)).toEqual(['shares/create', 'shares/check', 'shares/check'])
    expect(links.store.getState()).toMatchObject({ checked: 4, doing: 'nothing', links: [{ token: 'secret' }] })

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
    expect(await links.make({ kind: 'shelf' })).toBeUndefined()
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
  it('goes on from where it ended, and from there again while something is refused', async () => {
    const { cloud, links } = phone()
    cloud.gives({ items: [share] })
    await links.load()
    const refused = [{ bookId: 'b', title: 'x' }]
    cloud.gives(checked({ checkedUpTo: 5, refused }))
    await links.check()
    cloud.gives(checked({ checkedUpTo: 5 }))
    await links.check()
    cloud.gives(checked({ checkedUpTo: 5, checked: 0 }))
    await links.check()
    expect(cloud.asked.slice(1).map(({ since }) => since)).toEqual([0, 0, 5])
    expect(links.store.getState().refused).toEqual([])
  })

  it('costs nothing while no link is open', async () => {
    const { cloud, links } = phone()
    cloud.gives({ items: [] })
    await links.load()
    await links.check()
    expect(cloud.asked).toHaveLength(1)
  })

  it('says when there was no answer', async () => {
    const { cloud, links } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.refuses({ code: 'UPSTREAM_FAILED', details: { reason: 'unanswered' } })
    await links.make({ kind: 'shelf' })
    expect(links.store.getState()).toMatchObject({
      failed: { checking: { told: { details: { reason: 'unanswered' } } } },
      links: [{ shareId: 's1' }],
    })
  })

  it('rests after a failure, longer each time, unless its reader asks or it succeeds', async () => {
    let now = 0
    const { cloud, links } = phone(memoryDevice(), () => now)
    const failing = () => cloud.refuses({ code: 'UPSTREAM_FAILED' })
    cloud.gives({ items: [share] })
    await links.load()
    const asked = async (seconds: number) => {
      now += seconds * 1_000
      const before = cloud.asked.length
      await links.checkInPassing()
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
    const { cloud, device } = phone()
    cloud.gives({ share: { ...share, token: 'secret' } })
    cloud.gives(checked())
    await createLinks({ call: cloud.call, device, person: 'ann', strongId: async () => 'strong', now: () => 0 }).make({
      kind: 'shelf',
    })
    const next = phone(device)
    next.cloud.refuses({ code: 'RATE_LIMITED' })
    await next.links.load()
    next.cloud.gives(checked())
    await next.links.check()
    expect(next.links.store.getState().failed).toMatchObject({ loading: { code: 'RATE_LIMITED' } })
  })
})
