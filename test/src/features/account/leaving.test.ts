import * as v from 'valibot'
import { expect, it } from 'vitest'
import { createLeaving } from '../../../../src/features/account/leaving.store'
import { kept } from '../../../../src/storage/kept'
import { opId } from '../../../support/op-id'
import { fakeCloud, memoryDevice } from '../../fake-cloud'
import { fields, titles, world } from '../../sync/shelf-world'

const nothingElse = { still: async () => () => {}, refetch: async () => {} }
const leavingOf = (cloud: ReturnType<typeof fakeCloud>, device = memoryDevice()) =>
  createLeaving({ call: cloud.call, library: nothingElse, begun: kept(device, 'leaving', v.literal(true)) })

it('asks until everything is erased', async () => {
  const cloud = fakeCloud()
  const leaving = leavingOf(cloud)
  for (const done of [false, false, true]) cloud.gives({ done })
  expect(await leaving.remove()).toBe(true)
  expect(cloud.asked).toHaveLength(3)
})

it('says what came in the way, and goes on from there when it is asked again', async () => {
  const cloud = fakeCloud()
  const leaving = leavingOf(cloud)
  cloud.gives({ done: false })
  cloud.refuses({ code: 'UPSTREAM_FAILED' })
  expect(await leaving.remove()).toBe(false)
  expect(leaving.store.getState()).toMatchObject({ isRemoving: false, error: { code: 'UPSTREAM_FAILED' } })
  cloud.gives({ done: true })
  expect(await leaving.remove()).toBe(true)
  expect(leaving.store.getState().error).toBeUndefined()
})

it('says that it is not done when it never ends, and still after the app was killed', async () => {
  const [cloud, device] = [fakeCloud(), memoryDevice()]
  const leaving = leavingOf(cloud, device)
  for (let calls = 0; calls < 50; calls += 1) cloud.gives({ done: false })
  expect(await leaving.remove()).toBe(false)
  expect(leaving.store.getState()).toMatchObject({ isHalfDone: true, error: { code: 'DEADLINE' } })
  const later = leavingOf(cloud, device)
  expect(later.store.getState().isHalfDone).toBe(true)
  await later.stay()
  expect(leavingOf(cloud, device).store.getState().isHalfDone).toBe(false)
})

it('shows what is left when the reader stays after half of it is gone', async () => {
  const { phone, arena } = await world()
  const library = phone().start()
  await library.open()
  for (const title of ['留下', '没了']) library.add(opId(), fields(title))
  await library.sync()
  await arena.database.erase('books', { title: { $eq: '没了' } })
  await library.sync()
  expect(titles(library)).toEqual(['没了', '留下'])
  await library.refetch()
  expect(titles(library)).toEqual(['留下'])
})

it('sends nothing while the account is being removed', async () => {
  const { phone, shelf } = await world()
  const mine = phone()
  const library = mine.start()
  await library.open()
  const goOn = await library.still()
  library.add(opId(), fields('等着'))
  await library.sync()
  expect(mine.asked).not.toContain('books/add')
  goOn()
  await library.sync()
  expect(await shelf()).toMatchObject([{ title: '等着' }])
})
