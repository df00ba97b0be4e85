import { describe, expect, it } from 'vitest'
import themes from '../../src/theme.json'
import { en, zhCn } from '../support/said'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones } from './support/phones'

const barOf = (app: App) => app.calls('setNavigationBarColor').at(-1)?.options

describe('how the compiled Mini Program looks and speaks', () => {
  const { open } = openPhones()

  it('follows the phone into the dark and back', async () => {
    const app = await open('owl', { theme: 'dark' })
    await app.says(zhCn.shelf.emptyTitle)
    expect(barOf(app)).toEqual({ frontColor: '#ffffff', backgroundColor: themes.dark.paper })
    await app.theme('light')
    expect(barOf(app)).toEqual({ frontColor: '#000000', backgroundColor: themes.light.paper })
    expect(asked(app)).toEqual(OPENING)
  })

  it('keeps the theme that was chosen, whatever the phone does', async () => {
    const app = await open('lark')
    await app.tab(zhCn.app.me)
    await app.tap(zhCn.me.themes.dark, 'radio')
    await app.restart()
    expect(barOf(app)).toMatchObject({ backgroundColor: themes.dark.paper })
    await app.theme('light')
    expect(barOf(app)).toMatchObject({ backgroundColor: themes.dark.paper })
    expect(asked(app)).toEqual([...OPENING, 'settings/update'])
  })

  it('speaks English on an English phone, tabs and title included', async () => {
    const app = await open('visitor', { language: 'en' })
    await app.says(en.shelf.emptyTitle)
    expect(app.calls('setNavigationBarTitle').at(-1)?.options).toEqual({ title: en.app.name })
    const tabs = app
      .calls('setTabBarItem')
      .slice(-3)
      .map(({ options }) => options)
    expect(tabs).toMatchObject([{ text: en.app.shelf }, { text: en.app.add }, { text: en.app.me }])
    expect(asked(app)).toEqual(OPENING)
  })

  it('changes its language at once and keeps it', async () => {
    const app = await open('polyglot')
    await app.tab(zhCn.app.me)
    await app.tap('English', 'radio')
    await app.says(en.app.about)
    await app.restart()
    await app.says(en.shelf.emptyTitle)
    expect(asked(app)).toEqual([...OPENING, 'settings/update'])
  })

  it('opens the page that is in a subpackage', async () => {
    const app = await open('curious')
    await app.tab(zhCn.app.me)
    await app.tap(zhCn.app.about)
    await app.says(zhCn.about.privacyTitle)
    expect(app.pages()).toEqual(['pages/me/index', 'pages/about/index'])
    expect(asked(app)).toEqual(OPENING)
  })
})
