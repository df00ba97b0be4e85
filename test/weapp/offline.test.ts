import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import type { App } from './harness/boot'
import { asked, OPENING, openPhones, soon } from './support/phones'

const { app: names, lookup, field, adding, action, book, sheet, status, sync, exporting } = zhCn

describe('without a network, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  const shelfOf = async (who: string) => (await world.person(who).ask('books/list', {})).items

  /** What was called beside the opening, each once: what waits is sent again until it is answered. */
  const sentAs = (app: App) => [...new Set(asked(app).slice(OPENING.length))]

  async function write(app: App, title: string): Promise<void> {
    await app.tab(names.add)
    await app.tap(lookup.manual)
    await app.input(field.title, title)
    await app.tap(adding.save)
    await app.says(adding.saved(title))
  }

  it('a book is on the shelf at once, outlives the app being killed, and goes to the cloud by itself', async () => {
    const app = await open('commuter')
    await app.offline()
    await write(app, '地铁里记的')
    await app.says(sync.waiting(1))
    await app.restart()
    await app.says('地铁里记的')
    await app.says(sync.waiting(1))
    expect(await shelfOf('commuter')).toEqual([])

    await app.online()
    await soon(async () => expect(await shelfOf('commuter')).toMatchObject([{ title: '地铁里记的' }]))
    await soon(async () => expect(app.text()).not.toContain(sync.waiting(1)))
    expect(sentAs(app)).toEqual(['books/add'])
  })

  it('one book is one book when WeChat kills the app before the answer is there', async () => {
    const app = await open('unlucky')
    await app.stall()
    await write(app, '只有一本')
    await soon(async () => expect(await shelfOf('unlucky')).toHaveLength(1))
    app.device.network = 'wifi'
    await app.restart()
    await app.says('只有一本')
    await soon(async () => expect(app.text()).not.toContain(sync.waiting(1)))
    expect(await shelfOf('unlucky')).toHaveLength(1)
    expect(sentAs(app)).toEqual(['books/add'])
  })

  it('twenty edits are all there at once, outlive the app being killed, and reach the cloud in order', async () => {
    const person = world.person('train')
    for (let n = 1; n <= 5; n += 1) await person.ask('books/add', { opId: `offline-train-${n}`, title: `车上${n}` })
    const app = await open('train')
    await app.says('车上5')
    await app.offline()
    for (const round of ['一', '二', '三', '四']) {
      for (let n = 1; n <= 5; n += 1) {
        await app.tap(new RegExp(`^车上${n}`))
        await app.tap(sheet.editWhat(sheet.keeping))
        await app.input(field.note, `第${round}遍，第${n}本`)
        await app.tap(action.save)
        await app.back()
      }
      if (round === '二') await app.restart()
    }
    await app.says(/处改动等着同步/)
    expect((await shelfOf('train')).map(({ note }) => note)).toEqual(Array(5).fill(undefined))

    const before = app.setDataLog().length
    await app.online()
    await soon(async () => {
      const notes = (await shelfOf('train')).map(({ title, note }) => `${title} ${note}`)
      expect(notes.sort()).toEqual([1, 2, 3, 4, 5].map((n) => `车上${n} 第四遍，第${n}本`))
    })
    await soon(async () => expect(app.text()).not.toContain('处改动等着同步'))
    const sent = app.setDataLog().slice(before)
    expect(sentAs(app)).toEqual(['books/update'])
    // Edits of one book are one change, but for what was tried without a network and may have arrived; all go together.
    expect(sent.flatMap(({ asked }) => asked).length).toBeLessThanOrEqual(3)
  })

  it('an edit is put on top of what was changed elsewhere', async () => {
    const person = world.person('both')
    const { book: added } = await person.ask('books/add', { opId: 'offline-both-1', title: '两边' })
    const app = await open('both')
    await app.tap(/^两边/)
    await app.says(book.delete)
    await app.offline()
    await app.tap(sheet.editWhat(sheet.keeping))
    await app.input(field.note, '这里写的')
    await app.tap(action.save)
    await app.says(book.saved)
    const { bookId, rev } = added
    await person.ask('books/update', { opId: 'offline-both-2', bookId, rev, patch: { status: 'reading' } })
    await app.online()
    await soon(async () => expect(await shelfOf('both')).toMatchObject([{ note: '这里写的', status: 'reading' }]))
    await app.back()
    await soon(async () => expect(app.text()).toContain(status.reading))
    expect(sentAs(app)).toEqual(['books/update'])
  })

  it('the table of all books is exported, and the rest when the cloud answers', async () => {
    await world.person('backup').ask('books/add', { opId: 'backup-1', title: '要备份的' })
    const app = await open('backup')
    await app.says('要备份的')
    await app.offline()
    await app.tab(names.me)
    await app.tap(new RegExp(`^${names.export}`))
    await app.says(exporting.failed)
    app.next('shareFileMessage', {})
    await app.tap(exporting.saveCsv(1))
    expect(app.calls('shareFileMessage')).toHaveLength(1)
    await app.online()
    await app.tap(action.retry)
    app.next('shareFileMessage', {})
    await app.tap(exporting.saveJson)
    expect(app.calls('shareFileMessage')).toHaveLength(2)
    expect(sentAs(app)).toEqual(['db/query', 'shares/list'])
  })
})
