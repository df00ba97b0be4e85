import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, type LinedUp, lineUp, type Told } from './asks'
import type { Build } from './build'
import { complaintsAbout } from './complaints'
import type { CallFault, Device } from './device'
import { type Name, openHand, type Which } from './hand'
import type { Call } from './journal'
import { shareCard } from './open-type'
import { type Entered, lived, type Page, readUrl } from './page-stack'
import { weightOf } from './page-weight'
import { type AppRecord, openRecord } from './record'
import { openRun, type Run } from './run'
import { readableText, type ScreenNode, taroRoot } from './screen'
import { openSetDataLog, type SetDataEntry } from './set-data-log'
import { PATIENCE_MS, settle } from './settle'
import { templateFacts } from './template-facts'
import { tell } from './wiring'

export type BootOptions = {
  build: Build
  cloud: string
  device: Device
  answers?: readonly (readonly [string, Answer])[]
  /** How long, in milliseconds, the app may take to come to rest. */
  patience?: number
} & Partial<Entered>

/** The compiled app on somebody's phone, and the hand that holds it. See test/weapp/README.md. */
export type App = {
  device: Device
  /** Taps what a screen reader calls so; where two have the name, `role` says which. */
  tap(name: Name, role?: string, which?: Which): Promise<void>
  input(label: string, text: string): Promise<void>
  /** Turns the wheel of a picker of that name to a value. */
  pick(name: Name, value: string): Promise<void>
  /** Ends typing with the keyboard's own key. */
  confirm(label: string): Promise<void>
  /** What an input holds. */
  value(label: string): string
  tab(text: string): Promise<void>
  back(): Promise<void>
  pullDown(): Promise<void>
  reachBottom(): Promise<void>
  scroll(top: number): Promise<void>
  /** Presses share in WeChat's menu. */
  share(): Promise<void>
  /** The cards that were sent to a chat, by the menu or by a button. */
  cards(): readonly Told[]
  /** Puts a file on the phone, as the camera or the album would; answers its path. */
  put(name: string, content: Uint8Array): string
  /** What can be read on the page in front. */
  text(): string
  /** Waits until the page in front says this. */
  says(text: Name): Promise<void>
  node(name: Name, role?: string): ScreenNode | undefined
  screen(): ScreenNode[]
  page(): { path: string; query: Record<string, string> }
  pages(): string[]
  calls(name?: string): Call[]
  /** Lines up what the person does when WeChat next asks this. */
  next(name: string, answer: Answer): void
  offline(): Promise<void>
  online(): Promise<void>
  /** From now on what is sent arrives and no answer comes back: the app may be killed before one does. */
  stall(): Promise<void>
  /** From now on the calls of a route go this way; without a fault they are served and answered again. */
  fails(route: string, fault?: CallFault): void
  /** As if so many milliseconds had passed: a deadline, a pause, a day until the app is opened again. */
  pass(ms: number): Promise<void>
  theme(theme: Device['theme']): Promise<void>
  setDataLog(): readonly SetDataEntry[]
  /** What WeChat's performance audit would look at. */
  record(): AppRecord
  /** Everything that went wrong since the app was first opened; seen once. */
  troubles(): string[]
  /** WeChat kills the app; what was not kept is gone. Then it is opened again. */
  restart(entered?: Partial<Entered>): Promise<void>
  /** Leaves the app without killing it, and comes back. */
  leave(): Promise<void>
  kill(): void
}

/** Opens the compiled app on a phone and waits until it has come to rest. */
export async function boot(options: BootOptions): Promise<App> {
  const { build, device, cloud, answers = [], patience = PATIENCE_MS } = options
  const facts = templateFacts(build)
  const troubles: string[] = []
  const lined: LinedUp = new Map()
  for (const [name, answer] of answers) lineUp(lined, name, answer)
  const open = (entered: Partial<Entered>): Run =>
    openRun({
      build,
      device,
      cloud,
      lined,
      entered: { path: build.pages[0] ?? '', query: {}, scene: 1001, ...entered },
    })
  let run = open(options)
  const journal = () => run.wiring.journal
  const record = openRecord(build)
  const hand = openHand(() => run, facts)
  const front = (): Page => {
    const page = run.wiring.pages.stack.at(-1)
    if (!page) throw new Error(`no page is open: ${journal().troubles.join('; ')}`)
    return page
  }
  const log = openSetDataLog(journal, () => {
    const page = run.wiring.pages.stack.at(-1)
    return weightOf(page ? taroRoot(page) : {})
  })
  const keepTroubles = () => {
    const page = run.wiring.pages.stack.at(-1)
    for (const said of [...journal().troubles.splice(0), ...(page ? complaintsAbout(page, facts) : [])]) {
      if (!troubles.includes(said)) troubles.push(said)
    }
  }
  const openAgain = (entered: Partial<Entered>) => {
    keepTroubles()
    run.kill()
    hand.forget()
    run = open(entered)
  }
  const rest = async () => {
    await settle(journal(), patience)
    const { restartAt } = journal()
    if (restartAt !== undefined) {
      openAgain(readUrl(restartAt))
      await settle(journal(), patience)
    }
    keepTroubles()
    record.see(journal(), run.wiring.pages.stack.at(-1))
  }
  const act = (action: string, work: () => unknown) =>
    log.during(action, async () => {
      await work()
      await rest()
    })
  const happens = (event: string, data: unknown) => act(event, () => tell(run.wiring, event, data))
  const connect = (network: Device['network']) => {
    device.network = network
    return happens('networkStatusChange', { isConnected: network !== 'none', networkType: network })
  }
  const live = (name: string, ...args: unknown[]) => lived(front(), name, journal(), ...args)

  await act('open', () => {})
  return {
    device,
    tap: (name, role, which) => act(`tap ${name}`, () => hand.tap(name, role, which)),
    input: (label, text) => act(`input ${label}`, () => hand.input(label, text)),
    pick: (name, value) => act(`pick ${name}`, () => hand.pick(name, value)),
    confirm: (label) => act(`confirm ${label}`, () => hand.confirm(label)),
    value: hand.value,
    tab: (text) =>
      act(`tab ${text}`, () => {
        const item = build.app.tabBar?.list.find((item) => item.text === text)
        if (!item) throw new Error(`no tab is called ${text}`)
        hand.forget()
        run.wiring.pages.switchTab(`/${item.pagePath}`)
      }),
    back: () =>
      act('back', () => {
        hand.forget()
        run.wiring.pages.back(1)
      }),
    pullDown: () => act('pull down', () => live('onPullDownRefresh')),
    reachBottom: () => act('reach bottom', () => live('onReachBottom')),
    scroll: (top) => act('scroll', () => live('onPageScroll', { scrollTop: top })),
    share: () => act('share', () => shareCard(run.wiring, { from: 'menu' })),
    cards: () => journal().cards,
    put(name, content) {
      writeFileSync(join(device.files, name), content)
      return `http://tmp/${name}`
    },
    text: () => readableText(front()),
    says: (text) => says(text, () => readableText(front()), rest),
    node: hand.find,
    screen: hand.screen,
    page: () => ({ path: front().path, query: front().query }),
    pages: () => run.wiring.pages.stack.map(({ path }) => path),
    calls: (name) => journal().calls.filter((call) => name === undefined || call.name === name),
    next: (name, answer) => lineUp(lined, name, answer),
    offline: () => connect('none'),
    online: () => connect('wifi'),
    stall: () => connect('stalled'),
    fails(route, fault) {
      if (fault) device.faults.set(route, fault)
      else device.faults.delete(route)
    },
    pass: (ms) => act('pass', () => run.pass(ms)),
    theme: (theme) => {
      device.theme = theme
      return happens('themeChange', { theme })
    },
    setDataLog: () => log.entries,
    record: record.whole,
    troubles: () => troubles.splice(0),
    restart: (entered = {}) => act('restart', () => openAgain(entered)),
    leave: () =>
      act('leave', () => {
        live('onHide')
        tell(run.wiring, 'appHide', {})
        run.leave()
        live('onShow')
        tell(run.wiring, 'appShow', run.wiring.pages.entered)
      }),
    kill: () => run.kill(),
  }
}

const LONGEST_WAIT_MS = 10_000

async function says(text: Name, read: () => string, rest: () => Promise<void>): Promise<void> {
  const isThere = () => (typeof text === 'string' ? read().includes(text) : text.test(read()))
  const end = Date.now() + LONGEST_WAIT_MS
  while (!isThere()) {
    if (Date.now() > end) throw new Error(`nothing says ${text}; the screen says:\n${read()}`)
    await rest()
  }
}
