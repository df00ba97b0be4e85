import { describe, expect, it, vi } from 'vitest'
import { placeholderTitle } from '../../src/lib/placeholder-title'
import { zhCn } from '../support/said'
import { asked, OPENING, openPhones } from './support/phones'

const { sheet, field, book: words } = zhCn
// The sample catalogue has the one and not the other.
const [KNOWN, UNKNOWN] = ['9787536692930', '9787111213826']

describe('the page of a book whose facts nobody knew, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  /** Opens the page of a book that came from another phone after this app was opened. */
  async function pageOf(isbn: string, more: object = {}) {
    const person = world.person()
    const app = await open(person.openid ?? '')
    const title = placeholderTitle(isbn)
    const fields = { title, isbn, isIncomplete: true as const, ...more }
    const { book } = await person.ask('books/add', { opId: `looked-${person.openid}`, ...fields })
    await app.pullDown()
    const lookedUp = () =>
      app.calls('cloud.callFunction').filter(({ options }) => JSON.stringify(options).includes(isbn))
    const stored = async () => (await person.ask('books/get', { bookId: book.bookId })).book
    return { app, title, lookedUp, stored }
  }

  it('fills in by itself what its reader left empty, and keeps what they wrote', async () => {
    const { app, title, stored } = await pageOf(KNOWN, { publisher: '自印' })
    await app.tap(new RegExp(`^${title}`))
    await app.says('三体')
    await vi.waitFor(async () => expect(await stored()).toMatchObject({ title: '三体', publisher: '自印' }))
    expect(await stored()).not.toHaveProperty('isIncomplete')
    expect(app.text()).not.toContain(sheet.incompleteTitle)
    expect(asked(app)).toEqual([...OPENING, 'books/changes'])
  })

  it('asks once, says nothing of it, and leaves the button', async () => {
    const { app, title, lookedUp } = await pageOf(UNKNOWN)
    for (const _ of [1, 2]) {
      await app.tap(new RegExp(`^${title}`))
      await app.says(sheet.incompleteTitle)
      await vi.waitFor(() => expect(lookedUp()).toHaveLength(1), { timeout: 5_000 })
      expect(app.text()).not.toContain(sheet.stillDown)
      await app.back()
    }
    await app.tap(new RegExp(`^${title}`))
    await app.tap(sheet.lookAgain)
    await app.says(sheet.stillDown)
    expect(lookedUp()).toHaveLength(2)
    expect(asked(app)).toEqual([...OPENING, 'books/changes', 'isbn/lookupMany'])
  })

  it('is not written over while its reader types', async () => {
    const { app, title, stored } = await pageOf(KNOWN)
    await app.offline()
    await app.tap(new RegExp(`^${title}`))
    await app.tap(sheet.editWhat(sheet.facts))
    await app.input(field.title, '我的三体')
    await app.back()
    await app.online()
    await app.tap(new RegExp(`^${title}`))
    await app.says(words.restoredDraft)
    expect(app.value(field.title)).toBe('我的三体')
    await app.tap(zhCn.action.save)
    await vi.waitFor(async () => expect((await stored()).title).toBe('我的三体'))
    expect(asked(app)).toEqual([...OPENING, 'books/changes', 'books/update'])
  })
})
