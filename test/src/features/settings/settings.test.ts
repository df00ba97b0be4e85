import { describe, expect, it } from 'vitest'
import { createSettings } from '../../../../src/features/settings/settings.store'
import type { KeyValue } from '../../../../src/storage/kept'
import { fakeCloud, memoryDevice } from '../../fake-cloud'

function phone(device: KeyValue = memoryDevice()) {
  const cloud = fakeCloud()
  const applied: object[] = []
  const settings = createSettings({
    ...{ call: cloud.call, device, person: 'ann' },
    apply: (patch) => applied.push(patch),
  })
  return { cloud, device, applied, settings }
}

describe('what a reader chooses', () => {
  it('counts at once, and is told', async () => {
    const { cloud, applied, settings } = phone()
    cloud.gives({ settings: {} })
    await settings.choose({ theme: 'dark' })
    expect(applied).toEqual([{ theme: 'dark' }])
    expect(cloud.asked).toMatchObject([{ $url: 'settings/update', patch: { theme: 'dark' } }])
  })

  it('waits on the phone while nobody answers, and goes out together at the next start', async () => {
    const { cloud, device, settings } = phone()
    for (let i = 0; i < 2; i++) cloud.refuses({ code: 'RATE_LIMITED' })
    await settings.choose({ theme: 'dark' })
    await settings.choose({ locations: ['书房'] })
    const later = phone(device)
    later.cloud.gives({ settings: {} })
    await later.settings.adopt({ language: 'en', theme: 'light' })
    // What was chosen here wins over what another phone chose before.
    expect(later.applied).toEqual([{ language: 'en', theme: 'dark', locations: ['书房'] }])
    expect(later.cloud.asked).toMatchObject([{ patch: { theme: 'dark', locations: ['书房'] } }])
    await later.settings.adopt({ language: 'en', theme: 'dark', locations: ['书房'] })
    expect(later.cloud.asked).toHaveLength(1)
  })

  it('is said to wait, and is sent when the network is back', async () => {
    const { cloud, settings } = phone()
    cloud.refuses({ code: 'DEADLINE' })
    await settings.choose({ locations: ['书房'] })
    expect(settings.store.getState()).toMatchObject({ isWaiting: true, error: undefined })
    cloud.gives({ settings: {} })
    await Promise.all([settings.send(), settings.send()])
    expect(settings.store.getState().isWaiting).toBe(false)
    expect(cloud.asked).toHaveLength(2)
  })

  it('is said to be refused where no waiting changes that', async () => {
    const { cloud, settings } = phone()
    cloud.refuses({ code: 'INVALID_INPUT' })
    await settings.choose({ locations: ['书房'] })
    expect(settings.store.getState()).toMatchObject({ locations: ['书房'], error: { code: 'INVALID_INPUT' } })
    cloud.gives({ settings: {} })
    await settings.choose({ locations: ['客厅'] })
    expect(settings.store.getState()).toMatchObject({ isWaiting: false, error: undefined })
    expect(cloud.asked.at(-1)).toMatchObject({ patch: { locations: ['客厅'] } })
  })

  it('is sent again under the name it had, when the answer was lost', async () => {
    const { cloud, device, settings } = phone()
    cloud.refuses({ code: 'INTERNAL' })
    await settings.choose({ theme: 'dark' })
    const later = phone(device)
    later.cloud.gives({ settings: {} })
    await later.settings.adopt({ language: 'system', theme: 'dark' })
    expect(later.cloud.asked[0]?.opId).toBe(cloud.asked[0]?.opId)
  })

  it('leaves nothing on a phone that forgets', async () => {
    const { cloud, device, settings } = phone()
    cloud.refuses({ code: 'INTERNAL' })
    await settings.choose({ locations: ['书房'] })
    settings.forget()
    expect(phone(device).settings.store.getState()).toMatchObject({ locations: [], isWaiting: false })
  })
})
