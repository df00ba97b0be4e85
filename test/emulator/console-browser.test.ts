import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { chromiumPath } from '../support/chromium'
import { type Probe, startProbe } from './support/probe'

const PANELS = ['collections', 'calls', 'files', 'outbox', 'timers', 'faults', 'data']
const SCREENS = [375, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

let probe: Probe
beforeAll(async () => {
  probe = await startProbe({
    schema: { collections: [{ name: 'books', indexes: [{ name: 'isbn_1', keys: { isbn: 1 }, unique: true }] }] },
    seed: {
      books: [
        { _id: 'one', isbn: '1', at: new Date(0) },
        { _id: 'two', isbn: '2' },
      ],
    },
  })
  const triggers = [{ name: 'sweep', type: 'timer', config: '0 0 2 * * * *' }]
  await probe.addFunction('nightly', 'exports.main = () => 1', { triggers })
})
afterAll(() => probe.stop())
beforeEach(async () => {
  await ask('reset', {})
  await ask('seed', {})
  await probe.run(async ({ cloud, db }) => {
    await cloud.uploadFile({ cloudPath: 'notes/a.txt', fileContent: Buffer.from('abc') })
    await cloud.openapi.subscribeMessage.send({ touser: 'ann', templateId: 't', page: 'p', data: {} })
    return db.collection('books').count()
  })
})

async function ask(path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${probe.emulator.url}/emulator/${path}`, init)
  return response.json()
}

const dumpOf = (documents: object[]) => ({
  format: 'wechat-cloud-emulator-dump',
  version: 1,
  collections: [{ name: 'books', indexes: [], documents }],
  files: [],
})

/** What has the focus: whose it is, and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement
    const owner = control?.closest('[data-of]')?.getAttribute('data-of')
    return `${owner} ${control?.getAttribute('aria-label') ?? control?.textContent}`
  })

/** The least contrast of any text with what lies behind it, as WCAG counts it. Runs in the page. */
function palest(): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const light = (color: string) => {
    if (!canvas) return 0
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element | null): string => {
    if (!element) return getComputedStyle(document.body).backgroundColor
    const { backgroundColor } = getComputedStyle(element)
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : backgroundColor
  }
  const texts = [...document.querySelectorAll('body *')].filter(
    (each) =>
      each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
  )
  return Math.min(
    ...texts.map((each) => {
      const [ink, paper] = [light(getComputedStyle(each).color), light(behind(each))]
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
    }),
  )
}

/** Kept for eyes where LOOKS names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.LOOKS) await page.screenshot({ path: `${process.env.LOOKS}/console-${name}.png` })
}

const browserPath = chromiumPath()

describe.skipIf(browserPath === undefined)('the console in a browser', () => {
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 375, height: 700 } })
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(`${probe.emulator.url}/emulator`)
    await page.getByText('2 found').waitFor()
  })
  afterEach(() => page.close())

  it('edits a document', async () => {
    await page.locator('section textarea').first().fill('{"_id":"one","isbn":"edited"}')
    await page.locator('section').getByRole('button', { name: 'Save' }).first().click()
    await page.getByText('Saved.').waitFor()
    await vi.waitFor(async () => expect(await focused(page)).toBe('"one" Save'))
    expect((await ask('find', { collection: 'books' })).documents[0]).toBe('{"_id":"one","isbn":"edited"}')
  })

  it('leaves the keyboard at a sensible place when what it was at is gone', async () => {
    await page.getByText('New document').click()
    await page.locator('details textarea').fill('{"_id":"three","isbn":"3"}')
    await page.locator('details').getByRole('button', { name: 'Save' }).click()
    await page.getByText('3 found').waitFor()
    await vi.waitFor(async () => expect(await focused(page)).toBe('new New document'))
    await page.locator('[data-of=\'"three"\']').getByRole('button', { name: 'Remove' }).press('Enter')
    await page.getByText('2 found').waitFor()
    await vi.waitFor(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel'))
  })

  it('pages through more documents than it shows at once', async () => {
    const documents = Array.from({ length: 1050 }, (_, n) => ({ _id: `n${String(n).padStart(4, '0')}`, isbn: `i${n}` }))
    await ask('import', dumpOf(documents))
    await page.getByLabel('At most').fill('5000')
    await page.getByLabel('Order').fill('{"_id":1}')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByText('1–1000 of 1050').waitFor()
    await page.getByRole('button', { name: 'Later' }).press('Enter')
    await page.getByText('1001–1050 of 1050').waitFor()
    expect(await page.locator('section article').count()).toBe(50)
    expect(await focused(page)).toBe('pages Earlier')
    await page.getByRole('button', { name: 'Earlier' }).press('Enter')
    await page.getByText('1–1000 of 1050').waitFor()
  })

  it.each([
    ['files', ['File', 'Size', 'Type'], ['notes/a.txt', '3 B', 'text/plain; charset=utf-8', 'Remove']],
    ['timers', ['Timer', 'Time (Beijing)', 'Function', 'Last'], ['sweep', '0 0 2 * * * *', 'nightly', 'never', 'Fire']],
  ])('shows every column of its %s on a phone', async (panel, heads, cells) => {
    await page.goto(`${probe.emulator.url}/emulator#${panel}`)
    const row = page.getByRole('row').filter({ hasText: cells[0] ?? '' })
    await row.waitFor()
    for (const cell of cells) expect(await row.getByText(cell, { exact: true }).isVisible()).toBe(true)
    const said = await row
      .getByRole('cell')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content.replaceAll('"', '')))
    expect(said.slice(0, heads.length)).toEqual(heads)
  })

  it.each(PANELS.flatMap((panel) => SCREENS.map((screen) => ({ panel, ...screen }))))(
    'shows its $panel whole and legible at $width px, $colorScheme',
    async ({ panel, width, colorScheme }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await page.goto(`${probe.emulator.url}/emulator#${panel}`)
      await page.locator(`[role=tabpanel][aria-labelledby=tab-${panel}] > *`).first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(await page.evaluate(palest)).toBeGreaterThanOrEqual(4.5)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, textarea')]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
          .map((each) => each.textContent),
      )
      expect(small).toEqual([])
      await picture(page, `${panel}-${width}-${colorScheme}`)
      expect(complaints).toEqual([])
    },
  )

  it('is used by keyboard alone, and fits a phone on every tab', async () => {
    await page.getByRole('tab', { name: 'Collections' }).focus()
    for (const name of ['Calls', 'Files', 'Outbox', 'Timers', 'Faults', 'Data']) {
      await page.keyboard.press('ArrowRight')
      await page.locator(`[role=tabpanel][aria-labelledby=tab-${name.toLowerCase()}]`).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Loaded.').waitFor()
    expect(complaints).toEqual([])
  })

  it('calls a function as the person it is switched to', async () => {
    await page.getByLabel('Person').fill('bob')
    await page.getByRole('tab', { name: 'Calls' }).click()
    await page.getByText('Call a function').click()
    await page.getByLabel('Event').fill('{"code":"({ cloud }) => cloud.getWXContext().OPENID"}')
    await page.getByRole('button', { name: 'Call', exact: true }).click()
    await page.getByText('Called as bob: cloud.callFunction:ok').waitFor()
    expect((await ask('calls')).calls[0].caller).toBe('bob')
  })
})
