import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { root } from '../../config/paths'
import { isPassing } from '../../src/api/api-error'
import { zhCn } from '../support/said'
import { openBrowser, picture, stories } from './browser'
import { photograph } from './ean13'
import { FAILURES, type Failure, failingOn, OFFLINE, TWICE, told, wiped, wordsOf } from './failing'
import { ASKED } from './failing-asked'
import { box, choose, line, open, press, said, soon } from './walk'

const { account, action, adding, field, inbox, lookup, me, places, sync } = zhCn
const WAYS = [...FAILURES, TWICE]
/** What can be done or read here needs no answer. */
const ALONE = ['about', 'account', 'add', 'me', 'places', 'privacy', 'shares']
const ISBN = '9787536692930'

stories('a call that nobody waits for', () => {
  const { phone, caller, url } = openBrowser()

  async function opened(name: string, path: string) {
    const person = caller(name)
    const page = await phone()
    await page.clock.install()
    const faults = await failingOn(page, name)
    await open(page, url(), path)
    return { person, page, faults }
  }

  it('keeps what was scanned while the catalogues cannot be asked, and shelves it once: isbn/lookupMany on add', async () => {
    const photo = { name: 'back.png', mimeType: 'image/png', buffer: await photograph(await phone(), ISBN) }
    const { person, page, faults } = await opened('behind-scanner', '/pages/add/index')
    const isbns = async () => (await person.ask('books/list', {})).items.map(({ isbn }) => isbn)
    for (const failure of WAYS) {
      faults.let('isbn/lookupMany', failure)
      await page.getByLabel(zhCn.isbn.photo).setInputFiles(photo)
      await faults.met()
      if (failure !== TWICE) {
        await told(page, wordsOf(failure), failure)
        await said(page, inbox.paused)
        if (failure === OFFLINE) await picture(page, 'failing-scanned')
        await said(page, inbox.kept)
        faults.stop()
        await press(page, action.retry)
      }
      await said(page, inbox.placed(1))
      await soon(async () => expect(await isbns()).toEqual([ISBN]))
      await press(page, inbox.undo('三体'))
      await soon(async () => expect(await isbns()).toEqual([]))
      await press(page, inbox.clear)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('keeps what was chosen, and tells the cloud when it can: settings/update on me', async () => {
    const { person, page, faults } = await opened('behind-chooser', '/pages/me/index')
    await page.getByRole('button', { name: zhCn.profile.edit }).waitFor()
    for (const [at, failure] of WAYS.entries()) {
      const theme = at % 2 ? 'light' : 'dark'
      faults.let('settings/update', failure)
      await choose(page, me.themes[theme])
      await settles(page, faults, failure)
      await soon(async () => expect((await person.ask('session/login', {})).settings.theme).toBe(theme))
      expect(await page.getByRole('radio', { name: me.themes[theme], exact: true }).isChecked()).toBe(true)
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('keeps what was typed, and tells the cloud when it can: settings/update on places', async () => {
    const { person, page, faults } = await opened('behind-namer', '/pages/places/index')
    const names: string[] = []
    for (const [at, failure] of WAYS.entries()) {
      names.push(`第 ${at + 1} 层`)
      faults.let('settings/update', failure)
      await box(page, places.add).fill(names.at(-1) ?? '')
      await box(page, places.add).press('Enter')
      await box(page, places.rename(names.at(-1) ?? '')).waitFor()
      await settles(page, faults, failure)
      await soon(async () => expect((await person.ask('session/login', {})).settings.locations).toEqual(names))
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('keeps a book that was written down before it is known by whom: session/login on manual', async () => {
    const { person, page, faults } = await opened('behind-newcomer', '/pages/about/index')
    for (const [at, failure] of WAYS.entries()) {
      const title = `第 ${at + 1} 本`
      faults.let('session/login', failure)
      await wiped(page, url())
      await open(page, url(), '/pages/add/index')
      await press(page, lookup.manual)
      await box(page, field.title).fill(title)
      await press(page, adding.save)
      await faults.met()
      if (failure !== TWICE) {
        await told(page, wordsOf(failure), failure)
        await said(page, sync.waiting(1))
        faults.stop()
        await press(page, action.retry)
      }
      await soon(async () => {
        const { items } = await person.ask('books/list', { limit: 50 })
        expect(items.filter((book) => book.title === title)).toHaveLength(1)
      })
      await page.getByText(sync.waiting(1)).waitFor({ state: 'detached' })
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('says that a removal stopped half-way until it goes on, or what is left is kept: account/remove', async () => {
    const { person, page, faults } = await opened('behind-leaver', '/pages/account/index')
    await person.ask('books/add', { opId: 'behind-leaver-1', title: '留下的' })
    const remove = async () => {
      await box(page, account.confirm(account.word)).fill(account.word)
      await press(page, account.removeForGood)
    }
    faults.let('account/remove', OFFLINE)
    await press(page, account.remove)
    await remove()
    await said(page, zhCn.halfRemoved.title)
    await picture(page, 'account-half-removed')
    await page.goto('about:blank')
    await open(page, url())
    await said(page, zhCn.halfRemoved.title)
    await picture(page, 'shelf-half-removed')
    await press(page, zhCn.halfRemoved.stay)
    await page.getByText(zhCn.halfRemoved.title).waitFor({ state: 'detached' })
    await line(page, '留下的').waitFor()

    await open(page, url(), '/pages/account/index')
    await press(page, account.remove)
    await remove()
    await said(page, zhCn.halfRemoved.title)
    await page.goto('about:blank')
    await open(page, url())
    await press(page, zhCn.halfRemoved.goOn)
    faults.stop()
    await remove()
    await said(page, account.removed)
    expect((await person.ask('books/list', {})).items).toEqual([])
  })

  it('is on the list, or its screen does without: what each screen asks when it opens', async () => {
    const { page, faults } = await opened('behind-visitor', '/pages/about/index')
    const listed = new Set(ASKED.filter(({ ask }) => !ask).map(({ route, screen }) => `${route} on ${screen}`))
    const seen: string[] = []
    for (const screen of readdirSync(join(root, 'src/pages'), { withFileTypes: true })) {
      if (!screen.isDirectory()) continue
      await wiped(page, url())
      faults.asked.clear()
      await open(page, url(), `/pages/${screen.name}/index?token=nobody`)
      await page.waitForLoadState('networkidle')
      seen.push(...[...faults.asked].map((route) => `${route} on ${screen.name}`))
    }
    expect(seen.length).toBeGreaterThan(10)
    const isListed = (each: string) => listed.has(each) || ALONE.some((screen) => each.endsWith(` on ${screen}`))
    expect(seen.filter((each) => !isListed(each))).toEqual([])
  })
})

// As a browser tells it.
const NETWORK_IS_BACK = `navigator.connection.dispatchEvent(new Event('change'))`

/** Sees what is said of what could not be sent, and lets it be sent. */
async function settles(page: Page, faults: Awaited<ReturnType<typeof failingOn>>, failure: Failure): Promise<void> {
  await faults.met()
  if (failure === TWICE) return
  const isQuiet = isPassing(failure)
  await told(page, isQuiet ? me.settingsWaiting : wordsOf(failure), failure)
  faults.stop()
  if (isQuiet) await page.evaluate(NETWORK_IS_BACK)
  else await press(page, action.retry)
  await page.getByText(isQuiet ? me.settingsWaiting : me.notSynced).waitFor({ state: 'detached' })
}
