import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, line, open, press, said, soon } from './walk'

stories('a place that gets another name', () => {
  const { phone, caller, url } = openBrowser()

  it('takes the books along that stand there, and gives them back with one press', async () => {
    const ann = caller('ann')
    await ann.ask('settings/update', { opId: 'places-settings', patch: { locations: ['书房', '客厅'] } })
    for (const [at, location] of ['书房', '书房', '客厅'].entries()) {
      await ann.ask('books/add', { opId: `places-${at}-add`, title: `书${at}`, location })
    }
    const places = async () => (await ann.ask('books/list', {})).items.map(({ location }) => location).sort()
    const page = await phone()
    await open(page, url())
    await line(page, '书2').waitFor()
    await open(page, url(), '/pages/places/index')
    await box(page, '改名：书房').fill('楼上书房')
    await box(page, '改名：书房').blur()
    await said(page, '2 本书跟着改成了“楼上书房”')
    await picture(page, 'places-renamed')
    await soon(async () => expect(await places()).toEqual(['客厅', '楼上书房', '楼上书房']))
    await press(page, '撤销')
    await soon(async () => expect(await places()).toEqual(['书房', '书房', '客厅']))
  })
})
