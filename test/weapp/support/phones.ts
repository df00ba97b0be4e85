import { join } from 'node:path'
import { afterEach, expect, vi } from 'vitest'
import { dist } from '../../../config/paths'
import { openWorld, type World } from '../../support/world'
import { type App, boot } from '../harness/boot'
import { readBuild } from '../harness/build'
import { type Device, discard, newDevice } from '../harness/device'
import type { Entered } from '../harness/page-stack'
import { overBudget } from './budget'

export type Phones = {
  world: World
  /** Opens the app on somebody's phone: a new one in Chinese and light, or as it differs from that. */
  open(who: string, differences?: Partial<Device>, entered?: Partial<Entered>): Promise<App>
}

/**
 * Phones with the compiled app for the stories of one file. After each nothing may have gone wrong on any of them, and
 * the story has to have looked at what each asked of the cloud.
 */
export function openPhones(environment?: () => Record<string, string>): Phones {
  const world = openWorld(environment)
  const apps: App[] = []
  afterEach(() => {
    const seen = apps.splice(0).map((app) => {
      app.kill()
      discard(app.device)
      const unsaid = said.has(app) ? [] : ['what this phone asked of the cloud', ...routesOf(app)]
      return { troubles: app.troubles(), overBudget: overBudget(app.setDataLog()), unsaid }
    })
    for (const each of seen) expect(each).toEqual({ troubles: [], overBudget: [], unsaid: [] })
  })
  return {
    world,
    async open(who, differences, entered = {}) {
      const build = readBuild(join(dist, 'weapp'))
      const app = await boot({ build, cloud: world.emulator.url, device: newDevice(who, differences), ...entered })
      apps.push(app)
      return app
    },
  }
}

/** Every route of the function that an app has called since it was first opened, in order. */
export function asked(app: App): string[] {
  said.add(app)
  return routesOf(app)
}

/** Each route once, in the order of the first call: for what is tried again as often as it takes. */
export const routesAsked = (app: App): string[] => [...new Set(asked(app))]

/** What every reader's app asks when it is opened on a new phone. */
export const OPENING: readonly string[] = ['session/login', 'books/changes']

/** Waits for what reaches the cloud by itself, after the app has come to rest. */
export const soon = (expectation: () => Promise<void>) => vi.waitFor(expectation, { timeout: 10_000, interval: 50 })

const said = new WeakSet<App>()

const routesOf = (app: App) => app.setDataLog().flatMap(({ asked }) => asked)
