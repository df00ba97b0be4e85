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
import { spreadOf } from './statistics'
import { storedBooks } from './stored-books'

/** What a list did, in milliseconds up to the frame that shows it, and the elements on the screen. */
export type ListFigures = {
  rows: number
  select: number
  remove: number
  keystroke: number
  frame: number
  nodes: number
}

/** How often each list is shown anew; ten thousand books take the naive one minutes a time. */
const SIZES = [
  { books: 100, rounds: 3 },
  { books: 1_000, rounds: 3 },
  { books: 10_000, rounds: 1 },
] as const
const SLOWNESSES = [1, 4] as const
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }

type Contender = { list: string; show: (browser: Browser, asked: { slowness: number }) => Promise<ListFigures> }
type Shown = { list: string; books: number; slowness: number; figures: ListFigures[] }

export const h5ListSection: Section = {
  name: 'h5 list: 100, 1,000 and 10,000 books in a browser',
  async run() {
    const executablePath = chromiumPath()
    if (!executablePath) throw new Error('this section needs Chromium: set CHROMIUM_PATH')
    await ensureBuilt('router')
    await ensureBuilt('h5')
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    try {
      const shown: Shown[] = []
      for (const { books, rounds } of SIZES) shown.push(...(await compared(browser, books, rounds)))
      return {
        columns: COLUMNS,
        rows: shown.map((one) => rowOf(one, shown)),
        goals: goalsOf(shown),
        notes: [...NOTES, `Chromium ${browser.version()}.`],
      }
    } finally {
      await browser.close()
    }
  },
}

const OURS = 'bookcase'
const COLUMNS = [
  'list',
  'books',
  'CPU',
  'rows ms',
  'least–most',
  'rows to ours',
  'select ms',
  'delete ms',
  'key ms',
  'frame ms',
  'elements',
]
const NOTES = [
  `Medians of ${SIZES[0].rounds} rounds in turn after a warm-up, with 10,000 books of one alone; a round selects seven times, deletes three times and types seven keys three times, of which the slowest counts. A frame is the 95th percentile of a fling of 120 frames.`,
  'Ours has its books on the phone: rows are timed from the last thing it reads there. The naive list is given its books and draws them all.',
]

/** Both lists in turn, round by round, after one to warm up that is not counted where there are several. */
async function compared(browser: Browser, books: number, rounds: number): Promise<Shown[]> {
  return withShelf(books, async (url) => {
    const contenders: Contender[] = [
      { list: OURS, show: async (_, { slowness }) => freshly(url, () => ourShelf(browser, url, { slowness, books })) },
      { list: 'naive Taro list', show: (_, { slowness }) => naiveList(browser, { slowness, books }) },
    ]
    const all = contenders.flatMap((contender) =>
      SLOWNESSES.map((slowness) => ({ ...contender, books, slowness, figures: [] as ListFigures[] })),
    )
    for (let round = rounds > 1 ? -1 : 0; round < rounds; round++) {
      for (const { show, slowness, figures } of all) {
        if (round < 0 && slowness > 1) continue
        const shown = await show(browser, { slowness })
        if (round >= 0) figures.push(shown)
      }
    }
    return all
  })
}

/** Lends the app with so many books in the cloud. */
async function withShelf<T>(books: number, use: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-bench-'))
  const world = await startEmulator({
    ...{ port: 0, dataDir, schema, syncWrites: false, seed: storedBooks(books) },
    ...{ functionsDir: join(dist, 'cloud'), appDir: join(dist, 'h5') },
    environment: { BOOKCASE_EMULATOR: 'true', ...UNLIMITED },
  })
  try {
    return await use(world.url)
  } finally {
    await world.stop()
    if (existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Books are deleted while measuring: each round starts with all of them. */
async function freshly<T>(url: string, show: () => Promise<T>): Promise<T> {
  for (const step of ['reset', 'seed']) await fetch(`${url}/emulator/${step}`, { method: 'POST' })
  return show()
}

function rowOf({ list, books, slowness, figures }: Shown, all: readonly Shown[]): (string | number)[] {
  const rows = spreadOf(figures.map((one) => one.rows))
  const spread = `${rounded(rows.min, 0)}–${rounded(rows.max, 0)}`
  const medians = (['select', 'remove', 'keystroke', 'frame', 'nodes'] as const).map((what) => middle(figures, what))
  const ours = all.find((one) => one.list === OURS && one.books === books && one.slowness === slowness)
  const ratio = rounded(rows.p50 / middle(ours?.figures ?? [], 'rows'), 1)
  return [list, books, `${slowness}x`, rounded(rows.p50, 0), spread, ratio, ...medians]
}

function goalsOf(shown: readonly Shown[]): Goal[] {
  const slowed = (size: number, what: keyof ListFigures) => {
    const one = shown.find(({ list, books, slowness }) => list === OURS && books === size && slowness === 4)
    return middle(one?.figures ?? [], what)
  }
  return [
    atMost('1,000 books: ms to the first rows after the data, 4x slower', slowed(1_000, 'rows'), 400),
    atMost('10,000 books: ms to the first rows after the data, 4x slower', slowed(10_000, 'rows'), 500),
    atMost('10,000 books: ms to select, 4x slower', slowed(10_000, 'select'), 100),
    atMost('10,000 books: ms to delete, 4x slower', slowed(10_000, 'remove'), 150),
    atMost('10,000 books: ms for a key of a search, 4x slower', slowed(10_000, 'keystroke'), 50),
    atMost('10,000 books: ms p95 of a frame while scrolling, 4x slower', slowed(10_000, 'frame'), 50),
    atMost('10,000 books: elements', slowed(10_000, 'nodes'), 800),
  ]
}

const middle = (figures: readonly ListFigures[], what: keyof ListFigures) =>
  rounded(spreadOf(figures.map((one) => one[what])).p50, 0)
