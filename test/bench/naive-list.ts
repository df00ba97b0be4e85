import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sirv from 'sirv'
import { root } from '../../config/paths'
import type { ListFigures } from './h5-list'
import { storedBooks } from './stored-books'
import { flung, phonePage, slowDown } from './timed-page'

const source = join(root, 'test/bench/peers/naive-list')
const built = join(root, '.cache/naive-list')

/** The list one writes first, in the same Taro and React, built for this run. */
export async function naiveList(
  browser: Browser,
  { slowness, books }: { slowness: number; books: number },
): Promise<ListFigures> {
  building = building ?? build()
  await building
  const server = createServer(sirv(built)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const page = await phonePage(browser)
  await slowDown(page, slowness)
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.waitForFunction(() => window.showBooks !== undefined)
  const data = storedBooks(books).books ?? []
  const measured = await page.evaluate(
    async (shelf) => {
      const rows = () => document.querySelectorAll('.row')
      const count = () => Number(document.querySelector('.count')?.textContent)
      const first = await window.timed(
        () => window.showBooks?.(shelf as never),
        () => rows().length > 0,
      )
      const words = document.querySelector<HTMLElement>('.row .words')
      const select = await window.timed(
        () => words?.click(),
        () => document.querySelector('.picked') !== null,
      )
      const remove = await window.timed(
        () => document.querySelector<HTMLElement>('.row taro-button-core')?.click(),
        () => count() < shelf.length,
      )
      const nodes = document.querySelectorAll('*').length
      const before = count()
      const input = document.querySelector('input')
      const keystroke = await window.timed(
        () => input && window.typeInto(input, '三'),
        () => count() < before,
      )
      return { rows: first, select, remove, keystroke, nodes }
    },
    data.map((book, at) => ({ ...book, bookId: `book-${at}` })),
  )
  await page.evaluate(() => {
    const input = document.querySelector('input')
    if (input) window.typeInto(input, '')
  })
  const frame = await flung(page)
  await page.context().close()
  server.close()
  return { ...measured, frame }
}

let building: Promise<void> | undefined

async function build(): Promise<void> {
  const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const taro = spawn(process.execPath, [cli, 'build', '--type', 'h5', '--no-check'], {
    ...{ cwd: source, stdio: ['ignore', 'ignore', 'pipe'] },
    env: { ...process.env, NODE_ENV: 'production' },
  })
  // Its progress goes there, too: shown only when it fails.
  let printed = ''
  taro.stderr?.on('data', (text) => (printed += text))
  const [code] = await once(taro, 'close')
  if (code !== 0) throw new Error(`${printed}\nthe naive list could not be built`)
}
