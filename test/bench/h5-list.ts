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

/** How often each list is shown anew after a warm-up; the naive one takes minutes a time for the last. */
const ROUNDS = 3
const SIZES = [100, 1_000, 10_000]
const MOST_NAIVE = 10_000
const SLOWNESSES = [1, 4] as const
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }

type Contender = {
  list: string
  rounds: number
  show: (browser: Browser, asked: { slowness: number }) => Promise<ListFigures>
}
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
      for (const books of SIZES) shown.push(...(await compared(browser, books)))
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
  'rounds',
  'rows ms',
  'rows to ours',
  'select ms',
  'delete ms',
  'key ms',
  'frame ms',
  'elements',
]
const NOTES = [
  `Medians of rounds in turn after a warm-up, with the least and the most of them where there are several; the naive list has one round with 10,000 books and no warm-up, because it takes minutes. A round selects seven times and deletes three times, the middle one of which counts, and types seven keys five times, of the middles of which the slowest counts. A frame is the 95th percentile of a fling of 120 frames.`,
  'Ours has its books on the phone: rows are timed from the last thing it reads there. The naive list is given its books and draws them all, with the components that Taro has for a browser; ours has elements of its own in their place, which is part of the ratio.',
]

/** Both lists in turn, round by round, after one to warm up that is not counted for whoever has several. */
async function compared(browser: Browser, books: number): Promise<Shown[]> {
  return withShelf(books, async (url) => {
    const contenders: Contender[] = [
      {
        ...{ list: OURS, rounds: ROUNDS },
        show: (_, { slowness }) => freshly(url, () => ourShelf(browser, url, { slowness, books })),
      },
      {
        ...{ list: 'naive Taro list', rounds: books < MOST_NAIVE ? ROUNDS : 1 },
        show: (_, { slowness }) => naiveList(browser, { slowness, books }),
      },
    ]
    const all = contenders.flatMap((contender) =>
      SLOWNESSES.map((slowness) => ({ ...contender, books, slowness, figures: [] as ListFigures[] })),
    )
    for (let round = -1; round < ROUNDS; round++) {
      for (const { show, slowness, figures, rounds } of all) {
        const isSpared = round < 0 ? slowness > 1 || rounds === 1 : round >= rounds
        if (isSpared) continue
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
  const spreads = (['select', 'remove', 'keystroke', 'frame'] as const).map((what) => shownSpread(figures, what))
  const ours = all.find((one) => one.list === OURS && one.books === books && one.slowness === slowness)
  const ratio = rounded(middle(figures, 'rows') / middle(ours?.figures ?? [], 'rows'), 1)
  const rows = [figures.length, shownSpread(figures, 'rows'), ratio]
  return [list, books, `${slowness}x`, ...rows, ...spreads, middle(figures, 'nodes')]
}

/** "31 (29–40)": the median, the least and the most; of one round its figure alone. */
function shownSpread(figures: readonly ListFigures[], what: keyof ListFigures): string {
  const { min, p50, max } = spreadOf(figures.map((one) => one[what]))
  const [least, half, most] = [min, p50, max].map((ms) => rounded(ms, 0).toLocaleString('en-US'))
  return figures.length > 1 ? `${half} (${least}–${most})` : `${half}`
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
