import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { photograph } from './ean13'
import { box, holds, lookUp, open, press, said, soon, tab } from './walk'

const SCANNED = ['9787536692930', '9780765377067', '9780452284241', '9780553380958', '9780340839935', '9780141014081']
const TYPED = ['9787020002207', '9780765377081', '9781590171998', '9780804139021', '9787020024759', '9787544210966']

const folder = mkdtempSync(join(tmpdir(), 'bookcase-camera-'))
const film = join(folder, 'back.mjpeg')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

stories('scanning books', () => {
  const { phone, caller, url, catalogue } = openBrowser({
    flags: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  const booksOf = async (openid: string) => (await caller(openid).ask('books/list', { limit: 50 })).items
  const newcomer = async (openid: 'ann' | 'bob' | 'admin', options = {}) => {
    const page = await phone(options)
    await page.addInitScript((name) => localStorage.setItem('bookcase.person', name), openid)
    await open(page, url(), '/pages/add/index')
    return page
  }
  /** The backs of books, as a camera takes them. */
  const backsOf = async (codes: readonly string[]) => {
    const camera = await phone()
    const photos: { name: string; mimeType: string; buffer: Buffer }[] = []
    for (const code of codes) {
      photos.push({ name: `${code}.png`, mimeType: 'image/png', buffer: await photograph(camera, code) })
    }
    return photos
  }
  const take = async (page: Page, photo: { name: string; mimeType: string; buffer: Buffer }) => {
    await page.getByLabel('从照片里认条码').setInputFiles(photo)
    await page.getByText('正在认条码').waitFor({ state: 'detached' })
  }

  it('leads from a number nobody knows to the form, and is done with when that is saved', async () => {
    const [unknown] = await backsOf(['9787111213826'])
    // What was learned stays learned, also when the source fails in the stories below.
    catalogue.answers({ body: {} })
    const page = await newcomer('admin')
    if (unknown) await take(page, unknown)
    await press(page, '自己填')
    await holds(page, 'ISBN', '9787111213826')
    await box(page, '书名').fill('手填的书')
    await press(page, '保存到书架')
    await said(page, '《手填的书》已上架')
    await tab(page, '添书')
    await said(page, '1 本已上架')
  })

  it('lets a newcomer add twelve books, though the network goes and the app is closed in the middle', async () => {
    const photos = await backsOf(SCANNED)
    const page = await newcomer('ann')
    await press(page, /这一批放在/)
    await box(page, '放在哪里').fill('书房，第二层')
    await press(page, '好了')
    for (const photo of photos.slice(0, 3)) await take(page, photo)
    await said(page, '3 本已上架')
    await picture(page, 'scan-placed')

    await page.context().setOffline(true)
    for (const photo of photos.slice(3)) await take(page, photo)
    await said(page, /扫到的都记在手机上/)
    await said(page, '3 本已上架 · 3 本在查')
    await picture(page, 'scan-offline')
    await page.context().setOffline(false)
    await page.reload()
    await said(page, '3 本已上架')

    for (const isbn of TYPED) {
      await lookUp(page, isbn)
      await press(page, '加入书架')
      await said(page, /》已上架/)
    }
    await soon(async () => {
      const books = await booksOf('ann')
      expect(books.map(({ isbn }) => isbn).sort()).toEqual([...SCANNED, ...TYPED].sort())
      expect(books.filter(({ location }) => location === '书房，第二层')).toHaveLength(6)
    })
  })

  it('looks through the camera, and takes what it sees for long as one', async () => {
    const still = await photograph(await phone(), '9787536692930', 'jpeg')
    writeFileSync(film, Buffer.concat(Array.from({ length: 30 }, () => still)))
    const page = await newcomer('bob')
    await press(page, '连续扫条码')
    await said(page, '1 本已上架')
    await picture(page, 'scan-camera')
    await page.waitForTimeout(4_000)
    await press(page, '关闭')
    expect(await page.getByRole('listitem').count()).toBe(1)
    await press(page, '撤销 三体')
    await said(page, '已撤销')
    await soon(async () => expect(await booksOf('bob')).toEqual([]))
  })

  it.each(['light', 'dark'] as const)('says in %s what each code is, and what to do', async (colorScheme) => {
    const [mine, ...others] = await backsOf(['9787536692930', '9771671688002', '6901234567892', '9787111213826'])
    for (const locale of ['zh-CN', 'en-GB']) {
      const page = await newcomer('bob', { colorScheme, locale })
      const name = locale === 'zh-CN' ? '从照片里认条码' : 'Read a barcode from a photo'
      const put = async (photo: typeof mine) => {
        if (photo) await page.getByLabel(name).setInputFiles(photo)
        await page.getByText(/正在认条码|Reading the barcode/).waitFor({ state: 'detached' })
      }
      await put(mine)
      await said(page, /三体/)
      for (const photo of others) await put(photo)
      await said(page, /期刊|periodical/)
      await said(page, /商品|goods/)
      // The catalogue fails by now, so nobody knows it or nobody can be asked.
      await said(page, /各家书目里都没有|没有回音|No catalogue knows|do not answer/)
      await page
        .getByText(/扫到的|Scanned/)
        .last()
        .scrollIntoViewIfNeeded()
      await page.getByRole('listitem').last().scrollIntoViewIfNeeded()
      await picture(page, `scan-${colorScheme}-${locale.slice(0, 2)}`)
    }
  })
})
