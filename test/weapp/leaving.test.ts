import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { cancel } from './harness/asks'
import type { App } from './harness/boot'
import { OPENING, openPhones, routesAsked, soon } from './support/phones'

const { account, adding, coverPhoto, exporting, field, inbox, isbn, lending, lookup, me, places } = zhCn
const { sharing, sheet, shelf, app: names } = zhCn
/** How the app looks and speaks stays on a phone; it says nothing of anybody. */
const LOOKS = ['language', 'schema', 'shelf-looks', 'theme']
/** What a phone asks that is well used. */
const USING = [
  ...[...OPENING, 'isbn/lookupMany', 'settings/update', 'shares/list', 'shares/create', 'shares/check'],
  ...['db/query', 'covers/put'],
]
const CODES = ['9787536692930', '9787020002207', '9780765377067']
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2_000, 7)])

describe('leaving, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  /** A phone on which everything was used that keeps something, the last of it without a network. */
  async function wellUsed(who: string) {
    const person = world.person(who)
    await person.ask('books/add', { opId: `leaving-${who}-1`, title: '走前的书', isbn: '9787020002207' })
    const app = await open(who)
    await scans(app)
    await prefers(app)
    await app.tab(names.shelf)
    await app.tap(/^走前的书/)
    await app.offline()
    app.next('chooseMedia', { type: 'image', tempFiles: [{ tempFilePath: app.put('photo.jpg', PHOTO), size: 2_004 }] })
    await app.tap(coverPhoto.add)
    await app.tap(lending.lend)
    await app.input(lending.to, '借书的人')
    await app.tap(sheet.editWhat(sheet.keeping))
    await app.input(field.note, '没写完的笔记')
    return { app, person }
  }

  it('leaves nothing of its reader on the phone when they sign out', async () => {
    const { app, person } = await wellUsed('signer')
    expect(keptOn(app).join()).toMatch(/edit.*inbox.*lending.*locations.*manual.*outbox.*share-tokens/)
    expect(filesOn(app)).toContainEqual(expect.stringMatching(/^bookcase-.*\.csv$/))
    expect(filesOn(app)).toContain('covers-me')
    await app.back()
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.account}`))
    await app.tap(account.signOutAnyway)
    await app.says(account.signedOut)
    expect(keptOn(app).filter((key) => !LOOKS.includes(key))).toEqual([])
    expect(filesOn(app)).toEqual([])

    // In the cloud it is as it was.
    await app.online()
    await app.tap(account.comeBack)
    await app.says('走前的书')
    expect((await person.ask('books/list', {})).items).toMatchObject([{ title: '走前的书' }])
    expect(routesAsked(app)).toEqual(USING)
  })

  it('leaves nothing of its reader on the phone or in the cloud when everything is removed', async () => {
    const { app, person } = await wellUsed('remover')
    await app.online()
    await app.back()
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.account}`))
    await app.tap(account.remove)
    await app.input(account.confirm(account.word), account.word)
    await app.tap(account.removeForGood)
    await app.says(account.removed)
    expect(keptOn(app).filter((key) => !LOOKS.includes(key))).toEqual([])
    expect(filesOn(app)).toEqual([])
    await soon(async () => expect((await person.ask('books/list', {})).items).toEqual([]))
    await app.tap(account.comeBack)
    await app.says(shelf.emptyTitle)
    expect(routesAsked(app)).toEqual([...USING, 'account/remove'])
  })

  it('says how many scanned codes would be lost, and loses none without a press', async () => {
    const app = await open('unshelved')
    await app.offline()
    await app.tab(names.add)
    for (const result of CODES) app.next('scanCode', { result, scanType: 'EAN_13' })
    app.next('scanCode', cancel)
    await app.tap(isbn.scanMany)
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.account}`))
    await app.says(account.scanned(CODES.length))
    await app.says(account.scannedText)
    expect(app.node(account.signOutAnyway, 'button')).toBeDefined()
    await app.back()
    await app.tab(names.add)
    await app.says(inbox.waiting(CODES.length))

    // Once they are books there is nothing to warn of.
    await app.online()
    await app.says(inbox.placed(CODES.length))
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.account}`))
    await app.says(account.signOut)
    expect(app.text()).not.toContain(account.scannedText)
    expect(routesAsked(app)).toEqual([...OPENING, 'isbn/lookupMany', 'books/add'])
  })

  /** A book nobody knows, one that is written by hand, and where they belong. */
  async function scans(app: App): Promise<void> {
    await app.tab(names.add)
    await app.tap(new RegExp(`^${inbox.batch}`))
    await app.input(field.location, '书房')
    await app.tap(inbox.batchDone)
    app.next('scanCode', { result: '9787111213826', scanType: 'EAN_13' })
    app.next('scanCode', cancel)
    await app.tap(isbn.scanMany)
    await app.tap(lookup.manual)
    await app.input(field.title, '没写完的书')
    await app.back()
    await app.says(adding.unfinished('没写完的书'))
    await app.input(isbn.label, '97870')
  }

  async function prefers(app: App): Promise<void> {
    await app.tab(names.me)
    await app.tap(me.themes.dark, 'radio')
    await app.tap(new RegExp(`^${names.places}`))
    await app.input(places.add, '书房')
    await app.tap(places.addShort)
    await app.back()
    await app.tap(new RegExp(`^${names.shares}`))
    await app.tap(sharing.make)
    await app.says(sharing.send)
    await app.back()
    await app.tap(new RegExp(`^${names.export}`))
    app.next('shareFileMessage', {})
    await app.tap(exporting.saveCsv(1))
    await app.back()
    await app.tap(me.themes.light, 'radio')
  }
})

const keptOn = (app: App) => [...app.device.storage.keys()].sort()
// What the camera and the compressor made is WeChat's, which removes it by itself.
const filesOn = (app: App) =>
  readdirSync(app.device.files).filter((name) => !/^(compressed-\d+|photo)\.jpg$/.test(name))
