import { type LinedUp, openAsks } from './asks'
import type { Build } from './build'
import { openClock } from './clock'
import type { Device } from './device'
import { type Journal, openJournal } from './journal'
import { openModules } from './modules'
import { type Entered, openPageStack } from './page-stack'
import { openRealm } from './realm'
import { watchRejections } from './rejections'
import { openView, type View } from './view'
import { tell, type Wiring } from './wiring'
import { openWx } from './wx'

export type Opening = { build: Build; device: Device; cloud: string; entered: Entered; lined: LinedUp }
/** One life of the app, from being opened to being killed. */
export type Run = { wiring: Wiring; view: View; pass(ms: number): void; leave(): void; kill(): void }

/** Opens the compiled app on a phone, as WeChat does: its code, then its first page. */
export function openRun({ build, device, cloud, entered, lined }: Opening): Run {
  const journal = openJournal()
  const realm = openRealm(() => device.ahead)
  const clock = openClock(journal)
  const view = openView(build, journal)
  const load = openModules(build, realm)
  const asks = openAsks(journal, lined)
  const pages = openPageStack({
    build,
    view,
    realm,
    journal,
    run: (path, definers) => {
      for (const [name, define] of Object.entries(definers)) realm.declare(name, define)
      load(`${path}.js`)
    },
  })
  const wiring: Wiring = {
    build,
    device,
    realm,
    journal,
    asks,
    pages,
    cloud,
    listeners: new Map(),
    agreedButtons: new Set(),
  }
  const stopWatching = watchRejections(realm, (reason) => {
    journal.trouble('unhandled rejection', reason)
    journal.guard('onUnhandledRejection', () => app.onUnhandledRejection?.({ reason }))
    tell(wiring, 'unhandledRejection', { reason: String(reason) })
  })

  let app: Record<string, ((options: unknown) => void) | undefined> = {}
  const define = (definition: typeof app) => {
    app = definition
  }
  const timers = {
    setTimeout: clock.setTimeout,
    setInterval: clock.setInterval,
    clearTimeout: clock.clear,
    clearInterval: clock.clear,
  }
  const globals = {
    ...timers,
    wx: openWx(wiring),
    console: consoleInto(journal),
    App: define,
    getApp: () => app,
    getCurrentPages: () => pages.stack.map(({ drawn }) => drawn.caller),
  }
  for (const [name, value] of Object.entries(globals)) realm.declare(name, value)

  journal.guard('app.js', () => load('app.js'))
  const options = realm.copy({ ...entered, referrerInfo: {} })
  journal.guard('App.onLaunch', () => app.onLaunch?.(options))
  journal.guard('App.onShow', () => app.onShow?.(options))
  journal.guard(entered.path, () => pages.enter(entered))
  return {
    wiring,
    view,
    pass(ms) {
      device.ahead += ms
      clock.pass(ms)
    },
    leave() {
      journal.guard('App.onHide', () => app.onHide?.({}))
      journal.guard('App.onShow', () => app.onShow?.(options))
    },
    kill() {
      journal.isOver = true
      stopWatching()
      clock.stop()
      view.close()
    },
  }
}

function consoleInto(journal: Journal): Record<string, (...said: unknown[]) => void> {
  const say =
    (level: string) =>
    (...said: unknown[]) =>
      journal.trouble(`console.${level}`, said.map(String).join(' '))
  return Object.fromEntries(['log', 'info', 'debug', 'warn', 'error'].map((level) => [level, say(level)]))
}
