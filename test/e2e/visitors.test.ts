import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { line, open, press, said, soon } from './walk'

const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2_000, 7)]).toString('base64')

stories('visitors of a shared shelf', () => {
  const { phone, caller, url } = openBrowser()

  /** Somebody's link to their whole shelf, made on their phone. */
  async function linkOf(page: Page): Promise<string> {
    await open(page, url(), '/pages/shares/index')
    await press(page, '生成链接')
    await press(page, '复制链接')
    await said(page, '链接已复制')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const readerWith = async (name: 'ann' | 'bob', books: readonly object[]) => {
    for (const [at, book] of books.entries()) {
      await caller(name).ask('books/add', { opId: `visited-${name}-${at}`, title: '', ...book })
    }
    const page = await phone({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.addInitScript((person) => localStorage.setItem('bookcase.person', person), name)
    await open(page, url())
    return page
  }
  /** A visitor, and everything that the network ever brought them. */
  async function visitorAt(address: string) {
    const visitor = await phone()
    await visitor.addInitScript(() => localStorage.setItem('bookcase.person', 'admin'))
    const brought: string[] = []
    visitor.on('response', async (response) => {
      if (response.url().includes('/call/')) brought.push(await response.text().catch(() => ''))
    })
    await visitor.goto(address)
    return { visitor, brought: () => brought.join('\n') }
  }

  it('never get a private book, nor one from the moment it is made private, nor a photograph', async () => {
    const owner = await readerWith('ann', [
      { title: '日记本', isPrivate: true, note: '谁也不给看' },
      { title: '家谱', note: '祖父的' },
      { title: '三体' },
    ])
    const { items } = await caller('ann').ask('books/list', {})
    const family = items.find(({ title }) => title === '家谱')
    await caller('ann').ask('covers/put', { opId: 'visited-photo-1', bookId: family?.bookId ?? '', image: PHOTO })
    const address = await linkOf(owner)
    const { visitor, brought } = await visitorAt(address)
    await said(visitor, '家谱')
    await picture(visitor, 'visitor-before')
    for (const secret of ['日记本', '谁也不给看', '祖父的', '/readers/']) expect(brought()).not.toContain(secret)
    const before = brought().length

    await open(owner, url())
    await line(owner, '家谱').click()
    await owner.getByRole('switch', { name: '私密' }).check()
    await press(owner, '保存')
    await said(owner, '已保存')
    await soon(async () => {
      const [book] = (await caller('ann').ask('books/list', {})).items.filter(({ title }) => title === '家谱')
      expect(book?.isPrivate).toBe(true)
    })
    await visitor.reload()
    await said(visitor, '三体')
    expect(await visitor.getByText('家谱').count()).toBe(0)
    expect(brought().slice(before)).not.toContain('家谱')
  })

  it.each([
    ['see more', (visitor: Page) => press(visitor, '看更多')],
    ['come back to it', (visitor: Page) => visitor.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))],
  ])('see the shelf close in front of them when the link is taken back, as soon as they %s', async (_, act) => {
    const owner = await readerWith(
      'bob',
      Array.from({ length: 70 }, (_, at) => ({ title: `书${at + 1}` })),
    )
    const address = await linkOf(owner)
    const { visitor } = await visitorAt(address)
    await said(visitor, '书70')
    await owner.getByRole('button', { name: '收回' }).first().click()
    await said(owner, '收回了，打开过的人也看不到了')

    await act(visitor)
    await said(visitor, '这个链接打不开了')
    expect(await visitor.getByText('书70').count()).toBe(0)
    await picture(visitor, 'visitor-closed')
  })

  it('get a link that starts from a book, and none from a private one', async () => {
    await caller('admin').ask('books/add', { opId: 'visited-admin-1', title: '给你看' })
    await caller('admin').ask('books/add', { opId: 'visited-admin-2', title: '不给看', isPrivate: true })
    const owner = await phone()
    await owner.addInitScript(() => localStorage.setItem('bookcase.person', 'admin'))
    await open(owner, url())
    await line(owner, '不给看').click()
    await said(owner, '只有你自己看得到')
    expect(await owner.getByRole('button', { name: '给别人看' }).count()).toBe(0)
    await press(owner, '返回')
    await line(owner, '给你看').click()
    await press(owner, '给别人看')
    await press(owner, '生成链接')
    await said(owner, '复制链接')
  })
})
