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

/** Phones with the compiled app for the stories of one file; after each nothing may have gone wrong on any of them. */
export function openPhones(environment?: () => Record<string, string>): Phones {
  const world = openWorld(environment)
  const apps: App[] = []
  afterEach(() => {
    const seen = apps.splice(0).map((app) => {
      app.kill()
      discard(app.device)
      return { troubles: app.troubles(), overBudget: overBudget(app.setDataLog()) }
    })
    for (const each of seen) expect(each).toEqual({ troubles: [], overBudget: [] })
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
export const asked = (app: App): string[] => app.setDataLog().flatMap(({ asked }) => asked)

/** What every reader's app asks when it is opened on a new phone. */
export const OPENING: readonly string[] = ['session/login', 'books/changes']

/** Waits for what reaches the cloud by itself, after the app has come to rest. */
export const soon = (expectation: () => Promise<void>) => vi.waitFor(expectation, { timeout: 10_000, interval: 50 })
