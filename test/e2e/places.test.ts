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
    await press(page, '改名：书房')
    await said(page, '2 本书跟着改成了“楼上书房”')
    await picture(page, 'places-renamed')
    await soon(async () => expect(await places()).toEqual(['客厅', '楼上书房', '楼上书房']))
    await press(page, '撤销')
    await soon(async () => expect(await places()).toEqual(['书房', '书房', '客厅']))
  })

  it('keeps a name that is being typed when the app goes, and takes none that no book could have', async () => {
    const page = await phone()
    await page.addInitScript(() => localStorage.setItem('bookcase.person', 'bob'))
    await open(page, url(), '/pages/places/index')
    await box(page, '加一个地方').fill('阁楼')
    await press(page, '加上')
    await box(page, '改名：阁楼').fill('阁楼，朝南')
    await box(page, '加一个地方').fill('地下')
    await page.reload()
    await expect.poll(() => box(page, '改名：阁楼').inputValue()).toBe('阁楼，朝南')
    expect(await box(page, '加一个地方').inputValue()).toBe('地下')
    // What is emptied stays empty, too.
    await box(page, '改名：阁楼').fill('')
    await page.reload()
    await expect.poll(() => box(page, '加一个地方').inputValue()).toBe('地下')
    expect(await box(page, '改名：阁楼').inputValue()).toBe('')
    await box(page, '改名：阁楼').fill('阁楼，朝南')
    await press(page, '改名：阁楼')
    await expect.poll(() => box(page, '改名：阁楼，朝南').inputValue()).toBe('阁楼，朝南')

    await box(page, '加一个地方').fill('高'.repeat(81))
    await said(page, '最多 80 个字')
    expect(await page.getByRole('button', { name: '加上' }).getAttribute('aria-disabled')).toBe('true')
    await picture(page, 'places-too-long')
    await box(page, '加一个地方').fill('高'.repeat(80))
    await press(page, '加上')
    await box(page, `改名：${'高'.repeat(80)}`).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('typed.')))).toEqual([])
  })
})
