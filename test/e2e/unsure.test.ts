import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { openBrowser, picture, stories } from './browser'
import { open, press, said } from './walk'

const { action, shop } = zhCn
const search = (page: Page) => page.getByRole('searchbox', { name: shop.label })
const MINE = '9787536692930'

stories('in a bookshop, before the shelf has come to this phone', () => {
  const { phone, caller, url } = openBrowser()

  it('nobody is told that a book is not at home', async () => {
    await caller('ann').ask('books/add', { opId: 'unsure-ann-1', title: '三体', isbn: MINE })
    const page = await phone()
    let fail = () => {}
    const isOver = new Promise<void>((resolve) => {
      fail = resolve
    })
    await page.route('**/call/router', async (call) => {
      if (!String(call.request().postData()).includes('books/changes')) return call.continue()
      await isOver
      return call.abort()
    })
    const unsure = async () => {
      for (const verdict of [shop.mine, shop.notMine, shop.notTitled]) {
        expect(await page.getByText(verdict, { exact: true }).count()).toBe(0)
      }
    }
    await open(page, url(), '/pages/bookshop/index')
    await said(page, shop.coming(0))
    await said(page, shop.comingText)
    for (const asked of [MINE, '9780306406157', '红楼']) {
      await search(page).fill(asked)
      await said(page, shop.unsure)
      await unsure()
    }
    await picture(page, 'unsure-coming')
    fail()
    await said(page, shop.unknown)
    await unsure()
    await picture(page, 'unsure-failed')

    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await press(page, action.retry)
    await said(page, shop.notTitled)
    await search(page).fill(MINE)
    await said(page, shop.mine)
  })
})
