import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Inbox } from '../../../../src/features/inbox/inbox.store'
import type { Library } from '../../../../src/sync/library.store'
import { CAMEL, type Catalogues, PRIDE, scanWorld, settled, THREE_BODY } from './scan-world'

type World = Awaited<ReturnType<typeof scanWorld>>
type App = { inbox: Inbox; library: Library }
type Step =
  | { do: 'scan'; code: string }
  | { do: 'say'; way: Catalogues }
  | { do: 'network'; way: World['phone']['network'] }
  | { do: 'undo' | 'copy' | 'volume' | 'shelve'; at: number }
  | { do: 'killAfter'; writes: number }
  | { do: 'kill' | 'wait' | 'rest' | 'wake' | 'clear' }

const of = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: of(THREE_BODY, CAMEL, PRIDE, '6901234567892').map((code) => ({ do: 'scan' as const, code })),
  },
  {
    weight: 2,
    arbitrary: of<Catalogues>('found', 'not_found', 'source_down', 'cut').map((way) => ({ do: 'say' as const, way })),
  },
  {
    weight: 2,
    arbitrary: of('good' as const, 'cut' as const, 'answers lost' as const, 'answers twice' as const).map((way) => ({
      do: 'network' as const,
      way,
    })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: of('undo' as const, 'copy' as const, 'volume' as const, 'shelve' as const),
      at: fc.nat(9),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('killAfter' as const), writes: fc.nat(8) }) },
  {
    weight: 5,
    arbitrary: of('kill' as const, 'wait' as const, 'rest' as const, 'wake' as const, 'clear' as const).map((what) => ({
      do: what,
    })),
  },
)

it('brings each scanned code to the shelf once, or keeps it in sight, whatever happens to the phone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const here = await scanWorld()
      let app: App = here.start()
      void app.library.open()
      let wanted = 0
      for (const one of steps) {
        if (one.do === 'kill' || one.do === 'killAfter') {
          if (one.do === 'killAfter') {
            here.killAfter(one.writes)
            await settled()
          }
          here.kill()
          app = here.start()
          void app.library.open()
        } else wanted += await done(here, app, one)
      }
      here.kill()
      here.phone.network = 'good'
      here.says('found')
      app = await here.opened()
      app.inbox.wake()
      for (let round = 0; round < 6; round += 1) {
        await settled()
        await app.library.sync()
      }
      // What the function asks, because the phone could not know it yet, is in sight as well.
      const asking = app.library.store.getState().asking.length
      const inSight = app.inbox.store.getState().lines.filter(({ step }) => step !== 'placed').length
      const onShelf = (await here.shelf()).reduce((sum, book) => sum + ('copies' in book ? Number(book.copies) : 0), 0)
      expect(onShelf + inSight + asking).toBe(wanted)
      expect(here.kept()).toHaveLength(inSight)
    }),
    { numRuns: 200 },
  )
}, 60_000)

/** Does a step, and says by how many it changes what its reader wants to have. */
async function done(here: World, { inbox }: App, one: Step): Promise<number> {
  const { lines } = inbox.store.getState()
  switch (one.do) {
    case 'scan':
      here.pass(5_000)
      return inbox.scanned(one.code) === 'same' ? 0 : 1
    case 'say':
      here.says(one.way)
      return 0
    case 'network':
      here.phone.network = one.way
      return 0
    case 'undo': {
      const line = lines[one.at]
      if (!line || line.step === 'dropped') return 0
      inbox.undo(line.seq)
      return -1
    }
    case 'copy':
    case 'volume': {
      const line = lines[one.at]
      if (line?.step === 'twice') inbox.answer(line.seq, one.do)
      return 0
    }
    case 'shelve': {
      const line = lines[one.at]
      if (line?.step === 'unknown' || line?.step === 'unanswered') inbox.shelve(line.seq)
      return 0
    }
    case 'wait':
      await settled()
      here.later()
      return 0
    case 'rest':
      await settled()
      return 0
    case 'wake':
      inbox.wake()
      return 0
    case 'clear':
      inbox.clear()
      return 0
    case 'kill':
    case 'killAfter':
      return 0
  }
}
