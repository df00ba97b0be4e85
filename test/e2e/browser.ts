import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { Emulator } from '../../cloud/emulator/start-emulator'
import { root } from '../../config/paths'
import { startBookcase } from '../../config/start-bookcase'
import { chromiumPath } from '../support/chromium'
import { type Person, personOf } from '../support/person'
import { openSource } from '../support/source-server'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 667 }, deviceScaleFactor: 2, locale: 'zh-CN' }
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** Stories that need a browser; a machine without one passes them by, and the set-up says so. */
export const stories = describe.skipIf(!chromiumPath())

/** The whole of bookcase with its app and an empty database, a catalogue on this machine, and a browser to walk in. */
export function openBrowser({ flags = [] }: { flags?: readonly string[] } = {}) {
  const catalogue = openSource()
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-e2e-'))
  const troubles: string[] = []
  let bookcase: Emulator | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    const environment = {
      ISBN_OPENLIBRARY_URL: catalogue.url(),
      ISBN_NEODB_URL: 'http://127.0.0.1:1',
      LIMIT_CALLS: '100000',
      LIMIT_WRITES: '100000',
      LIMIT_LOOKUPS: '100000',
    }
    bookcase = await startBookcase({ port: 0, dataDir, environment, syncWrites: false })
    const executablePath = chromiumPath()
    browser = await chromium.launch({
      args: [...FLAGS, ...flags],
      ...(executablePath !== undefined && { executablePath }),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await bookcase?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  // Whatever the story before made of it, and however it ended.
  beforeEach(() => catalogue.answers({ status: 500 }))
  afterEach(() => {
    const seen = troubles.splice(0)
    expect(seen, 'what the browser complained of').toEqual([])
  })

  const url = () => bookcase?.url ?? ''
  return {
    catalogue,
    url,
    /** Somebody's phone, with nothing kept on it. */
    async phone(options: BrowserContextOptions = {}): Promise<Page> {
      if (!browser) throw new Error('the browser opens before the first story')
      const context = await browser.newContext({ ...PHONE, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => troubles.push(error.message))
      page.on('console', (message) => {
        // A call that a story makes fail is the story's business.
        const isOwn = /Failed to load resource/.test(message.text())
        if (message.type() === 'error' && !isOwn) troubles.push(message.text())
      })
      return page
    },
    /** The same person, calling the function beside their phone. */
    caller: (openid: string): Person => personOf(url, openid),
  }
}

const shots = join(root, 'test/e2e/screenshots')

/** Keeps what a screen looks like, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}
