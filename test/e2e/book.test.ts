import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { dayOf } from '../../src/lib/day'
import { routesOf } from '../support/routes-of'
import { openBrowser, picture, stories } from './browser'
import { box, choose, line, lose, open, press, said, soon } from './walk'

const DAY_MS = 86_400_000
const today = dayOf(Date.now())

stories('the page of a book', () => {
  const { phone, caller, url } = openBrowser()
  const ann = () => caller('ann')
  let count = 0
  const added = async (title: string, more: object = {}) =>
    (await ann().ask('books/add', { opId: `book-page-${++count}`, title, onDuplicate: 'volume', ...more })).book
  const opened = async (title: string, more: object = {}) => {
    const { bookId } = await added(title, more)
    const page = await phone()
    await open(page, url())
    await line(page, title).click()
    await said(page, '删除这本书')
    return { page, stored: async () => (await ann().ask('books/get', { bookId })).book }
  }

  it('lends a book and takes it back', async () => {
    const { page, stored } = await opened('借书记', { authors: ['王小波'] })
    await press(page, '借出')
    await box(page, '借给谁').fill('小王')
    await page.getByLabel('说好哪天还（可不填）', { exact: true }).fill(today)
    await picture(page, 'book-lending')
    await press(page, '借出去')
    await said(page, '借给了小王')
    await said(page, '说好今天还')
    await soon(async () => expect((await stored()).loans).toEqual([{ to: '小王', lentOn: today, dueOn: today }]))
    await press(page, '还回来了')
    await said(page, '小王还回来了')
    await press(page, '撤销')
    await said(page, '借给了小王')
    await press(page, '还回来了')
    await press(page, '展开借出过 1 次')
    await said(page, `${today} 至 ${today}`)
    await soon(async () => expect((await stored()).loans).toMatchObject([{ returnedOn: today }]))
  })

  it('shows a cover from a file at once, also when the app was closed before it was sent', async () => {
    const { page, stored } = await opened('封面记')
    await lose(page, 'covers/put', { times: 2 })
    await page
      .getByLabel('拍封面')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: await photo(page) })
    await said(page, '封面换好了')
    await shownCover(page, /^blob:/)
    await page.reload()
    const sent = page.waitForResponse((answer) => routesOf(answer.request().postDataJSON()).includes('covers/put'))
    await shownCover(page, /^blob:/)
    await sent
    await soon(async () => expect((await stored()).cover).toMatch(/^cloud:/))
    // What was just sent is not fetched back.
    await shownCover(page, /^blob:/)
    await page.reload()
    await shownCover(page, /\/emulator\/file\?id=cloud/)
    await picture(page, 'book-cover')
    await press(page, '去掉封面')
    await soon(async () => expect((await stored()).cover).toBeUndefined())
    expect(await page.locator('img[src*="emulator/file"]').count()).toBe(0)
  })

  it('says when a file is no picture', async () => {
    const { page } = await opened('不是图')
    await page.getByLabel('拍封面').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') })
    await said(page, '这张图用不了，换一张试试。')
  })

  it('offers today as the day of finishing, and saves another day', async () => {
    const { page, stored } = await opened('读书记')
    await choose(page, '读过')
    expect(await page.getByLabel('读完', { exact: true }).inputValue()).toBe(today)
    await page.getByLabel('开始读', { exact: true }).fill('2026-01-31')
    await press(page, '保存')
    await soon(async () =>
      expect(await stored()).toMatchObject({ status: 'read', startedOn: '2026-01-31', finishedOn: today }),
    )
  })

  it('says who can see the book', async () => {
    const { page, stored } = await opened('私密记')
    await said(page, '拿到你共享链接的人，链接里有这本书才看得到')
    await page.getByRole('switch', { name: '私密' }).check()
    await said(page, '只有你自己看得到')
    await press(page, '保存')
    await soon(async () => expect((await stored()).isPrivate).toBe(true))
  })

  it.each(['light', 'dark'] as const)(
    'can be read in %s, in both languages, and with large text',
    async (colorScheme) => {
      const { bookId } = await added('三体', FULL)
      const bare = await added('活着', { authors: ['余华'], isIncomplete: true })
      for (const locale of ['zh-CN', 'en-GB']) {
        const page = await phone({ colorScheme, locale })
        const name = `${colorScheme}-${locale.slice(0, 2)}`
        await open(page, url(), `/pages/book/index?bookId=${bare.bookId}`)
        await page.getByRole('switch').waitFor()
        await picture(page, `book-bare-${name}`)
        await open(page, url(), `/pages/book/index?bookId=${bookId}`)
        await page.getByRole('heading', { name: '三体' }).waitFor()
        await picture(page, `book-full-${name}`)
        await page.setViewportSize({ width: 375, height: 2200 })
        await picture(page, `book-long-${name}`)
        await page.addStyleTag({ content: 'html { font-size: 32px }' })
        await picture(page, `book-large-${name}`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide).toBeLessThanOrEqual(375)
      }
    },
  )
})

const FULL = {
  ...{
    subtitle: '地球往事',
    authors: ['刘慈欣'],
    publisher: '重庆出版社',
    publishedAt: '2008-1',
    isbn: '9787536692930',
  },
  ...{ pages: 302, price: '23.00元', language: 'zh', tags: ['科幻', '送人'], location: '书房，第二层', copies: 2 },
  ...{ status: 'read', startedOn: '2026-01-03', finishedOn: '2026-02-11', rating: 9, isPrivate: true },
  note: '给岁月以文明，而不是给文明以岁月。\n第二遍读，叶文洁那一段仍然惊心。',
  loans: [
    { to: '老李', lentOn: '2025-03-01', returnedOn: '2025-04-02' },
    { to: '小王', lentOn: '2026-10-01', dueOn: dayOf(Date.now() - 2 * DAY_MS) },
  ],
}

const shownCover = (page: Page, address: RegExp) =>
  page.waitForFunction(
    (source) => [...document.images].some(({ src, naturalWidth }) => new RegExp(source).test(src) && naturalWidth > 0),
    address.source,
  )

/** A photograph of 12 megapixels, as a phone takes it. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 4000
    const pen = canvas.getContext('2d')
    for (let i = 0; i < 4000; i += 1) {
      if (!pen) break
      pen.fillStyle = `hsl(${(i * 37) % 360} 60% ${30 + (i % 40)}%)`
      pen.fillRect((i * 53) % 3000, (i * 97) % 4000, 300, 300)
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}
