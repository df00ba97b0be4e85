import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '../../cloud/emulator/start-emulator'
import { ensureBuilt } from '../../config/built'
import { dist } from '../../config/paths'
import { schema } from '../../config/schema'
import { zhCn } from '../support/said'
import { type App, boot } from '../weapp/harness/boot'
import { readBuild } from '../weapp/harness/build'
import { discard, newDevice } from '../weapp/harness/device'
import type { SetDataEntry } from '../weapp/harness/set-data-log'
import { atMost, type Goal, type Section } from './section'
import { storedBooks } from './stored-books'

type Act = { name: string; run: (app: App, books: number) => Promise<unknown> }
type Sent = SetDataEntry & { books: number; name: string; largest: number }

const SHELVES = [20, 1_000, 10_000]
const PATIENCE_MS = 180_000
const UNLIMITED = { LIMIT_CALLS: '1000000', LIMIT_WRITES: '1000000', LIMIT_LOOKUPS: '1000000' }
const FIRST = 'opened first'
const { shelf, bulk, action, sheet, field, app: names } = zhCn
const CHANGED = '改过的'

export const setDataSection: Section = {
  name: 'setData: the compiled Mini Program',
  async run() {
    await ensureBuilt('router')
    await ensureBuilt('weapp')
    const sent: Sent[] = []
    for (const books of SHELVES) sent.push(...(await withShelf(books, (world) => day(world, books))))
    const rows = sent.map((one) => [one.books, one.name, one.calls, one.bytes, one.largest, one.nodes, one.depth])
    return {
      columns: ['books', 'action', 'calls', 'bytes', 'of them the largest call', 'nodes', 'depth'],
      rows,
      goals: goalsOf(sent),
      notes: NOTES,
    }
  },
}

const NOTES = [
  'What crosses from the code to the view while the compiled app is used on the harness of test/weapp, until it has come to rest, with the answers of the cloud.',
  'The first opening draws the first page of books when it is there, and all of them when they are; it has goals of its own, and is not among the actions of the others.',
  'The stories of test/weapp hold everything else that is done in the app to the same two calls (test/weapp/support/budget.ts); only opening it may send three times, when something has come since.',
]

/** What the shelf is used for, in an order in which each can be done. */
const acts: readonly Act[] = [
  { name: 'opened again', run: (app) => app.restart() },
  { name: 'equal refresh', run: (app) => app.pullDown() },
  { name: 'append', run: (app) => app.scroll(100) },
  { name: 'scroll by a screen', run: (app) => app.scroll(600) },
  { name: 'scroll far', run: (app) => app.scroll(5_000) },
  { name: 'scroll to the top', run: (app) => app.scroll(0) },
  { name: 'search', run: (app) => app.input(shelf.search, '三') },
  { name: 'search ended', run: (app) => app.tap(action.clear) },
  { name: 'covers to lines', run: (app) => app.tap(shelf.asList) },
  { name: 'tab opened', run: (app) => app.tab(names.me) },
  { name: 'tab switch', run: (app) => app.tab(names.shelf) },
  { name: 'start to pick', run: (app) => app.tap(shelf.pick) },
  { name: 'select the first', run: (app) => app.tap(bookAt(app, 0), 'checkbox') },
  { name: 'select', run: (app) => app.tap(bookAt(app, 1), 'checkbox') },
  { name: 'select no more', run: (app) => app.tap(bookAt(app, 1), 'checkbox') },
  { name: 'delete', run: (app) => app.tap(bulk.delete) },
  { name: 'undo', run: (app) => app.tap(action.undo) },
  { name: 'open a book', run: (app, books) => app.tap(new RegExp(` ${books - 1}`)) },
  { name: 'open its facts', run: (app) => app.tap(sheet.editWhat(sheet.facts)) },
  { name: 'type a title', run: (app) => app.input(field.title, CHANGED) },
  { name: 'save it', run: (app) => app.tap(action.save) },
  { name: 'back to the shelf', run: (app) => app.back() },
]

async function day(world: Emulator, books: number): Promise<Sent[]> {
  const device = newDevice('ann')
  const build = readBuild(join(dist, 'weapp'))
  const app = await boot({ build, cloud: world.url, device, patience: PATIENCE_MS })
  const sent: Sent[] = []
  const keep = (name: string) => {
    const entry = app.setDataLog().at(-1)
    if (!entry) throw new Error(`nothing is known of what «${name}» sent`)
    const { setData } = app.record()
    const bytes = setData.slice(setData.length - entry.calls).map((call) => call.bytes)
    sent.push({ ...entry, books, name, largest: Math.max(0, ...bytes) })
  }
  try {
    await app.says(`${shelf.all} ${books}`)
    keep(FIRST)
    for (const { name, run } of acts) {
      await run(app, books)
      keep(name)
    }
    const troubles = app.troubles()
    if (troubles.length > 0) throw new Error(`the app is not well: ${troubles.join('; ')}`)
    return sent
  } finally {
    app.kill()
    discard(device)
  }
}

function bookAt(app: App, at: number): string {
  const box = app.screen().filter(({ role, listens }) => role === 'checkbox' && listens)[at]
  if (!box) throw new Error('there is no book to pick')
  return box.name
}

async function withShelf<T>(books: number, use: (world: Emulator) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bookcase-bench-'))
  const world = await startEmulator({
    ...{ port: 0, dataDir, schema, syncWrites: false, seed: storedBooks(books) },
    functionsDir: join(dist, 'cloud'),
    environment: { BOOKCASE_EMULATOR: 'true', ...UNLIMITED },
  })
  try {
    await fetch(`${world.url}/emulator/seed`, { method: 'POST' })
    return await use(world)
  } finally {
    await world.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function goalsOf(sent: readonly Sent[]): Goal[] {
  const done = sent.filter(({ name }) => name !== FIRST)
  const firsts = sent.filter(({ name }) => name === FIRST)
  const made = firsts
    .map(({ books, calls, largest }) => `${books} books come in ${calls} calls, the largest of ${largest} bytes`)
    .join('; ')
  const mostFirst = (of: 'calls' | 'bytes') => Math.max(...firsts.map((each) => each[of]))
  const most = (of: 'calls' | 'bytes' | 'nodes' | 'depth', name?: string) =>
    Math.max(...done.filter((each) => name === undefined || each.name === name).map((each) => each[of]))
  return [
    { ...atMost('bytes of the first list while it first comes', mostFirst('bytes'), 16 * 1024), made },
    atMost('calls of the first list while it first comes', mostFirst('calls'), 2),
    atMost('bytes of the list opened again', most('bytes', 'opened again'), 16 * 1024),
    atMost('bytes of any action of the walk', most('bytes'), 16 * 1024),
    atMost('bytes of a delete', most('bytes', 'delete'), 16 * 1024),
    atMost('calls of any action of the walk', most('calls'), 2),
    atMost('bytes to select the first', most('bytes', 'select the first'), 100),
    atMost('bytes to select another', most('bytes', 'select'), 100),
    atMost('bytes of an equal refresh', most('bytes', 'equal refresh'), 0),
    atMost('WXML nodes', most('nodes'), 600),
    atMost('WXML depth', most('depth'), 20),
  ]
}
