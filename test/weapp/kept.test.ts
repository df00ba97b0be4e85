import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { asked, OPENING, openPhones, soon } from './support/phones'

const { app: names, lookup, field, adding } = zhCn

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
    await soon(async () => {
      const { items } = await world.person('forgetful').ask('books/list', {})
      expect(items).toMatchObject([{ title: '写了一半', note: '一个字也不能丢' }])
    })
    expect(asked(app)).toEqual([...OPENING, 'books/add'])
  })
})
