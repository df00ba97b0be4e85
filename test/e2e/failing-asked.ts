import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Route } from '../../src/api/client'
import type { Person } from '../support/person'
import { zhCn } from '../support/said'
import type { Failure } from './failing'
import { box, line, press, said, soon } from './walk'

const { account, action, sharing, exporting, lookup, profile, visitor, sheet, shop, stats, book, shelf } = zhCn
const ISBN = '9787536692930'

/** What each reader of this sweep has, by the ids that lead there. */
export type Belongings = { token: string; bookId: string; numberId: string }

export type Asked = {
  route: Route
  screen: string
  /** How the screen is entered, after its path. */
  query?: (mine: Belongings) => string
  /** Done once, with the network as it should be: what the reader typed before it goes wrong. */
  begin?: (page: Page) => Promise<unknown>
  /** Asks; without it the screen asks when it opens. */
  ask?: (page: Page) => Promise<unknown>
  /** Asks again; the same as the first time, unless told. */
  again?: (page: Page) => Promise<unknown>
  /** What the reader is told where it is not the failure's own words; the screen is left by it. */
  over?: (failure: Failure) => string | undefined
  /** What the screen says of every failure, instead of its words. */
  says?: string
  /** What was typed is there. */
  kept?: (page: Page) => Promise<unknown>
  /** What shows that it went well, on the screen and in the cloud. */
  done: (page: Page, reader: Person) => Promise<unknown>
}

const retry = (page: Page) => page.getByRole('button', { name: action.retry }).first().click()
const firstRevoke = (page: Page) => page.getByRole('button', { name: sharing.revoke }).first()
const moreOf = (page: Page) => page.getByRole('button', { name: visitor.more })
// A hand that goes there scrolls, and the end of the page asks for more by itself.
const askMore = (page: Page) => moreOf(page).dispatchEvent('click')
const holds = (name: string, text: string) => async (page: Page) =>
  expect(await box(page, name).inputValue()).toBe(text)
const closed = ({ code }: Failure) => (code === 'NOT_FOUND' ? visitor.over : undefined)
const toBook = ({ bookId }: Belongings) => `?bookId=${bookId}`
const toVisit = ({ token }: Belongings) => `?token=${token}`

/** The reader's own shelf, on every screen that cannot do without it. */
const ownShelf = (['session/login', 'books/changes'] as const).flatMap((route): Asked[] => [
  { route, screen: 'shelf', again: retry, done: (page) => line(page, '三体').waitFor() },
  { route, screen: 'book', query: toBook, again: retry, done: (page) => said(page, book.delete) },
  { route, screen: 'stats', again: retry, done: (page) => said(page, stats.statuses) },
  {
    ...{ route, screen: 'bookshop', again: retry },
    done: (page) => said(page, shop.lead),
  },
  { route, screen: 'export', again: retry, done: (page) => said(page, exporting.saveJson) },
])

/** Every call that waits for its answer, on every screen that makes it. */
export const ASKED: readonly Asked[] = [
  ...ownShelf,
  {
    ...{ route: 'session/login', screen: 'me', again: retry },
    done: (page) => page.getByRole('button', { name: profile.edit }).waitFor(),
  },
  {
    ...{ route: 'isbn/lookup', screen: 'add' },
    begin: (page) => box(page, 'ISBN').fill(ISBN),
    ask: (page) => press(page, zhCn.isbn.lookUp),
    again: (page) => press(page, lookup.again),
    kept: holds('ISBN', ISBN),
    done: (page) => page.getByRole('button', { name: lookup.save }).waitFor(),
  },
  {
    ...{ route: 'isbn/lookupMany', screen: 'book', query: ({ numberId }) => `?bookId=${numberId}` },
    begin: (page) => page.getByRole('button', { name: sheet.lookAgain }).waitFor(),
    ask: (page) => press(page, sheet.lookAgain),
    done: (page) => said(page, sheet.stillDown),
  },
  {
    ...{ route: 'members/update', screen: 'me' },
    async begin(page) {
      await press(page, profile.edit)
      await box(page, profile.nickname).fill('安安')
    },
    ask: (page) => press(page, action.save),
    kept: holds(profile.nickname, '安安'),
    done: (page) => page.getByRole('heading', { name: '安安' }).waitFor(),
  },
  {
    ...{ route: 'members/update', screen: 'me' },
    begin: (page) => press(page, profile.edit),
    ask: (page) => page.getByLabel(profile.pick).setInputFiles('src/assets/share/card.png'),
    again: retry,
    done: (page) => page.getByRole('button', { name: profile.drop }).waitFor(),
  },
  {
    ...{ route: 'shares/create', screen: 'shares' },
    begin: (page) => said(page, sharing.revoke),
    ask: (page) => press(page, sharing.make),
    done: (_, reader) =>
      soon(async () => expect((await reader.ask('shares/list', { limit: 50 })).items).toHaveLength(2)),
  },
  { route: 'shares/list', screen: 'shares', again: retry, done: (page) => said(page, sharing.revoke) },
  {
    ...{ route: 'shares/check', screen: 'shares', again: retry },
    done: (page) => page.getByText(sharing.checkFailed).waitFor({ state: 'detached' }),
  },
  {
    ...{ route: 'shares/revoke', screen: 'shares' },
    begin: (page) => firstRevoke(page).waitFor(),
    ask: (page) => firstRevoke(page).click(),
    over: ({ code }) => (code === 'NOT_FOUND' ? sharing.revoked : undefined),
    done: (page) => said(page, sharing.none),
  },
  { route: 'shares/view', screen: 'visitor', query: toVisit, again: retry, over: closed, done: whole },
  {
    ...{ route: 'shares/view', screen: 'visitor', query: toVisit, over: closed, done: whole },
    begin: (page) => moreOf(page).waitFor(),
    ask: askMore,
    again: retry,
  },
  ...(['db/query', 'shares/list'] as const).map(
    (route): Asked => ({ route, screen: 'export', again: retry, done: (page) => said(page, exporting.saveJson) }),
  ),
  {
    ...{ route: 'account/remove', screen: 'account' },
    async begin(page) {
      await press(page, account.remove)
      await box(page, account.confirm(account.word)).fill(account.word)
    },
    ask: (page) => press(page, account.removeForGood),
    kept: holds(account.confirm(account.word), account.word),
    async done(page, reader) {
      await said(page, account.removed)
      expect((await reader.ask('books/list', {})).items).toEqual([])
    },
  },
]

/** The shelf of a visitor to its end, each book of it once. */
async function whole(page: Page): Promise<void> {
  await page.getByText(shelf.end).or(moreOf(page)).first().waitFor()
  if (await moreOf(page).isVisible()) await askMore(page)
  await said(page, shelf.end)
  const titles = await page
    .getByRole('button', { name: /^想要《/ })
    .evaluateAll((all) => all.map((one) => one.ariaLabel))
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles).toHaveLength(SHOWN)
}

/** More than one page of a visitor. */
export const SHOWN = 32
