import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { NEVER } from './harness/calling'
import type { CallFault } from './harness/device'
import { asked, OPENING, openPhones, routesAsked } from './support/phones'

const { shelf, shop } = zhCn
const MINE = { isbn: '9787536692930', title: '三体', location: '书房', copies: 2 }
const WISHED = { isbn: '9787020002207', title: '红楼梦', status: 'wish' } as const
const UNKNOWN = '9780306406157'

describe('in a bookshop, the compiled Mini Program', () => {
  const { open, world } = openPhones()

  it('answers by scanner and by hand without a network and without a call, also when it was killed', async () => {
    const person = world.person('shopper')
    await person.ask('books/add', { opId: 'bookshop-mine', ...MINE })
    await person.ask('books/add', { opId: 'bookshop-wished', ...WISHED })
    const app = await open('shopper')
    await app.says(MINE.title)
    await app.offline()
    await app.restart()
    const opened = app.setDataLog().length
    await app.tap(shelf.shop)
    for (const [code, answer] of [
      [MINE.isbn, shop.mine],
      [UNKNOWN, shop.notMine],
      [WISHED.isbn, shop.wished],
    ] as const) {
      app.next('scanCode', { result: code, scanType: 'EAN_13' })
      await app.tap(zhCn.isbn.scan)
      await app.says(answer)
    }
    await app.input(shop.label, MINE.isbn)
    await app.says(shop.mineAt(MINE.location))
    await app.says(shop.copies(MINE.copies))
    await app.input(shop.label, '红楼')
    await app.says(shop.titled(1))
    const used = app.setDataLog().slice(opened)
    expect(used.flatMap(({ asked }) => asked)).toEqual([])
    await app.input(shop.label, WISHED.isbn)
    await app.tap(shop.bought)
    await app.says(shop.mine)
    expect(asked(app)).toEqual([...OPENING, 'books/update'])
  })

  it('says while the shelf comes what can be asked already, but never that a book is not at home', async () => {
    await world.person('early').ask('books/add', { opId: 'bookshop-early', ...MINE })
    const faults = new Map([['books/changes', noAnswer]])
    const app = await open('early', { faults }, { path: 'pages/bookshop/index' })
    const unsure = () => {
      const lines = app.text().split('\n')
      for (const verdict of [shop.mine, shop.notMine, shop.notTitled]) expect(lines).not.toContain(verdict)
    }
    await app.says(shop.coming(0))
    await app.says(shop.comingText)
    for (const asked of [MINE.isbn, UNKNOWN, '红楼']) {
      await app.input(shop.label, asked)
      await app.says(shop.unsure)
      unsure()
    }
    for (let tries = 0; tries < 2 && !app.text().includes(shop.unknown); tries += 1) await app.pass(13_000)
    await app.says(shop.unknown)
    unsure()
    app.fails('books/changes')
    await app.tap(zhCn.action.retry)
    await app.says(shop.notTitled)
    await app.input(shop.label, MINE.isbn)
    await app.says(shop.mine)
    expect(routesAsked(app)).toEqual(OPENING)
  })
})

const noAnswer: CallFault = async () => NEVER
