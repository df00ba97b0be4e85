import type { Browser, Page } from 'playwright-core'
import type { ListFigures } from './h5-list'
import { elements, flung, median, phonePage, slowDown } from './timed-page'

const TIMES = 7
// Pinyin, which is the longest way to look, and words that are there.
const TYPED = ['三', '三体', 's', 'st', 'sti', '的', 'the']

/** The app itself, on a phone that has the shelf: opened again, it reads all books, then shows them. */
export async function ourShelf(
  browser: Browser,
  url: string,
  { slowness, books }: { slowness: number; books: number },
): Promise<ListFigures> {
  const page = await phonePage(browser)
  await page.addInitScript(rememberLastRead)
  await page.goto(`${url}/#/pages/shelf/index`)
  await page.getByText(`全部 ${books}`).waitFor()
  await slowDown(page, slowness)
  await page.reload()
  await page.getByText(`全部 ${books}`).waitFor()
  const rows = await page.evaluate(() => (window.firstRowAt ?? Number.NaN) - (window.lastReadAt ?? Number.NaN))
  // What is readied for search in the background is not what is measured.
  await page.waitForTimeout(4_000)
  const frame = await flung(page)
  const keystroke = await keys(page)
  await page.getByRole('button', { name: '选择' }).click()
  const select = await picks(page)
  const remove = await removals(page, books)
  const nodes = await elements(page)
  await page.context().close()
  return { rows, select, remove, keystroke, frame, nodes }
}

declare global {
  interface Window {
    lastReadAt?: number
    firstRowAt?: number
  }
}

/** When the app last took something from the phone's own store before the first row was there. */
function rememberLastRead(): void {
  const get = IDBObjectStore.prototype.get
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key: IDBValidKey) {
    const request = get.call(this, key)
    request.addEventListener('success', () => {
      if (window.firstRowAt === undefined) window.lastReadAt = performance.now()
    })
    return request
  }
  const look = () => {
    if (document.querySelector('[role=listitem]')) setTimeout(() => (window.firstRowAt ??= performance.now()))
    else requestAnimationFrame(look)
  }
  look()
}

/** Every word is typed five times; what counts is the one that takes longest. */
async function keys(page: Page): Promise<number> {
  const rounds: number[][] = []
  while (rounds.length < 5) {
    const times: number[] = []
    for (const typed of TYPED) times.push(await key(page, typed))
    rounds.push(times)
    await key(page, '')
  }
  return Math.max(...TYPED.map((_, at) => median(rounds.map((times) => times[at] ?? Number.NaN))))
}

function key(page: Page, typed: string): Promise<number> {
  return page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]')
    const told = () => document.querySelector('[role=status]')?.textContent ?? ''
    const before = told()
    if (!input) return Number.NaN
    return window.timed(
      () => window.typeInto(input, text),
      () => told() !== before,
    )
  }, typed)
}

async function picks(page: Page): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < TIMES; at++) {
    times.push(
      await page.evaluate((nth) => {
        const box = document.querySelectorAll<HTMLElement>('[role=listitem] [role=checkbox]')[nth]
        return window.timed(
          () => box?.click(),
          () => box?.getAttribute('aria-checked') === 'true',
        )
      }, at),
    )
  }
  return median(times)
}

async function removals(page: Page, books: number): Promise<number> {
  const times: number[] = []
  for (let left = books - TIMES; times.length < 3; left -= 1) {
    times.push(
      await page.evaluate((count) => {
        const remove = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '删除')
        const isShown = () =>
          [...document.querySelectorAll('label')].some((chip) => chip.textContent === `全部 ${count}`)
        return window.timed(() => remove?.click(), isShown)
      }, left),
    )
    await page.getByRole('button', { name: '选择' }).click()
    await page.getByRole('listitem').getByRole('checkbox').first().click()
  }
  return median(times)
}
