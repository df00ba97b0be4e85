import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { choose, line, open, said, tab } from './walk'

stories('how it looks and speaks', () => {
  const { phone, caller, url } = openBrowser()
  const isbns = ['9787536692930', '9787020002207', '9780141439518', '9780261103573']

  const filled = async () => {
    const ann = caller('ann')
    for (const isbn of isbns) {
      const { metadata } = await ann.ask('isbn/lookup', { isbn })
      if (metadata) await ann.call('books/add', { ...metadata, isbn, opId: `looks-${isbn}` })
    }
    const { items } = await ann.ask('books/list', {})
    return items
  }
  const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  it('changes its language and its colours at once, and keeps them', async () => {
    await filled()
    const page = await phone()
    await open(page, url(), '/pages/me/index')
    const light = await paperOf(page)
    await choose(page, 'English')
    await said(page, 'Appearance')
    await page.locator('taro-tabbar').getByText('Shelf', { exact: true }).waitFor()
    await choose(page, 'Dark')
    expect(await paperOf(page)).not.toBe(light)
    await picture(page, 'me-dark-en')

    await page.reload()
    await tab(page, 'Shelf')
    await line(page, '三体').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await paperOf(page)).not.toBe(light)
    expect(await page.title()).toBe('Bookcase')
    await picture(page, 'shelf-dark-en')
    // What is chosen goes along to the reader's other phones, the next ones here among them.
    const patch = { language: 'system', theme: 'system' } as const
    await caller('ann').ask('settings/update', { opId: 'looks-settings', patch })
  })

  it('follows the system where the reader chose nothing', async () => {
    const page = await phone({ colorScheme: 'dark', locale: 'en-GB' })
    await open(page, url())
    await said(page, 'Shelf')
    const dark = await paperOf(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, dark)
  })
})
