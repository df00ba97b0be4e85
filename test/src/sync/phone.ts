import type { ServerCode } from '../../../cloud/contract/errors'
import { ApiError } from '../../../src/api/api-error'
import { batching } from '../../../src/api/batching'
import { clientOver, type Route, type Transport } from '../../../src/api/client'
import type { Folder } from '../../../src/storage/folder'
import { type KeyValue, kept } from '../../../src/storage/kept'
import { notKept } from '../../../src/storage/not-kept'
import { createLibrary } from '../../../src/sync/library.store'
import { openPictures } from '../../../src/sync/pictures'
import { createSession, KeptSession } from '../../../src/sync/session.store'
import type { Arena } from '../../support/arena'
import { routesOf } from '../../support/routes-of'
import { memoryDevice } from '../fake-cloud'

/** How the phone's files are at the moment: a write that is stuck is not over when the app is killed. */
export type Disk = 'good' | 'stuck' | 'full'

/** How the way to the function is at the moment. */
export type Network = 'good' | 'cut' | 'answers lost' | 'answers twice'

/** A phone of somebody, over the real function: what it holds outlives the app, which can be killed and opened again. */
export function phoneOf(arena: Pick<Arena, 'send'>, openid: string, now: () => number = Date.now) {
  const device = memoryDevice()
  const folders = memoryFolders()
  const asked: string[] = []
  const timers = new Set<() => void>()
  let network: Network = 'good'
  let disk: Disk = 'good'
  let refused: { route: string; code: ServerCode } | undefined
  let isForgotten = false
  let written = 0
  let most = Number.POSITIVE_INFINITY
  let lastOfLife = Number.POSITIVE_INFINITY
  let mostKept = Number.POSITIVE_INFINITY
  let isDead = { yes: false }

  const limited: KeyValue = {
    ...device,
    set(key, value) {
      if (sizeOf(device) - sizeAt(device, key) + JSON.stringify(value).length > mostKept)
        throw notKept(new Error('exceed storage max size'))
      device.set(key, value)
    },
  }

  const over = (life: { yes: boolean }): Transport => {
    return async (event) => {
      // Only what was on its way when the app was killed can still arrive.
      if (life.yes) return new Promise(() => {})
      if (network === 'cut' || asked.length >= most) throw new ApiError('OFFLINE', 'nothing answered')
      asked.push(event.$url)
      if (asked.length >= lastOfLife) life.yes = true
      if (refused && routesOf(event).includes(refused.route)) return refusedOf(event, refused.code)
      if (isForgotten) {
        isForgotten = event.$url !== 'session/login'
        if (isForgotten) return { ok: false, error: { code: 'UNAUTHENTICATED', message: 'who', requestId: 'r' } }
      }
      const way = network
      if (way === 'answers twice') await arena.send(openid, { ...event })
      const answer: unknown = JSON.parse(JSON.stringify(await arena.send(openid, { ...event })))
      // Nobody is there any more to hear it.
      if (life.yes) return new Promise(() => {})
      if (way === 'answers lost') throw new ApiError('TIMEOUT', 'no answer')
      return answer
    }
  }

  function start() {
    const life = { yes: false }
    isDead = life
    const call = clientOver(batching(over(life)))
    const toDisk = (name: string): Folder => {
      const { write, ...folder } = folders(name, life)
      return {
        ...folder,
        async write(file, text) {
          written += text.length
          if (disk === 'full') throw notKept(new Error('ENOSPC'))
          return disk === 'good' ? write(file, text) : new Promise(() => {})
        },
      }
    }
    const who = createSession(call, kept(alive(limited, life), `session.${openid}`, KeptSession), now)
    return createLibrary({
      ...{ call, who, person: openid, now, random: () => 0.5 },
      device: alive(limited, life),
      folder: toDisk,
      pictures: openPictures(toDisk(`covers-${openid}`), async (name) => `here/${name}`),
      later(_, run) {
        timers.add(run)
        return () => timers.delete(run)
      },
    })
  }

  return {
    device,
    folders,
    /** Every call that reached the function. */
    asked,
    /** How many characters went into files. */
    written: () => written,
    set network(way: Network) {
      network = way
    },
    /** The network goes when so many calls have reached the function. */
    goesAfter(calls: number) {
      most = calls
    },
    /** The app is killed while the call of this number is on its way. */
    diesAt(call: number) {
      lastOfLife = call
    },
    /** The route that is asked too often. */
    set refuses(route: string | undefined) {
      refused = route === undefined ? undefined : { route, code: 'RATE_LIMITED' }
    },
    /** This route is refused with this code until `refuses` is set anew. */
    refuse(route: Route, code: ServerCode) {
      refused = { route, code }
    },
    /** Nothing is answered until this phone has said again who it is. */
    set forgotten(is: boolean) {
      isForgotten = is
    },
    /** How many characters more can be kept. */
    set room(characters: number) {
      mostKept = sizeOf(device) + characters
    },
    set disk(way: Disk) {
      disk = way
    },
    start,
    /** Ends the app where it is: nothing it still does reaches what is on the phone, or the function. */
    kill() {
      isDead.yes = true
      timers.clear()
    },
    /** Lets every pause be over. */
    pass() {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
    },
  }
}

/** The routes of these tests are refused whole: a batch holds nothing else. */
function refusedOf(event: object, code: ServerCode): unknown {
  const refusal = { ok: false, error: { code, message: 'no', requestId: 'r', retryAfterMs: 60_000 } }
  const routes = routesOf(event)
  return routes.length === 1 ? refusal : { ok: true, data: { answers: routes.map(() => refusal) } }
}

const sizeAt = (device: KeyValue, key: string) => JSON.stringify(device.get(key)).length
const sizeOf = (device: KeyValue) => device.keys().reduce((sum, key) => sum + sizeAt(device, key), 0)

export type Phone = ReturnType<typeof phoneOf>

function alive(device: KeyValue, life: { yes: boolean }): KeyValue {
  return {
    ...device,
    set: (key, value) => (life.yes ? undefined : device.set(key, value)),
    remove: (key) => (life.yes ? undefined : device.remove(key)),
  }
}

/** Files that can be looked at and damaged. */
function memoryFolders() {
  const files = new Map<string, string>()
  const open = (folder: string, life = { yes: false }): Folder => ({
    read: async (name) => files.get(`${folder}/${name}`),
    async write(name, text) {
      if (!life.yes) files.set(`${folder}/${name}`, text)
    },
    names: async () =>
      [...files.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [])),
    async remove(name) {
      if (!life.yes) files.delete(`${folder}/${name}`)
    },
    async wipe() {
      for (const name of files.keys()) if (name.startsWith(`${folder}/`)) files.delete(name)
    },
  })
  return Object.assign(open, { files })
}
