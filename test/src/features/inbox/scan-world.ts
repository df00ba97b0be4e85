import type { Lookup, LookupOutcome, Metadata } from '../../../../cloud/contract/lookup'
import { ApiError } from '../../../../src/api/api-error'
import type { Ask } from '../../../../src/features/inbox/asking'
import { createInbox, type Inbox } from '../../../../src/features/inbox/inbox.store'
import type { Batch } from '../../../../src/features/inbox/rows'
import type { Library } from '../../../../src/sync/library.store'
import { world } from '../../sync/shelf-world'

export const THREE_BODY = '9787536692930'
export const CAMEL = '9787020002207'
export const PRIDE = '9780141439518'

export const metadata = (title: string): Metadata => ({ title, authors: ['某人'], translators: [] })

/** How the catalogues are: what they say, or what came in the way of asking. */
export type Catalogues = LookupOutcome | 'cut' | 'busy'

/** A phone with its shelf over the real function, an inbox on it, and catalogues that answer as a test says. */
export async function scanWorld() {
  const here = await world()
  const phone = here.phone()
  const asked: string[][] = []
  const timers = new Set<() => void>()
  let catalogues: Catalogues = 'found'
  let batch: Batch = { location: '', tags: [] }
  let life = { isOver: false }
  let writes = Number.POSITIVE_INFINITY

  // The library and the inbox write through the same device: the app can be killed between any two writes.
  const { set, remove } = phone.device
  const counted = (write: () => void) => {
    writes -= 1
    if (writes < 0) kill()
    else write()
  }
  phone.device.set = (key, value) => counted(() => set(key, value))
  phone.device.remove = (key) => counted(() => remove(key))

  function kill(): void {
    life.isOver = true
    timers.clear()
    phone.kill()
  }

  const askOf = (mine: { isOver: boolean }): Ask => {
    return async (isbns) => {
      asked.push([...isbns])
      const way = catalogues
      await Promise.resolve()
      if (mine.isOver) return new Promise(() => {})
      if (way === 'cut' || way === 'busy') throw new ApiError(way === 'cut' ? 'OFFLINE' : 'RATE_LIMITED', 'no')
      return isbns.map((isbn13) => lookupOf(isbn13, way))
    }
  }

  /** Opens the app: its shelf is opened by the test, or by `opened`. */
  function start(): { library: Library; inbox: Inbox } {
    const mine = { isOver: false }
    life = mine
    writes = Number.POSITIVE_INFINITY
    const library = phone.start()
    const inbox = createInbox({
      ...{ library, person: 'ann', batch: () => batch, ask: askOf(mine), random: () => 0.5 },
      now: () => here.pass(1),
      device: {
        ...phone.device,
        set: (key, value) => (mine.isOver ? undefined : phone.device.set(key, value)),
        remove: (key) => (mine.isOver ? undefined : phone.device.remove(key)),
      },
      later(_, run) {
        timers.add(run)
        return () => timers.delete(run)
      },
    })
    return { library, inbox }
  }

  return {
    ...here,
    ...{ phone, asked, start },
    async opened() {
      const app = start()
      await app.library.open()
      return app
    },
    says(way: Catalogues) {
      catalogues = way
    },
    sorts(one: Batch) {
      batch = one
    },
    kill,
    /** Kills the app when it has written so many times. */
    killAfter(count: number) {
      writes = count
    },
    /** Lets every pause be over. */
    later() {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
      phone.pass()
    },
    kept: () => phone.device.keys().filter((key) => key.startsWith('inbox.')),
  }
}

function lookupOf(isbn13: string, outcome: LookupOutcome): Lookup {
  return { outcome, isbn13, tried: [], ...(outcome === 'found' && { metadata: metadata(`书 ${isbn13}`) }) }
}

export const steps = (inbox: Inbox) => inbox.store.getState().lines.map(({ step }) => step)

/** The line that was scanned last. */
export function lastOf(inbox: Inbox) {
  const line = inbox.store.getState().lines.at(-1)
  if (!line) throw new Error('nothing was scanned')
  return line
}

/** Lets everything that is under way come to its end. */
export const settled = async () => {
  for (let round = 0; round < 4; round += 1) await new Promise((resolve) => setImmediate(resolve))
}
