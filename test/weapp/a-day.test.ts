import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { cancel } from './harness/asks'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, soon } from './support/phones'

const { sharing, isbn, inbox, rating, action, book: words, app: names } = zhCn
const HOUR = 60 * 60_000
const OPENS = ['session/login', 'books/changes']
// The sample catalogue has the one and not the other.
const [KNOWN, UNKNOWN] = ['9787536692930', '9787111213826']

describe('what a day costs, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  /** What is called while this is done. */
  async function calledBy(app: App, work: () => Promise<unknown>): Promise<string[]> {
    const before = asked(app).length
    await work()
    return asked(app).slice(before)
  }
  const opensAfter = (app: App, hours: number) =>
    calledBy(app, async () => {
      await app.pass(hours * HOUR)
      await app.restart({ path: 'pages/me/index' })
    })

  async function scans(app: App, code: string) {
    await app.tab(names.add)
    app.next('scanCode', { result: code, scanType: 'EAN_13' })
    app.next('scanCode', cancel)
    await app.tap(isbn.scanMany)
    await app.says(inbox.placed(1))
  }
  async function rates(app: App, title: string) {
    await app.tab(names.shelf)
    await app.tap(new RegExp(`^${title}`))
    await app.tap(rating.value(9), 'radio')
    await app.tap(action.save)
    await app.says(words.saved)
    await app.back()
  }

  it.each(['nothing shared', 'a link, and a book that nobody knows'])('with %s', async (has) => {
    const isSharing = has !== 'nothing shared'
    const who = isSharing ? 'sharing-all-day' : 'reading-all-day'
    const person = world.person(who)
    const unknown = { title: '无名', isbn: UNKNOWN, isIncomplete: true as const }
    await person.ask('books/add', { opId: `${who}-1`, title: '读过', ...(isSharing && unknown) })
    const app = await open(who)
    expect(asked(app)).toEqual(OPENING)
    if (isSharing) {
      await app.tab(names.me)
      await app.tap(new RegExp(`^${names.shares}`))
      await app.tap(sharing.make)
      await app.says(sharing.send)
    }

    const morning = await opensAfter(app, 25)
    const warm = await calledBy(app, async () => {
      for (let times = 0; times < 3; times += 1) await app.leave()
    })
    const used = await calledBy(app, async () => {
      await scans(app, KNOWN)
      await rates(app, isSharing ? '无名' : '读过')
      await soon(async () => expect(asked(app).at(-1)).toBe('books/update'))
      await app.pass(60_000)
    })
    const evening = await opensAfter(app, 10)
    expect({ morning, warm, used, evening }).toEqual({
      morning: OPENS,
      warm: [],
      used: ['isbn/lookupMany', 'books/add', 'books/update', ...(isSharing ? ['shares/check'] : [])],
      evening: ['books/changes', ...(isSharing ? ['isbn/lookupMany'] : [])],
    })
    expect(await opensAfter(app, 1)).toEqual(['books/changes'])
  })
})
