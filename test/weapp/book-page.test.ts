import { describe, expect, it, vi } from 'vitest'
import { dayOf } from '../../src/lib/day'
import { zhCn } from '../support/said'
import { cancel, denied } from './harness/asks'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, routesAsked } from './support/phones'

const { lending, coverPhoto, action, field, status, book: words, private: privacy, sheet, sync } = zhCn
const today = dayOf(Date.now())
const yesterday = dayOf(Date.now() - 86_400_000)

describe('the page of a book, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  let count = 0
  const opened = async (more: object = {}) => {
    const person = world.person()
    const title = `书页${++count}`
    const { book } = await person.ask('books/add', { opId: `weapp-page-${count}`, title, ...more })
    const app = await open(person.openid ?? '')
    await app.tap(new RegExp(`^${title}`))
    await app.says(words.delete)
    const stored = async () => (await person.ask('books/get', { bookId: book.bookId })).book
    return { person, app, stored }
  }

  it('lends a book, and takes it back with one tap and an undo', async () => {
    const { app, stored } = await opened()
    await app.tap(lending.lend)
    await app.tap(lending.confirm)
    await app.says(zhCn.fault.empty)
    await app.input(lending.to, ' 小王 ')
    await app.pick(new RegExp(`^${lending.due.replace(/[()（）]/g, '.')}`), today)
    await app.tap(lending.confirm)
    await app.says(lending.out('小王'))
    await app.says(lending.dueToday)
    await vi.waitFor(async () => expect((await stored()).loans).toEqual([{ to: '小王', lentOn: today, dueOn: today }]))
    await app.tap(lending.back)
    await app.says(lending.returned('小王'))
    await app.tap(action.undo)
    await app.says(lending.out('小王'))
    await app.tap(lending.back)
    await vi.waitFor(async () => expect((await stored()).loans).toMatchObject([{ returnedOn: today }]))
    await app.says(lending.history(1))
    expect(asked(app)).toEqual([...OPENING, 'books/update', 'books/update', 'books/update', 'books/update'])
  })

  it('says plainly that a loan is overdue, and keeps a loan that is half written', async () => {
    const { app } = await opened({ loans: [{ to: '老李', lentOn: '2026-01-01', dueOn: yesterday }] })
    await app.says(lending.overdue(1))
    await app.tap(lending.back)
    await app.tap(lending.lend)
    await app.input(lending.to, '小张')
    await app.restart()
    await app.tap(/^书页/)
    expect(app.value(lending.to)).toBe('小张')
    expect(asked(app)).toEqual([...OPENING, 'books/update'])
  })

  it('offers today when a book is begun and when it is finished', async () => {
    const { app, stored } = await opened()
    await app.tap(status.reading, 'radio')
    await app.says(today)
    await app.tap(status.unread, 'radio')
    await app.tap(status.read, 'radio')
    await app.pick(new RegExp(`^${field.startedOn}`), '2026-01-31')
    await app.tap(action.save)
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({ status: 'read', startedOn: '2026-01-31', finishedOn: today }),
    )
    expect(asked(app)).toEqual([...OPENING, 'books/update'])
  })

  it('takes a cover without a network, keeps it when killed, and sends it when there is one', async () => {
    const { app, stored } = await opened()
    photograph(app, 90_000)
    await app.offline()
    await app.tap(coverPhoto.add)
    await app.says(coverPhoto.saved)
    expect(pictures(app)).toEqual([expect.stringMatching(/^http:\/\/usr\/covers-me\/[^/]+\.jpg$/)])
    await app.restart()
    await app.says(sync.waiting(1))
    await app.tap(/^书页/)
    expect(pictures(app)).toHaveLength(1)
    await app.online()
    await vi.waitFor(async () => expect((await stored()).cover).toMatch(/^cloud:/))
    await app.says(coverPhoto.change)
    // What was just sent is not fetched back.
    expect(pictures(app)).toEqual([expect.stringMatching(/^http:\/\/usr\//)])
    await app.restart()
    await app.tap(/^书页/)
    await vi.waitFor(() => expect(pictures(app)).toEqual([expect.stringMatching(/^cloud:/)]))
    expect(routesAsked(app)).toEqual([...OPENING, 'covers/put'])
  })

  it.each([
    ['backs out', cancel, undefined],
    ['refuses the camera', denied, coverPhoto.refused],
    [
      'chooses what is no picture',
      { type: 'image', tempFiles: [{ tempFilePath: 'http://tmp/no.jpg' }] },
      coverPhoto.unreadable,
    ],
  ] as const)('changes nothing when the reader %s', async (_, answer, said) => {
    const { app, stored } = await opened()
    app.put('no.jpg', Buffer.from('no picture'))
    app.next('chooseMedia', answer)
    await app.tap(coverPhoto.add)
    if (said !== undefined) await app.says(said)
    expect(pictures(app)).toEqual([])
    expect((await stored()).rev).toBe(1)
    expect(asked(app)).toEqual(OPENING)
  })

  it('asks only for what two phones of one reader changed to something else', async () => {
    const { person, app, stored } = await opened()
    const other = await open(person.openid ?? '')
    await other.tap(/^书页/)
    await other.offline()
    await app.tap(sheet.editWhat(sheet.keeping))
    await app.input(field.note, '这边写的')
    await app.tap(status.reading, 'radio')
    await app.tap(action.save)
    await vi.waitFor(async () => expect((await stored()).note).toBe('这边写的'))
    await other.tap(sheet.editWhat(sheet.keeping))
    await other.input(field.note, '那边写的')
    await other.input(field.location, '书房')
    await other.tap(action.save)
    await other.online()
    await other.tap(words.mineValue('那边写的'))
    await vi.waitFor(async () =>
      expect(await stored()).toMatchObject({ note: '那边写的', location: '书房', status: 'reading', startedOn: today }),
    )
    await other.says(today)
    expect([routesAsked(app), routesAsked(other)]).toEqual([
      [...OPENING, 'books/update'],
      [...OPENING, 'books/update'],
    ])
  })

  it('says who can see the book, and has no menu to share it', async () => {
    const { app } = await opened()
    await app.says(privacy.off)
    await app.tap(privacy.label, 'switch')
    await app.says(privacy.on)
    expect(app.calls('hideShareMenu').length).toBeGreaterThan(0)
    expect(asked(app)).toEqual(OPENING)
  })
})

/** Lines up a photograph of this many bytes. */
function photograph(app: App, bytes: number): void {
  const picture = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes - 4, 7)])
  app.next('chooseMedia', { type: 'image', tempFiles: [{ tempFilePath: app.put('photo.jpg', picture), size: bytes }] })
}

const pictures = (app: App) =>
  app.screen().flatMap(({ tag, attribute }) => (tag === 'image' ? String(attribute('src')) : []))
