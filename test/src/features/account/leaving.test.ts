import { expect, it } from 'vitest'
import { createLeaving } from '../../../../src/features/account/leaving.store'
import { fakeCloud } from '../../fake-cloud'

it('asks until everything is erased', async () => {
  const cloud = fakeCloud()
  const leaving = createLeaving(cloud.call)
  for (const done of [false, false, true]) cloud.gives({ done })
  expect(await leaving.remove()).toBe(true)
  expect(cloud.asked).toHaveLength(3)
})

it('says what came in the way, and goes on from there when it is asked again', async () => {
  const cloud = fakeCloud()
  const leaving = createLeaving(cloud.call)
  cloud.gives({ done: false })
  cloud.refuses({ code: 'UPSTREAM_FAILED' })
  expect(await leaving.remove()).toBe(false)
  expect(leaving.store.getState()).toMatchObject({ isRemoving: false, error: { code: 'UPSTREAM_FAILED' } })
  cloud.gives({ done: true })
  expect(await leaving.remove()).toBe(true)
  expect(leaving.store.getState().error).toBeUndefined()
})
