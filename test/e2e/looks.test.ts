import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { choose, line, open, said, tab } from './walk'

const SCREENS = {
  shelf: '/pages/shelf/index',
  add: '/pages/add/index',
  me: '/pages/me/index',
  manual: '/pages/book/manual',
  about: '/pages/about/index',
  shares: '/pages/shares/index',
  places: '/pages/places/index',
  export: '/pages/export/index',
  privacy: '/pages/privacy/index',
  account: '/pages/account/index',
}

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
    await open(page, url(), SCREENS.me)
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

  it.each(['light', 'dark'] as const)('shows every screen in %s, in both languages', async (colorScheme) => {
    const [book] = await filled()
    for (const locale of ['zh-CN', 'en-GB']) {
      const page = await phone({ colorScheme, locale })
      const screens = Object.entries({ ...SCREENS, book: `/pages/book/index?bookId=${book?.bookId}` })
      for (const [name, path] of screens) {
        await open(page, url(), path)
        await page.getByRole('heading').filter({ visible: true }).first().waitFor()
        await picture(page, `${name}-${colorScheme}-${locale.slice(0, 2)}`)
      }
    }
  })

  it('loses nothing of any screen when text is twice as large', async () => {
    const [book] = await filled()
    const page = await phone()
    for (const path of [...Object.values(SCREENS), `/pages/book/index?bookId=${book?.bookId}`]) {
      await open(page, url(), path)
      await page.addStyleTag({ content: 'html { font-size: 32px }' })
      await page.getByRole('heading').filter({ visible: true }).first().waitFor()
      // With something to save, the bar at the foot of a book has to fit as well.
      if (path.includes('book')) await choose(page, '想要')
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, button, label, taro-text-core')]
          .filter((words) => words.checkVisibility() && !words.closest('[aria-hidden]'))
          .filter((words) => {
            const { right, width } = words.getBoundingClientRect()
            return right > window.innerWidth + 1 || (width < 32 && [...(words.textContent ?? '')].length > 1)
          })
          .map((words) => words.textContent),
      )
      expect(broken).toEqual([])
    }
  })

  it('gives every control a name and at least 44 pixels', async () => {
    const [book] = await filled()
    const page = await phone()
    for (const path of [...Object.values(SCREENS), `/pages/book/index?bookId=${book?.bookId}`]) {
      await open(page, url(), path)
      await page.getByRole('heading').filter({ visible: true }).first().waitFor()
      const poor = await page.evaluate(() =>
        [...document.querySelectorAll('button, textarea, input')]
          .filter((control) => control.checkVisibility())
          .filter((control) => {
            const { height, width } = control.getBoundingClientRect()
            const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
            const isLabelled = control instanceof HTMLInputElement && (control.labels?.length ?? 0) > 0
            return (name.trim() === '' && !isLabelled) || height < 43.5 || width < 43.5
          })
          .map((control) => control.outerHTML.slice(0, 120)),
      )
      expect(poor).toEqual([])
    }
  })
})
