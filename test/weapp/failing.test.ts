import { describe, expect, it } from 'vitest'
import { ApiError } from '../../src/api/api-error'
import { messageOf } from '../../src/api/messages'
import { zhCn } from '../support/said'
import type { App } from './harness/boot'
import { CALL_FAULTS, refusedWith, servedTwice } from './support/call-faults'
import { asked, OPENING, openPhones, routesAsked, soon } from './support/phones'

const { app: names, action, adding, book, coverPhoto, field, isbn, lookup, sheet, sync, shelf } = zhCn
const PATIENCE_MS = 13_000
const JPEG = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2_000, 7)])
const words = (code: ConstructorParameters<typeof ApiError>[0]) => messageOf(new ApiError(code, ''), zhCn)

describe('a call that goes wrong, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  let count = 0
  const somebody = () => world.person(`failing-${++count}`)

  /** Waits as long as the phone does: a read is asked a second time. */
  async function outwaits(app: App, said: string): Promise<void> {
    for (let tries = 0; tries < 2 && !app.text().includes(said); tries += 1) await app.pass(PATIENCE_MS)
    await app.says(said)
  }
  const goesWell = async (app: App, isDone: () => Promise<void>) => {
    await soon(async () => {
      await app.pass(PATIENCE_MS)
      await isDone()
      expect(app.text()).not.toContain(sync.waiting(1))
    })
  }

  it.each([...CALL_FAULTS, ['served twice', undefined, servedTwice] as const])(
    'changes of the shelf stay, wait, and arrive once: %s',
    async (_, code, fault) => {
      const person = somebody()
      const app = await open(person.openid ?? '')
      const books = async () => (await person.ask('books/list', {})).items
      const change = async (route: string, make: () => Promise<void>, expected: object[]) => {
        app.fails(route, fault)
        await make()
        if (code !== undefined) await outwaits(app, sync.waiting(1))
        app.fails(route)
        await goesWell(app, async () => expect(await books()).toMatchObject(expected))
      }
      const toBook = async () => {
        await app.tap(/^写下的/)
        await app.says(book.delete)
      }
      const writeDown = async () => {
        await app.tab(names.add)
        await app.tap(lookup.manual)
        await app.input(field.title, '写下的')
        await app.tap(adding.save)
        await app.says(adding.saved('写下的'))
      }
      const addNote = async () => {
        await toBook()
        await app.tap(sheet.editWhat(sheet.keeping))
        await app.input(field.note, '记下的')
        await app.tap(action.save)
        await app.back()
      }
      const addCover = async () => {
        await toBook()
        app.next('chooseMedia', { tempFiles: [{ tempFilePath: app.put('cover.jpg', JPEG), size: JPEG.length }] })
        await app.tap(coverPhoto.add)
        await app.says(coverPhoto.saved)
        await app.back()
      }
      const remove = async () => {
        await toBook()
        await app.tap(book.delete)
      }
      const note = { title: '写下的', note: '记下的' }
      await change('books/add', writeDown, [{ title: '写下的' }])
      await change('books/update', addNote, [note])
      await change('covers/put', addCover, [{ ...note, cover: expect.stringMatching(/^cloud:/) }])
      await change('books/remove', remove, [])
      expect(routesAsked(app)).toEqual([...OPENING, 'books/add', 'books/update', 'covers/put', 'books/remove'])
    },
    60_000,
  )

  it('a deletion is taken back without a network, and in the cloud when it answers again', async () => {
    const person = somebody()
    await person.ask('books/add', { opId: 'failing-restored', title: '回来的' })
    const app = await open(person.openid ?? '')
    await app.tap(/^回来的/)
    await app.tap(book.delete)
    await soon(async () => expect((await person.ask('books/list', {})).items).toEqual([]))
    app.fails('books/restore', CALL_FAULTS[0]?.[2])
    await app.tap(action.undo)
    await app.says('回来的')
    await app.says(sync.waiting(1))
    app.fails('books/restore')
    await goesWell(app, async () => expect((await person.ask('books/list', {})).items).toHaveLength(1))
    expect(routesAsked(app)).toEqual([...OPENING, 'books/remove', 'books/restore'])
  })

  it.each(['INVALID_INPUT', 'FORBIDDEN', 'PAYLOAD_TOO_LARGE'] as const)(
    'a book that is refused as %s is asked about, and is not lost',
    async (code) => {
      const person = somebody()
      const app = await open(person.openid ?? '')
      app.fails('books/add', refusedWith(code))
      await app.tab(names.add)
      await app.tap(lookup.manual)
      await app.input(field.title, '不收的')
      await app.tap(adding.save)
      await app.says(sync.refusedTitle('不收的'))
      await app.says(words(code))
      app.fails('books/add')
      await app.tap(action.retry)
      await soon(async () => expect((await person.ask('books/list', {})).items).toMatchObject([{ title: '不收的' }]))
      expect(asked(app)).toEqual([...OPENING, 'books/add', 'books/add'])
    },
  )

  it.each(CALL_FAULTS)('the first opening says why there is no shelf, and tries again: %s', async (_, code, fault) => {
    const person = somebody()
    await person.ask('books/add', { opId: 'failing-first-1', title: '早就有的' })
    for (const route of ['session/login', 'books/changes']) {
      const app = await open(person.openid ?? '', { faults: new Map([[route, fault]]) })
      await outwaits(app, words(code))
      app.fails(route)
      await app.tap(action.retry)
      await app.says('早就有的')
      expect(routesAsked(app)).toEqual(OPENING)
    }
  })

  it.each(CALL_FAULTS)('a look-up says why it failed, and keeps the number: %s', async (_, code, fault) => {
    const app = await open(somebody().openid ?? '')
    await app.tab(names.add)
    await app.input(isbn.label, '9787536692930')
    app.fails('isbn/lookup', fault)
    await app.tap(isbn.lookUp)
    await outwaits(app, words(code))
    expect(app.value(isbn.label)).toBe('9787536692930')
    app.fails('isbn/lookup', servedTwice)
    await app.tap(lookup.again)
    await app.says(lookup.save)
    expect(routesAsked(app)).toEqual([...OPENING, 'isbn/lookup'])
  })

  it.each(CALL_FAULTS)('a shared shelf says why it does not open, and tries again: %s', async (_, code, fault) => {
    const owner = somebody()
    await owner.ask('books/add', { opId: 'failing-shared-1', title: '给人看的' })
    const scope = { kind: 'shelf' } as const
    const { share } = await owner.ask('shares/create', { opId: 'failing-share-0123456789', scope })
    await owner.ask('shares/check', { since: 0 })
    const faults = new Map([['shares/view', fault]])
    const entered = { path: 'pages/visitor/index', query: { token: share.token } }
    const app = await open(somebody().openid ?? '', { faults }, entered)
    await outwaits(app, words(code))
    app.fails('shares/view')
    await app.tap(action.retry)
    await app.says('给人看的')
    await app.says(shelf.end)
    expect(routesAsked(app)).toEqual(['shares/view'])
  })
})
