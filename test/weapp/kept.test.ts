import { describe, expect, it, vi } from 'vitest'
import { zhCn } from '../../src/locale/zh-cn'
import { openPhones } from './support/phones'

const { app: names, lookup, field, adding, sync } = zhCn

describe('what was typed, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  it('is still there when WeChat has killed the app', async () => {
    const app = await open('forgetful')
    await app.tab(names.add)
    await app.tap(lookup.manual)
    await app.input(field.title, '写了一半')
    await app.input(field.note, '一个字也不能丢')
    await app.restart()
    await app.tab(names.add)
    await app.says(adding.unfinished('写了一半'))
    await app.tap(adding.resume)
    expect([app.value(field.title), app.value(field.note)]).toEqual(['写了一半', '一个字也不能丢'])
    await app.tap(adding.save)
    await app.says(adding.saved('写了一半'))
    await vi.waitFor(async () => {
      const { items } = await world.person('forgetful').ask('books/list', {})
      expect(items).toMatchObject([{ title: '写了一半', note: '一个字也不能丢' }])
    })
  })

  it('is saved without a network, outlives the app being killed, and goes out when the network is back', async () => {
    const app = await open('commuter')
    await app.tab(names.add)
    await app.tap(lookup.manual)
    await app.input(field.title, '地铁里记的')
    await app.offline()
    await app.tap(adding.save)
    await app.says(adding.saved('地铁里记的'))
    await app.says(sync.waiting(1))
    await app.restart()
    await app.says('地铁里记的')
    await app.says(sync.waiting(1))
    await app.online()
    await vi.waitFor(async () => {
      const { items } = await world.person('commuter').ask('books/list', {})
      expect(items).toMatchObject([{ title: '地铁里记的' }])
    })
  })
})
