import { describe, expect, it } from 'vitest'
import { type Catalogues, lastOf, scanWorld, settled, steps, THREE_BODY } from './scan-world'

describe('a code that no catalogue has answered for', () => {
  it.each([
    ['not_found', 'unknown'],
    ['rate_limited', 'unanswered'],
    ['source_down', 'unanswered'],
    ['cut', 'waiting'],
    ['busy', 'waiting'],
  ] as const)('stays in the inbox when they are %s', async (way, step) => {
    const { here, inbox } = await scannedWhile(way)
    expect(steps(inbox)).toEqual([step])
    expect(here.kept()).toHaveLength(1)
  })

  it.each(['rate_limited', 'source_down', 'cut', 'busy'] as const)(
    'goes on when the app is opened after: %s',
    async (way) => {
      const { here, inbox } = await scannedWhile(way)
      here.kill()
      here.says('found')
      here.pass(60 * 60_000)
      const again = await here.opened()
      again.inbox.wake()
      await settled()
      expect(steps(again.inbox)).toEqual(['placed'])
      expect(inbox.store.getState().lines).toHaveLength(1)
    },
  )

  it.each(['rate_limited', 'source_down'] as const)(
    'is asked about no more than once an hour after: %s, unless its reader asks',
    async (way) => {
      const { here, inbox } = await scannedWhile(way)
      for (let times = 0; times < 3; times += 1) {
        inbox.wake()
        await settled()
      }
      expect(here.asked).toHaveLength(1)
      here.says('found')
      inbox.again()
      await settled()
      expect(steps(inbox)).toEqual(['placed'])
    },
  )

  it('goes on by itself after a pause', async () => {
    const { here, inbox } = await scannedWhile('cut')
    expect(inbox.store.getState().error?.code).toBe('OFFLINE')
    here.says('found')
    here.later()
    await settled()
    expect(steps(inbox)).toEqual(['placed'])
    expect(inbox.store.getState().error).toBeUndefined()
  })

  it('can be put on the shelf under its number', async () => {
    const { here, inbox, library } = await scannedWhile('source_down')
    inbox.shelve(lastOf(inbox).seq)
    await library.sync()
    expect(await here.shelf()).toMatchObject([{ title: `ISBN ${THREE_BODY}`, isbn: THREE_BODY, isIncomplete: true }])
    expect(here.kept()).toEqual([])
  })

  it('is not asked about while its reader writes it down, and done with when the shelf has it', async () => {
    const here = await scanWorld()
    here.sorts({ location: '书房', tags: [] })
    const { inbox, library } = await here.opened()
    here.says('source_down')
    inbox.scanned(THREE_BODY)
    await settled()
    expect(inbox.fill(lastOf(inbox).seq)).toEqual({ isbn: THREE_BODY, location: '书房', tags: [] })
    here.says('found')
    inbox.wake()
    await settled()
    expect(steps(inbox)).toEqual(['byHand'])
    library.add('by-hand-0001', {
      ...{ title: '手填', isbn: THREE_BODY, authors: [], translators: [], tags: [] },
      ...{ status: 'unread', isPrivate: false, copies: 1 },
    })
    expect(steps(inbox)).toEqual(['placed'])
    expect(here.kept()).toEqual([])
  })
})

describe('a code that a newer version of the app kept', () => {
  it('is told of, left as it is, and gone with its reader', async () => {
    const here = await scanWorld()
    here.phone.device.set('inbox.1.ann.000000000000001.x', { code: 7 })
    here.phone.device.set('inbox.2.ann.000000000000001.x', { code: THREE_BODY })
    const { inbox } = await here.opened()
    expect(inbox.store.getState()).toMatchObject({ lines: [], unread: 2 })
    expect(here.kept()).toHaveLength(2)
    inbox.forget()
    expect(inbox.store.getState().unread).toBe(0)
    expect(here.kept()).toEqual([])
  })
})

/** A phone on which one code was scanned while the catalogues were like that. */
async function scannedWhile(way: Catalogues) {
  const here = await scanWorld()
  const opened = await here.opened()
  here.says(way)
  opened.inbox.scanned(THREE_BODY)
  await settled()
  return { here, ...opened }
}
