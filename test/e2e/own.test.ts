import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, choose, holds, open, press, said } from './walk'

const as = (page: Page, person: string) =>
  page.addInitScript((name) => localStorage.setItem('bookcase.person', name), person)
const SHELF = [
  { title: '三体', authors: ['刘慈欣'], publisher: '重庆出版社', tags: ['科幻'], location: '书房', note: '只给自己' },
  { title: '围城', authors: ['钱锺书'], publisher: '人民文学出版社', location: '客厅' },
  { title: '日记', authors: ['我'], isPrivate: true, tags: ['科幻'], location: '卧室' },
]

stories('a reader who shares', () => {
  const { phone, caller, url } = openBrowser()

  const filled = async (person: string) => {
    const reader = caller(person)
    await reader.ask('members/update', { opId: `nick-${person}-00`, nickname: '小安' })
    for (const [i, book] of SHELF.entries()) await reader.ask('books/add', { opId: `own-${person}-${i}`, ...book })
  }
  /** Makes a link on the phone and answers where it leads. */
  const makeLink = async (page: Page) => {
    await open(page, url(), '/pages/shares/index')
    await press(page, '生成链接')
    await said(page, /30 天|到期/)
    await press(page, '复制链接')
    await said(page, '链接已复制')
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

  it('shows a visitor what is not private, and nothing else of it', async () => {
    await filled('ann')
    const page = await phone(withClipboard)
    const address = await makeLink(page)
    await picture(page, 'shares')

    const visitor = await phone()
    await as(visitor, 'bob')
    await visitor.goto(address)
    await said(visitor, '小安的书')
    await said(visitor, '围城')
    await picture(visitor, 'visitor')
    const seen = await visitor.locator('body').textContent()
    for (const hidden of ['日记', '只给自己', '书房', '客厅']) expect(seen).not.toContain(hidden)
    // Who only looks is not made a member.
    expect((await caller('bob').ask('session/login', {})).isNew).toBe(true)

    await press(visitor, '想要《三体》')
    await said(visitor, '《三体》加到你的书架了，记作“想要”')
    await expect
      .poll(async () => (await caller('bob').ask('books/list', {})).items)
      .toMatchObject([{ title: '三体', status: 'wish' }])
  })

  it('shows the owner what a visitor sees', async () => {
    const page = await phone(withClipboard)
    await makeLink(page)
    await page.getByRole('button', { name: '看看别人看到的' }).first().click()
    await said(page, '小安的书')
    expect(await page.getByText('日记').count()).toBe(0)
  })

  it('ends a look when the link is taken back', async () => {
    const reader = await phone(withClipboard)
    const address = await makeLink(reader)
    const visitor = await phone()
    await as(visitor, 'bob')
    await visitor.goto(address)
    await said(visitor, '围城')

    await reader.getByRole('button', { name: '收回' }).first().click()
    await said(reader, '收回了，打开过的人也看不到了')
    await visitor.reload()
    await said(visitor, '这个链接打不开了')
    expect(await visitor.getByText('围城').count()).toBe(0)
    await picture(visitor, 'visitor-over')
  })

  it('tells which book others do not see, and why', async () => {
    const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
    await caller('admin').ask('books/add', { opId: 'own-risky-1', title: risky })
    await caller('admin').ask('books/add', { opId: 'own-risky-2', title: '好书' })
    const page = await phone(withClipboard)
    await as(page, 'admin')
    const address = await makeLink(page)
    await said(page, '有 1 本别人看不到')
    await picture(page, 'shares-refused')
    const visitor = await phone()
    await visitor.goto(address)
    await said(visitor, '好书')
    expect(await visitor.getByText(risky).count()).toBe(0)
  })
})

stories('a reader’s own things', () => {
  const { phone, caller, url } = openBrowser()

  it('are a name and a picture, and what they chose, on each of their phones', async () => {
    const page = await phone()
    await open(page, url(), '/pages/me/index')
    await press(page, '修改')
    await box(page, '昵称').fill('安安')
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } })
    await page.getByLabel('换头像').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png })
    await page.getByRole('button', { name: '去掉头像' }).waitFor()
    await picture(page, 'me-editing')
    await press(page, '保存')
    await page.getByRole('heading', { name: '安安' }).waitFor()
    await choose(page, '深色')

    const { member } = await caller('ann').ask('session/login', {})
    expect(member).toMatchObject({ nickname: '安安', avatar: expect.stringContaining(`/readers/${member.memberId}/`) })
    const shown = await page.locator('img').filter({ visible: true }).first()
    expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(256)

    const other = await phone()
    await open(other, url(), '/pages/me/index')
    await other.getByRole('heading', { name: '安安' }).waitFor()
    await other.waitForFunction(() => document.documentElement.classList.contains('theme-dark'))
    await picture(other, 'me-other-phone')
  })

  it('are places with names of their own', async () => {
    await caller('ann').ask('books/add', { opId: 'own-place-1', title: '书', location: '客厅' })
    const page = await phone()
    await open(page, url())
    await said(page, '书')
    await open(page, url(), '/pages/places/index')
    await box(page, '加一个地方').fill('书房，第二层')
    await box(page, '加一个地方').press('Enter')
    await box(page, '改名：书房，第二层').waitFor()
    await press(page, '加上“客厅”')
    await press(page, '往上移：客厅')
    await box(page, '改名：书房，第二层').fill('书房，最上面')
    await press(page, '改名：书房，第二层')
    await box(page, '改名：书房，最上面').waitFor()
    await picture(page, 'places')
    await open(page, url(), '/pages/book/manual')
    await box(page, '放在哪里').waitFor()
    await page.getByRole('button', { name: '书房，最上面', exact: true }).click()
    await holds(page, '放在哪里', '书房，最上面')
    await expect
      .poll(async () => (await caller('ann').ask('session/login', {})).settings.locations)
      .toEqual(['客厅', '书房，最上面'])
  })

  it('go along in two files, and are gone when their reader leaves', async () => {
    const ann = caller('ann')
    await ann.ask('books/add', { opId: 'own-formula-1', title: '=1+1', isbn: '9787536692930', tags: ['a', 'b'] })
    const page = await phone()
    await open(page, url(), '/pages/account/index')
    await picture(page, 'account')
    await press(page, '先导出一份')
    const file = async (button: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
      return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') }
    }
    const csv = await file(/CSV/)
    await picture(page, 'export')
    expect(csv.name).toMatch(/^bookcase-\d{4}-\d\d-\d\d\.csv$/)
    expect(csv.content.startsWith('\uFEFFtitle,')).toBe(true)
    expect(csv.content).toContain("'=1+1")
    expect(csv.content).toContain('a; b')
    const json = JSON.parse((await file(/JSON/)).content)
    expect(json).toMatchObject({ format: 'bookcase', version: 1, member: { nickname: '安安' } })
    expect(json.books.map(({ title }: { title: string }) => title)).toContain('=1+1')

    await press(page, '返回')
    await press(page, '删除我的全部数据')
    await box(page, /填“删除”/).fill('删')
    expect(await page.getByRole('button', { name: '全部删除，不留底' }).getAttribute('aria-disabled')).toBe('true')
    await box(page, /填“删除”/).fill('删除')
    await picture(page, 'account-confirm')
    await press(page, '全部删除，不留底')
    await said(page, '全部删掉了')
    await picture(page, 'account-removed')
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /ann/.test(key)))).toEqual([])

    await press(page, '重新进入')
    await said(page, '书架还空着')
    expect((await ann.ask('books/list', {})).items).toEqual([])
  })

  it('leave a phone when their reader signs out, and come back with them', async () => {
    await caller('bob').ask('books/add', { opId: 'own-signout-1', title: '还在云端' })
    const page = await phone()
    await as(page, 'bob')
    await open(page, url())
    await said(page, '还在云端')
    await open(page, url(), '/pages/account/index')
    await press(page, '退出')
    await said(page, '已经退出')
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
    expect(kept).not.toContain('还在云端')
    await press(page, '重新进入')
    await said(page, '还在云端')
  })
})
