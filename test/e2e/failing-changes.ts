import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Route } from '../../src/api/client'
import type { Person } from '../support/person'
import { zhCn } from '../support/said'
import type { Failure } from './failing'
import { box, line, press, said, soon, tab } from './walk'

const { app, action, adding, book, bulk, coverPhoto, field, lookup, sheet, shelf, sync, visitor } = zhCn

export type Change = {
  route: Route
  does: string
  /** Whether the book is on the shelf before. */
  isThere: boolean
  /** It may be gone by then: where the call finds nothing, it was deleted on another phone. */
  mayBeGone?: boolean
  /** Done with the network as it should be, and with somebody else's help. */
  begin?: (page: Page, title: string, people: { reader: Person; friend: Person }) => Promise<unknown>
  /** What the reader does; it ends on the shelf. */
  make: (page: Page, title: string) => Promise<unknown>
  /** What they see of it at once, whatever becomes of the call. */
  shown: (page: Page, title: string) => Promise<unknown>
  /** What the question is called where the call was refused for good, and its answer; nothing where it is not asked. */
  asks?: (failure: Failure, title: string) => { title: string; answer: string } | undefined
  /** What the cloud has in the end. */
  done: (reader: Person, title: string) => Promise<unknown>
}

const COVER = { x: 0, y: 0, width: 150, height: 200 }
const noteOf = (title: string) => `${title}里写的`
const there = (page: Page, title: string) => line(page, title).waitFor()
const away = (page: Page, title: string) => line(page, title).waitFor({ state: 'detached' })
const openBook = (page: Page, title: string) => line(page, title).click()
const gone = ({ code }: Failure, title: string) =>
  code === 'NOT_FOUND' ? { title: sync.goneTitle(title), answer: sync.putBack } : refused(title)
const refused = (title: string) => ({ title: sync.refusedTitle(title), answer: action.retry })

/** The books of this title; all of them, as a doubled one would be among them. */
async function named(reader: Person, title: string) {
  const { items } = await reader.ask('books/list', { limit: 50 })
  return items.filter((one) => one.title === title)
}
const one = (expected: object) => async (reader: Person, title: string) =>
  expect(await named(reader, title)).toMatchObject([expected])

async function removeIt(page: Page, title: string): Promise<void> {
  await openBook(page, title)
  await press(page, book.delete)
}

async function writeDown(page: Page, title: string): Promise<void> {
  await tab(page, app.add)
  await press(page, lookup.manual)
  await box(page, field.title).fill(title)
}

/** Every change of the shelf that is made on the phone first and sent behind the reader's back. */
export const CHANGES: readonly Change[] = [
  {
    ...{ route: 'books/add', does: 'writes a book down', isThere: false },
    async make(page, title) {
      await writeDown(page, title)
      await press(page, adding.save)
    },
    shown: there,
    done: one({ copies: 1 }),
  },
  {
    ...{ route: 'books/add', does: 'adds another copy', isThere: true },
    async make(page, title) {
      await writeDown(page, title)
      await box(page, field.isbn).fill(isbnOf(title))
      await press(page, adding.save)
      await press(page, adding.copy)
    },
    shown: there,
    done: one({ copies: 2 }),
  },
  {
    ...{ route: 'books/add', does: 'wants a book of a shared shelf', isThere: false },
    async begin(page, title, { friend }) {
      const isbn = isbnOf(title)
      await friend.ask('books/add', { opId: `changes-shared-${isbn}`, title, isbn })
      const { share } = await friend.ask('shares/create', { opId: `changes-share-${isbn}`, scope: { kind: 'shelf' } })
      await friend.ask('shares/check', { since: 0 })
      await page.evaluate((token) => location.assign(`/#/pages/visitor/index?token=${token}`), share.token)
      await page.getByRole('button', { name: visitor.wishBook(title) }).waitFor()
    },
    async make(page, title) {
      await press(page, visitor.wishBook(title))
      await press(page, visitor.own)
    },
    shown: there,
    done: async (reader, title) =>
      expect(await named(reader, title)).toMatchObject([{ status: 'wish', isbn: isbnOf(title) }]),
  },
  {
    ...{ route: 'books/update', does: 'writes a note', isThere: true, mayBeGone: true },
    async make(page, title) {
      await openBook(page, title)
      await said(page, book.delete)
      await press(page, sheet.editWhat(sheet.keeping))
      await box(page, field.note).fill(noteOf(title))
      await press(page, action.save)
      await said(page, noteOf(title))
      await press(page, action.back)
    },
    shown: there,
    asks: gone,
    done: (reader, title) => one({ note: noteOf(title) })(reader, title),
  },
  {
    ...{ route: 'books/update', does: 'changes books on the shelf', isThere: true, mayBeGone: true },
    async make(page, title) {
      await press(page, shelf.pick)
      await said(page, bulk.picked(0))
      // Nothing lies over what is to be pressed.
      expect(await page.getByText(bulk.changed(1)).count()).toBe(0)
      await page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).click()
      await press(page, bulk.private)
      await page.getByRole('dialog').getByText(bulk.makePrivate).click()
    },
    shown: there,
    asks: gone,
    done: one({ isPrivate: true }),
  },
  {
    ...{ route: 'books/remove', does: 'deletes a book', isThere: true, mayBeGone: true },
    make: removeIt,
    shown: away,
    asks: ({ code }, title) =>
      code === 'NOT_FOUND' ? undefined : { title: sync.notRemoved(title), answer: action.retry },
    done: async (reader, title) => expect(await named(reader, title)).toEqual([]),
  },
  {
    ...{ route: 'books/restore', does: 'takes a deletion back', isThere: true },
    async begin(page, title, { reader }) {
      await removeIt(page, title)
      await soon(async () => expect(await named(reader, title)).toEqual([]))
    },
    make: (page) => press(page, action.undo),
    shown: there,
    done: one({ copies: 1 }),
  },
  {
    ...{ route: 'covers/put', does: 'gives a book a cover', isThere: true, mayBeGone: true },
    async make(page, title) {
      await openBook(page, title)
      const picture = { name: 'cover.png', mimeType: 'image/png', buffer: await page.screenshot({ clip: COVER }) }
      await page.getByLabel(coverPhoto.add).setInputFiles(picture)
      await said(page, coverPhoto.saved)
      await press(page, action.back)
    },
    shown: there,
    asks: gone,
    done: one({ cover: expect.stringMatching(/^cloud:/) }),
  },
]

/** An ISBN of its own for each numbered title. */
export function isbnOf(title: string): string {
  const digits = `97871${title.replace(/\D/g, '').padStart(7, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
