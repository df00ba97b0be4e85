import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { startEmulator } from '../../cloud/emulator/start-emulator'
import { ensureBuilt } from '../../config/built'
import { dist } from '../../config/paths'
import { schema } from '../../config/schema'
import { chromiumPath } from '../support/chromium'
import { naiveList } from './naive-list'
import { ourShelf } from './our-shelf'
import { atMost, type Goal, rounded, type Section } from './section'
import { storedBooks } from './stored-books'

/** What a list did, in milliseconds up to the frame that shows it, and the elements on the screen. */
export type ListFigures = { rows: number; select: number; remove: number; keystroke: number; nodes: number }

const BOOKS = 10_000
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }

export const h5ListSection: Section = {
  name: 'h5 list: 10,000 books in a browser',
  async run() {
    const executablePath = chromiumPath()
    if (!executablePath) throw new Error('this section needs Chromium: set CHROMIUM_PATH')
    await ensureBuilt('router')
    await ensureBuilt('h5')
    const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-bench-'))
    const world = await startEmulator({
      ...{ port: 0, dataDir, schema, syncWrites: false, seed: storedBooks(BOOKS) },
      ...{ functionsDir: join(dist, 'cloud'), appDir: join(dist, 'h5') },
      environment: { BOOKCASE_EMULATOR: 'true', ...UNLIMITED },
    })
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    try {
      return await compared(browser, world.url)
    } finally {
      await browser.close()
      await world.stop()
      if (existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

async function compared(browser: Browser, url: string) {
  const rows: (string | number)[][] = []
  const measured = async (name: string, slowness: number, list: Promise<ListFigures>) => {
    const figures = await list
    const { rows: first, select, remove, keystroke, nodes } = figures
    rows.push([name, `${slowness}x`, ...[first, select, remove, keystroke].map((ms) => rounded(ms, 0)), nodes])
    return figures
  }
  const ourOwn = async (slowness: number) => {
    // Books are deleted while measuring: each round starts with all of them.
    for (const step of ['reset', 'seed']) await fetch(`${url}/emulator/${step}`, { method: 'POST' })
    return measured('bookcase', slowness, ourShelf(browser, url, { slowness, books: BOOKS }))
  }
  await ourOwn(1)
  const ours = await ourOwn(4)
  await measured('naive Taro list', 1, naiveList(browser, { slowness: 1, books: BOOKS }))
  await measured('naive Taro list', 4, naiveList(browser, { slowness: 4, books: BOOKS }))
  const goals: Goal[] = [
    atMost('ms to the first rows after the data, 4x slower', rounded(ours.rows, 0), 500),
    atMost('ms to select, 4x slower', rounded(ours.select, 0), 100),
    atMost('ms to delete, 4x slower', rounded(ours.remove, 0), 150),
    atMost('ms for a key of a search, 4x slower', rounded(ours.keystroke, 0), 50),
    atMost('elements', ours.nodes, 800),
  ]
  return { columns: ['list', 'CPU', 'rows ms', 'select ms', 'delete ms', 'key ms', 'elements'], rows, goals }
}
