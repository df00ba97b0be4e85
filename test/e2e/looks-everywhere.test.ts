import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { en, zhCn } from '../support/said'
import { openBrowser, picture, stories } from './browser'
import { photograph } from './ean13'
import { ASKING } from './looks-asked'
import { broken, foreign, poor, unfit } from './looks-faults'
import { SCREENS } from './looks-screens'
import { fillShelf, INBOX, type Shelf, UNKNOWN } from './looks-shelf'
import { SHOP } from './looks-shop'
import { open, said } from './walk'

const SIZES = [
  { width: 430, height: 932 },
  { width: 375, height: 667 },
]
const LANGUAGES = { 'zh-CN': zhCn, 'en-GB': en } as const
const locales = ['zh-CN', 'en-GB'] as const
const screens = { ...SCREENS, ...SHOP, ...ASKING }
const cases = Object.keys(screens).flatMap((name) => locales.map((locale) => [name, locale] as const))

stories('every screen is fit for everybody', () => {
  const { phone, caller, url, catalogue } = openBrowser({
    flags: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  })
  let shelf: Shelf
  const photos: Buffer[] = []

  beforeAll(async () => {
    // It is down, so that the sample answers; but one number it says it does not know.
    catalogue.answers(({ href }) => (href.includes(UNKNOWN) ? { body: {} } : { status: 500 }))
    const camera = await phone()
    shelf = await fillShelf(caller('ann'), await cover(camera))
    for (const code of INBOX) photos.push(await photograph(camera, code))
    await camera.close()
  })

  it.each(cases)('%s in %s', async (name, locale) => {
    const screen = screens[name]
    if (!screen) throw new Error(`no screen is called ${name}`)
    const text = LANGUAGES[locale]
    const page = await phone({ locale, reducedMotion: 'reduce' })
    await page.addInitScript(axe.source)
    const who = screen.who ?? 'ann'
    const reader = caller(who)
    await page.addInitScript((name) => localStorage.setItem('bookcase.person', name), who)
    await screen.before?.(page, reader)
    await open(page, url(), screen.path(shelf))
    await said(page, screen.sign(text))
    await screen.act?.({ page, text, photos, reader })

    const found: string[] = []
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.waitForFunction(
        (dark) => document.documentElement.className.includes('dark') === dark,
        theme === 'dark',
      )
      await stand(page, `${name}-${theme}-${locale.slice(0, 2)}`)
      found.push(...(await unfit(page)).map((what) => `${theme}: ${what}`))
    }
    found.push(...(await poor(page)), ...(await broken(page)), ...(await foreign(page, locale, shelf.words)))
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'))
    found.push(...(await broken(page)).map((what) => `at 200 %: ${what}`))
    await page.context().close()
    expect(found).toEqual([])
  })
})

/** A cover as a reader photographs it. */
async function cover(camera: Page): Promise<Buffer> {
  await camera.setViewportSize({ width: 240, height: 340 })
  await camera.setContent(`<body style="margin:0;height:340px;background:linear-gradient(#c9b48a 62%,#5d1f1a 62%)">
    <p style="margin:0;padding:48px 30px;writing-mode:vertical-rl;font:600 44px/1.2 serif;color:#3a1512">红楼梦</p>`)
  return camera.screenshot({ type: 'jpeg', quality: 70 })
}

async function stand(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    // Covers and widths follow within a moment.
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
    await picture(page, `${name}-${size.width}`)
  }
}
