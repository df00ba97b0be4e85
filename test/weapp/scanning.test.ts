import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { cancel, denied } from './harness/asks'
import { asked, OPENING, openPhones, routesAsked, soon } from './support/phones'

const { inbox, isbn, field, fault, app: names } = zhCn
const TWELVE = [
  ...['9787536692930', '9780765377067', '9780452284241', '9780553380958', '9780340839935', '9780141014081'],
  ...['9787020002207', '9780765377081', '9781590171998', '9780804139021', '9787020024759', '9787544210966'],
]

describe('scanning one book after the other, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  type App = Awaited<ReturnType<typeof open>>

  /** Scans these and closes the scanner. */
  const scan = async (app: App, codes: readonly string[]) => {
    for (const result of codes) app.next('scanCode', { result, scanType: 'EAN_13' })
    app.next('scanCode', cancel)
    await app.tap(isbn.scanMany)
  }
  const booksOf = async (who: string) => (await world.person(who).ask('books/list', { limit: 50 })).items

  it('puts twelve books on the shelf, though the network goes and WeChat kills the app in the middle', async () => {
    const app = await open('scanner')
    await app.tab(names.add)
    await scan(app, TWELVE.slice(0, 5))
    await app.says(inbox.placed(5))
    expect(app.calls('vibrateShort')).toHaveLength(5)

    await app.offline()
    await scan(app, TWELVE.slice(5, 9))
    await app.says(inbox.paused)
    await app.restart()
    await app.tab(names.add)
    await app.says(inbox.waiting(4))
    await app.online()
    await scan(app, TWELVE.slice(9))
    await soon(async () => {
      const books = await booksOf('scanner')
      expect(books.map((book) => book.isbn).sort()).toEqual([...TWELVE].sort())
    })
    const routes = asked(app).slice(OPENING.length)
    expect(new Set(routes)).toEqual(new Set(['isbn/lookupMany', 'books/add']))
    expect(routes.filter((route) => route === 'books/add').length).toBeLessThan(TWELVE.length)
  })

  it('is closed by its reader without a word, and says what to do when the camera is not allowed', async () => {
    const app = await open('shy')
    await app.tab(names.add)
    await scan(app, [])
    expect(app.text()).not.toContain(isbn.cameraRefused)
    app.next('scanCode', denied)
    await app.tap(isbn.scanMany)
    await app.says(isbn.cameraRefused)
    expect(asked(app)).toEqual(OPENING)
  })

  it('puts what is scanned under a place that a book can have, and keeps what is typed of another', async () => {
    const app = await open('sorter')
    await app.tab(names.add)
    await app.tap(new RegExp(`^${inbox.batch}`))
    await app.input(field.location, '柜'.repeat(81))
    await app.says(fault.atMost(80))
    await scan(app, TWELVE.slice(0, 1))
    await app.restart()
    await app.tab(names.add)
    await app.tap(new RegExp(`^${inbox.batch}`))
    expect(app.value(field.location)).toBe('柜'.repeat(81))
    await app.input(field.location, '大柜')
    await app.tap(inbox.batchDone)
    await scan(app, TWELVE.slice(1, 2))
    await soon(async () => {
      const books = await booksOf('sorter')
      expect(books.map(({ isbn, location }) => [isbn, location])).toEqual([
        [TWELVE[1], '大柜'],
        [TWELVE[0], undefined],
      ])
    })
    expect(routesAsked(app)).toEqual([...OPENING, 'isbn/lookupMany', 'books/add'])
  })

  it('sends little to the view for each code, however many there are', async () => {
    const app = await open('heavy')
    await app.tab(names.add)
    for (const code of TWELVE) await scan(app, [code])
    await app.says(inbox.placed(12))
    const scans = app.setDataLog().filter((entry) => entry.action === `tap ${isbn.scanMany}`)
    expect(Math.max(...scans.map(({ bytes }) => bytes))).toBeLessThanOrEqual(8 * 1024)
    expect(Math.max(...scans.map(({ calls }) => calls))).toBeLessThanOrEqual(2)
    expect(new Set(scans.map(({ asked }) => asked.join()))).toEqual(new Set(['isbn/lookupMany,books/add']))
    expect(routesAsked(app)).toEqual([...OPENING, 'isbn/lookupMany', 'books/add'])
  })

  it('asks what a second one is while the next is scanned, and tells what is no book', async () => {
    const app = await open('owner')
    await app.tab(names.add)
    await scan(app, ['9787536692930'])
    await app.says(inbox.placed(1))
    await scan(app, ['6901234567892', '9787536692930', '9787020002207'])
    await app.says(inbox.odd.goods)
    await app.says(inbox.twice)
    await app.tap(inbox.copy)
    await app.says(inbox.oneMore)
    await app.tap(inbox.about(inbox.letGo, '6901234567892'))
    await app.tap(inbox.undo(`三体 · ${inbox.copy}`))
    await app.says(inbox.dropped)
    await soon(async () =>
      expect(await booksOf('owner')).toContainEqual(expect.objectContaining({ copies: 1, title: '三体' })),
    )
    expect(app.calls('vibrateLong')).toHaveLength(2)
    expect(routesAsked(app)).toEqual([...OPENING, 'isbn/lookupMany', 'books/add', 'books/update'])
  })
})
