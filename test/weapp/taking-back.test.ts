import { describe, expect, it, vi } from 'vitest'
import { zhCn } from '../support/said'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, routesAsked } from './support/phones'

const { action, adding, book: words, coverPhoto, field, lending, lookup, sheet, shop, shelf, app: names } = zhCn
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2_000, 7)]).toString('base64')

describe('what is not meant for good, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  let count = 0

  /** Somebody's phone with these books on the shelf. */
  async function withBooks(...titles: string[]) {
    const person = world.person()
    const added = []
    for (const title of titles) {
      added.push((await person.ask('books/add', { opId: `taken-back-${++count}`, title, isbn: ISBNS[count] })).book)
    }
    const app = async () => open(person.openid ?? '')
    return { person, added, app }
  }

  it('a cover that was taken away is put back with one press, as it was', async () => {
    const { person, added, app: start } = await withBooks('有封面')
    const bookId = added[0]?.bookId ?? ''
    const { book } = await person.ask('covers/put', { opId: `taken-back-${++count}`, bookId, image: PHOTO })
    const app = await start()
    await app.tap(/^有封面/)
    await app.tap(coverPhoto.remove)
    await app.says(coverPhoto.removed)
    expect(picturesOn(app)).toEqual([])
    await app.tap(action.undo)
    await app.says(coverPhoto.putBack)
    expect(picturesOn(app)).toEqual([book.cover])
    expect((await person.ask('books/get', { bookId })).book).toEqual(book)
    expect(asked(app)).toEqual(OPENING)
  })

  it('a cover that was taken away is gone a little later, also when WeChat kills the app meanwhile', async () => {
    const { person, added, app: start } = await withBooks('不要封面')
    const bookId = added[0]?.bookId ?? ''
    await person.ask('covers/put', { opId: `taken-back-${++count}`, bookId, image: PHOTO })
    const app = await start()
    await app.tap(/^不要封面/)
    await app.tap(coverPhoto.remove)
    await app.restart()
    await app.tap(/^不要封面/)
    expect(picturesOn(app)).toEqual([])
    const stored = async () => (await person.ask('books/get', { bookId })).book
    await vi.waitFor(async () => expect(await stored()).not.toHaveProperty('cover'), { timeout: 15_000 })
    expect(asked(app)).toEqual(OPENING)
  })

  it('what was typed of one book is there after another was opened, lent and saved', async () => {
    const { person, app: start } = await withBooks('甲书', '乙书')
    const app = await start()
    await app.tap(/^甲书/)
    await app.tap(lending.lend)
    await app.input(lending.to, '小王')
    await app.tap(sheet.editWhat(sheet.keeping))
    await app.input(field.note, '甲书写到一半')
    await app.back()
    await app.tap(/^乙书/)
    await app.tap(lending.lend)
    await app.input(lending.to, '小张')
    await app.tap(lending.confirm)
    await app.tap(sheet.editWhat(sheet.keeping))
    await app.input(field.note, '乙书写完')
    await app.tap(action.save)
    await app.back()
    await app.restart()
    await app.tap(/^甲书/)
    await app.says(words.restoredDraft)
    expect([app.value(lending.to), app.value(field.note)]).toEqual(['小王', '甲书写到一半'])
    await app.tap(action.save)
    await vi.waitFor(async () =>
      expect((await person.ask('books/list', {})).items).toMatchObject([
        { note: '乙书写完' },
        { note: '甲书写到一半' },
      ]),
    )
    expect(routesAsked(app)).toEqual([...OPENING, 'books/update'])
  })

  it('a form that was cleared is filled again with one press', async () => {
    const { app: start } = await withBooks('旧书')
    const app = await start()
    await app.tab(names.add)
    await app.tap(lookup.manual)
    await app.input(field.title, '手写的书')
    await app.tap(adding.reset)
    expect(app.value(field.title)).toBe('')
    await app.tap(action.undo)
    expect(app.value(field.title)).toBe('手写的书')
    expect(asked(app)).toEqual(OPENING)
  })

  it('what was looked at in a shop is there when the app was killed, small code beside the barcode or not', async () => {
    const { app: start } = await withBooks('旧书')
    const app = await start()
    await app.tap(shelf.shop)
    for (const result of [`${ISBNS[count]}12`, '9787020002207']) {
      app.next('scanCode', { result, scanType: 'EAN_13' })
      await app.tap(zhCn.isbn.scan)
      await app.says(result.length > 13 ? shop.mine : shop.notMine)
    }
    await app.restart()
    await app.tap(shelf.shop)
    await app.says(`旧书 · ${shop.mine}`)
    await app.says(`9787020002207 · ${shop.notMine}`)
    expect(asked(app)).toEqual(OPENING)
  })
})

const ISBNS = [
  ...['9787536692930', '9780765377067', '9780452284241', '9780553380958', '9780340839935', '9780141014081'],
  ...['9780765377081', '9781590171998', '9780804139021', '9787020024759', '9787544210966'],
]

const picturesOn = (app: App) =>
  app.screen().flatMap(({ tag, attribute }) => (tag === 'image' ? String(attribute('src')) : []))
