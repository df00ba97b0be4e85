import { posix } from 'node:path'
import { Refusal } from './asks'
import type { Build } from './build'
import type { Journal } from './journal'
import type { Realm } from './realm'
import type { Caller, Drawn, View } from './view'

export type Page = { path: string; query: Record<string, string>; drawn: Drawn }
/** How the app was opened: by which card, code or tap, on which page. */
export type Entered = { path: string; query: Record<string, string>; scene: number }

export type PageStack = {
  readonly entered: Entered
  /** The pages from the first to the one in front. */
  readonly stack: readonly Page[]
  enter(entered: Entered): void
  push(url: string): void
  replace(url: string): void
  switchTab(url: string): void
  reLaunch(url: string): void
  back(delta: number): void
}

type Means = { build: Build; view: View; realm: Realm; journal: Journal; run: Parameters<View['define']>[1] }

const MOST_PAGES = 10

/** The pages that are open and the ways between them, with the life of a page as WeChat calls it. */
export function openPageStack(means: Means): PageStack {
  const { build, journal } = means
  const tabs = new Map<string, Page>()
  let stack: Page[] = []
  let entered: Entered = { path: '', query: {}, scene: 1001 }

  const front = () => stack[stack.length - 1]
  const hide = () => lived(front(), 'onHide', journal)
  const show = () => lived(front(), 'onShow', journal)
  const close = (page: Page) => {
    lived(page, 'onUnload', journal)
    page.drawn.release()
    tabs.delete(page.path)
  }
  const opened = (url: string) => {
    const { path, query } = readUrl(url, front()?.path)
    if (!build.pages.includes(path)) throw new Refusal(`page "${path}" is not found`)
    return { path, query }
  }
  const open = (page: Pick<Page, 'path' | 'query'>) => {
    const fresh = openPage(page, means, (made) => {
      stack = [...stack, made]
    })
    if (build.tabs.includes(page.path)) tabs.set(page.path, fresh)
  }
  return {
    get entered() {
      return entered
    },
    get stack() {
      return stack
    },
    enter(given) {
      entered = given
      open(opened(`/${given.path}${queryText(given.query)}`))
    },
    push(url) {
      const page = opened(url)
      if (build.tabs.includes(page.path)) throw new Refusal('can not navigateTo a tabbar page')
      if (stack.length >= MOST_PAGES) throw new Refusal('webview count limit exceed')
      hide()
      open(page)
    },
    replace(url) {
      const page = opened(url)
      if (build.tabs.includes(page.path)) throw new Refusal('can not redirectTo a tabbar page')
      const last = front()
      stack = stack.slice(0, -1)
      if (last) close(last)
      open(page)
    },
    switchTab(url) {
      const page = opened(url)
      if (!build.tabs.includes(page.path)) throw new Refusal('can not switch to no-tabBar page')
      if (front()?.path === page.path) return
      hide()
      for (const over of [...stack].reverse()) if (!tabs.has(over.path)) close(over)
      const kept = tabs.get(page.path)
      stack = kept ? [kept] : []
      if (kept) show()
      else open(page)
    },
    reLaunch(url) {
      const page = opened(url)
      for (const over of new Set([...stack, ...tabs.values()])) close(over)
      stack = []
      open(page)
    },
    back(delta) {
      const staying = Math.max(1, stack.length - delta)
      if (stack.length < 2) throw new Refusal('cannot navigate back at first page.')
      const leaving = stack.slice(staying).reverse()
      stack = stack.slice(0, staying)
      for (const page of leaving) close(page)
      show()
    },
  }
}

function openPage(
  page: Pick<Page, 'path' | 'query'>,
  { view, realm, journal, run }: Means,
  add: (page: Page) => void,
): Page {
  view.define(page.path, run)
  const drawn = view.create(page.path)
  const query = realm.copy(page.query)
  Object.assign(drawn.caller, { route: page.path, __route__: page.path, options: query })
  const made = { ...page, drawn }
  add(made)
  drawn.attach()
  lived(made, 'onLoad', journal, query)
  lived(made, 'onShow', journal)
  journal.pending += 1
  setTimeout(() => {
    journal.pending -= 1
    lived(made, 'onReady', journal)
  })
  return made
}

/** Calls a page's own method of that name, if it has one. */
export function lived(page: Page | undefined, name: string, journal: Journal, ...args: unknown[]): unknown {
  const caller: Caller | undefined = page?.drawn.caller
  const method = caller?.[name]
  if (typeof method !== 'function') return undefined
  return journal.guard(`${page?.path} ${name}`, () => method.apply(caller, args))
}

export function readUrl(url: string, from = ''): Entered {
  const [address = '', search = ''] = url.split('?')
  const path = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(from), address)
  const pairs = search === '' ? [] : search.split('&').map((pair) => pair.split('='))
  return { path, query: Object.fromEntries(pairs.map(([name = '', ...rest]) => [name, rest.join('=')])), scene: 1001 }
}

function queryText(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
