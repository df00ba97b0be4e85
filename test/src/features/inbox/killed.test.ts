import { describe, expect, it } from 'vitest'
import { lastOf, scanWorld, settled, THREE_BODY } from './scan-world'

describe('a code on a phone whose app is killed between two writes', () => {
  const when = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((writes) => [
    { writes, isKnown: false },
    { writes, isKnown: true },
  ])

  it.each(when)('is on the shelf or in sight, and never both: %o', async ({ writes, isKnown }) => {
    const here = await scanWorld()
    if (isKnown) await here.opened()
    here.kill()
    const app = here.start()
    void app.library.open()
    if (isKnown) await settled()
    app.inbox.scanned(THREE_BODY)
    here.killAfter(writes)
    await settled()
    here.kill()
    here.says('not_found')
    const { inbox, library } = await here.opened()
    await settled()
    await library.sync()
    const inSight = inbox.store.getState().lines.filter(({ step }) => step !== 'placed')
    expect([...(await here.shelf()), ...inSight]).toHaveLength(1)
    expect(here.kept()).toHaveLength(inSight.length)
  })

  it.each([0, 1, 2, 3, 4])('can be taken back while the shelf is being read: after %i', async (writes) => {
    const here = await scanWorld()
    const first = here.start()
    void first.library.open()
    first.inbox.scanned(THREE_BODY)
    here.killAfter(writes)
    await settled()
    here.kill()
    const { inbox, library } = here.start()
    const isInSight = inbox.store.getState().lines.length
    if (isInSight) inbox.undo(lastOf(inbox).seq)
    await library.open()
    await settled()
    expect(await here.shelf()).toHaveLength(1 - isInSight)
  })
})
