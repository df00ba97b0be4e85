import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { openWorld } from '../../support/world'

const world = openWorld()

describe('settings/update', () => {
  it('keeps what a reader chose, field by field, for their next phone', async () => {
    const ann = world.person()
    await ann.ask('settings/update', { opId: opId(), patch: { theme: 'dark' } })
    await ann.ask('settings/update', { opId: opId(), patch: { locations: ['书房', '书房，第二层', '书房'] } })
    const { settings } = await ann.ask('settings/update', { opId: opId(), patch: { language: 'en' } })
    expect(settings).toEqual({ theme: 'dark', language: 'en', locations: ['书房', '书房，第二层'] })
    expect((await ann.ask('session/login', {})).settings).toEqual(settings)
  })

  it('keeps them apart from everybody else’s', async () => {
    await world.person().ask('settings/update', { opId: opId(), patch: { theme: 'dark' } })
    expect((await world.person().ask('session/login', {})).settings).toEqual({ language: 'system', theme: 'system' })
  })

  it('answers a repeated call as the first, and another under its name not at all', async () => {
    const ann = world.person()
    const call = { opId: opId(), patch: { theme: 'dark' as const } }
    expect(await ann.ask('settings/update', call)).toEqual(await ann.ask('settings/update', call))
    const other = { ...call, patch: { theme: 'light' as const } }
    expect(await ann.call('settings/update', other)).toMatchObject({ error: { code: 'CONFLICT', path: 'opId' } })
  })

  it.each([
    [{}, 'patch'],
    [{ theme: 'pink' }, 'patch.theme'],
    [{ locations: [''] }, 'patch.locations.0'],
    [{ _openid: 'x' }, 'patch._openid'],
  ])('refuses %j', async (patch, path) => {
    const { result } = await world.person().send({ $url: 'settings/update', opId: opId(), patch })
    expect(result).toMatchObject({ error: { code: 'INVALID_INPUT', path } })
  })
})
