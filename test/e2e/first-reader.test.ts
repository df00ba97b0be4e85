import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { photograph } from './ean13'
import { box, line, open, press, said, soon, tab } from './walk'

const TWELVE = [
  ...['9787536692930', '9780765377067', '9780452284241', '9780553380958', '9780340839935', '9780141014081'],
  ...['9787020002207', '9780765377081', '9781590171998', '9780804139021', '9787020024759', '9787544210966'],
]

stories('a first-time reader', () => {
  const { phone, caller, url } = openBrowser()

  it('puts twelve books on the shelf by scanning, though the app is killed in the middle, and has them in a shop', async () => {
    const camera = await phone()
    const backs = new Map<string, Buffer>()
    for (const code of TWELVE) backs.set(code, await photograph(camera, code))
    await camera.context().close()
    const scan = async (page: Page, codes: readonly string[]) => {
      for (const code of codes) {
        const buffer = backs.get(code) ?? expect.unreachable()
        // Of the screen in front: the ones behind it are kept.
        const input = page.getByLabel('从照片里认条码').last()
        await input.setInputFiles({ name: `${code}.png`, mimeType: 'image/png', buffer })
        await page.getByText('正在认条码').waitFor({ state: 'detached' })
      }
    }

    const page = await phone()
    await open(page, url())
    await said(page, '书架还空着')
    await press(page, '添第一本书')
    await press(page, /这一批放在/)
    await box(page, '放在哪里').fill('书房，第二层')
    await press(page, '好了')
    await scan(page, TWELVE.slice(0, 5))
    await said(page, '5 本已上架')
    await page.context().setOffline(true)
    await scan(page, TWELVE.slice(5, 9))
    await said(page, '5 本已上架 · 4 本在查')

    // WeChat closes the app, and it is opened where there is a network again.
    await page.context().setOffline(false)
    const again = await page.context().newPage()
    again.setDefaultTimeout(15_000)
    await page.close()
    await open(again, url(), '/pages/add/index')
    await scan(again, TWELVE.slice(9))
    await soon(async () => {
      const { items } = await caller('ann').ask('books/list', { limit: 50 })
      expect(items.map(({ isbn }) => isbn).sort()).toEqual([...TWELVE].sort())
      expect(items.every(({ location }) => location === '书房，第二层')).toBe(true)
    })
    await tab(again, '书架')
    await said(again, '全部 12')
    await line(again, '三体').waitFor()
    await picture(again, 'first-twelve')

    await press(again, '书店')
    await said(again, /在书店里扫一下/)
    await again.context().setOffline(true)
    await scan(again, ['9787536692930'])
    await said(again, '有了')
    await said(again, /书房，第二层/)
    await scan(again, ['9787020002207'])
    await said(again, /三体 · 有了/)
    await picture(again, 'first-in-a-shop')
  })
})
