import type { Page } from 'playwright-core'
import { opId } from '../support/op-id'
import type { Person } from '../support/person'
import type { Sayings } from '../support/said'
import { deaf, deafTo, mute } from './looks-network'
import { DOUBLED, KNOWN, LONG_PLACE, type Shelf, UNKNOWN } from './looks-shelf'
import { box, press, said } from './walk'

/** `reader`: who looks at it, calling the function beside their phone. */
export type Scene = { page: Page; text: Sayings; photos: readonly Buffer[]; reader: Person }

export type Screen = {
  path: (shelf: Shelf) => string
  /** Bob has nothing yet; Ann has used all there is; what becomes of an administrator's shelf no other screen shows. */
  who?: 'ann' | 'bob' | 'admin'
  before?: (page: Page, reader: Person) => Promise<unknown>
  /** What stands there as soon as the screen is whole. */
  sign: (text: Sayings) => string
  /** What a reader does there to see it so. */
  act?: (scene: Scene) => Promise<unknown>
}

const at = (path: string) => () => path
const shelf = { path: at('/pages/shelf/index'), sign: ({ shelf }: Sayings) => shelf.asList }
const add = { path: at('/pages/add/index'), sign: ({ lookup }: Sayings) => lookup.manual }
const book = {
  path: ({ bookId }: Shelf) => `/pages/book/index?bookId=${bookId}`,
  sign: ({ book }: Sayings) => book.delete,
}
const lent = { ...book, path: ({ lentId }: Shelf) => `/pages/book/index?bookId=${lentId}` }
const manual = { path: at('/pages/book/manual'), sign: ({ adding }: Sayings) => adding.save }
const me = { path: at('/pages/me/index'), sign: ({ me }: Sayings) => me.theme }
const shares = { path: at('/pages/shares/index'), sign: ({ sharing }: Sayings) => sharing.revoke }
const account = { path: at('/pages/account/index'), sign: ({ account }: Sayings) => account.exportFirst }

const lookUp = async ({ page, text }: Scene, code: string) => {
  await box(page, text.isbn.label).fill(code)
  await press(page, text.isbn.lookUp)
}
const photographed = async ({ page, text, photos }: Scene) => {
  for (const [i, buffer] of photos.entries()) {
    await page.getByLabel(text.isbn.photo).setInputFiles({ name: `${i}.png`, mimeType: 'image/png', buffer })
    await page.getByText(text.isbn.reading).waitFor({ state: 'detached' })
  }
}
const pick = async ({ page, text }: Scene) => {
  await press(page, text.shelf.pick)
  await press(page, text.bulk.all)
}

/** Every screen, in every state that looks different. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  'shelf-empty': { ...shelf, who: 'bob', sign: ({ shelf }) => shelf.emptyAction },
  'shelf-loading': {
    ...shelf,
    before: mute,
    sign: ({ app }) => app.shelf,
    act: ({ page, text }) => page.getByRole('status', { name: text.shelf.loading }).waitFor(),
  },
  'shelf-error': { ...shelf, before: deaf, sign: ({ action }) => action.retry },
  'shelf-grid': shelf,
  'shelf-list': { ...shelf, act: ({ page, text }) => press(page, text.shelf.asList) },
  'shelf-filter': { ...shelf, act: ({ page, text }) => press(page, new RegExp(text.shelf.sorts.added)) },
  'shelf-picking': { ...shelf, act: pick },
  'shelf-bulk': {
    ...shelf,
    async act(scene) {
      await pick(scene)
      await press(scene.page, scene.text.bulk.tags)
    },
  },
  'shelf-nothing': {
    ...shelf,
    act: ({ page, text }) => page.getByRole('searchbox', { name: text.shelf.search }).fill('9999'),
  },
  add,
  'add-batch': { ...add, act: ({ page, text }) => press(page, new RegExp(text.inbox.batch)) },
  'add-batch-fault': {
    ...add,
    async act({ page, text }) {
      await press(page, new RegExp(text.inbox.batch))
      await box(page, text.field.location).fill('w'.repeat(81))
      await said(page, text.fault.atMost(80))
    },
  },
  'add-camera': {
    ...add,
    async act({ page, text }) {
      await press(page, text.isbn.scanMany)
      await page.getByLabel(text.isbn.aim).waitFor()
    },
  },
  'add-misread': { ...add, act: (scene) => lookUp(scene, '9787536692931') },
  'add-found': {
    ...add,
    async act(scene) {
      await lookUp(scene, KNOWN)
      await said(scene.page, scene.text.lookup.save)
    },
  },
  'add-duplicate': {
    ...add,
    async act(scene) {
      await lookUp(scene, DOUBLED)
      await press(scene.page, scene.text.lookup.save)
      await said(scene.page, scene.text.adding.duplicate)
    },
  },
  'add-not-found': {
    ...add,
    async act(scene) {
      await lookUp(scene, UNKNOWN)
      await said(scene.page, scene.text.lookup.shelve)
    },
  },
  'add-inbox': {
    ...add,
    who: 'bob',
    // What is scanned goes to bob's shelf when the function hears of it: his is shown empty elsewhere.
    before: deafTo('books/'),
    async act(scene) {
      const { page, text } = scene
      await photographed(scene)
      await said(page, text.inbox.odd.goods)
      await page.getByText(text.inbox.title).last().scrollIntoViewIfNeeded()
    },
  },
  book,
  'book-lent': lent,
  'book-lending': { ...book, act: ({ page, text }) => press(page, text.lending.lend) },
  'book-changed': {
    ...book,
    act: ({ page, text }) => page.getByRole('radio', { name: text.status.abandoned, exact: true }).check(),
  },
  'book-facts': { ...book, act: ({ page, text }) => press(page, text.sheet.editWhat(text.sheet.facts)) },
  'book-deleted': {
    ...lent,
    before: deafTo('books/remove'),
    async act({ page, text }) {
      await press(page, text.book.delete)
      await said(page, text.action.undo)
    },
  },
  'book-gone': { ...book, path: at('/pages/book/index?bookId=nowhere'), sign: ({ book }) => book.gone },
  manual,
  'manual-fault': { ...manual, act: ({ page, text }) => press(page, text.adding.save) },
  stats: { path: at('/pages/stats/index'), sign: ({ stats }) => stats.publishersTitle },
  'stats-empty': { path: at('/pages/stats/index'), who: 'bob', sign: ({ stats }) => stats.emptyText },
  me,
  'me-editing': { ...me, act: ({ page, text }) => press(page, text.profile.edit) },
  'me-failed': {
    ...me,
    before: deafTo('members/update'),
    async act({ page, text }) {
      await press(page, text.profile.edit)
      await box(page, text.profile.nickname).fill('小安安')
      await press(page, text.action.save)
      await said(page, text.profile.failed)
    },
  },
  shares,
  'shares-none': { ...shares, who: 'bob', sign: ({ sharing }) => sharing.none },
  'shares-made': {
    ...shares,
    async act({ page, text }) {
      await press(page, text.sharing.make)
      await said(page, text.sharing.copy)
    },
  },
  visitor: {
    path: ({ token }) => `/pages/visitor/index?token=${token}`,
    who: 'bob',
    sign: ({ visitor }) => visitor.own,
  },
  'visitor-over': { path: at('/pages/visitor/index?token=wrong'), who: 'bob', sign: ({ visitor }) => visitor.over },
  places: { path: at('/pages/places/index'), sign: ({ places }) => places.used },
  'places-fault': {
    path: at('/pages/places/index'),
    sign: ({ places }) => places.used,
    async act({ page, text }) {
      await page.getByRole('textbox').first().fill('地'.repeat(81))
      await said(page, text.fault.atMost(80))
    },
  },
  'places-renaming': {
    ...{ path: at('/pages/places/index'), who: 'admin', sign: ({ places }) => places.used },
    async before(_, reader) {
      await reader.ask('settings/update', { opId: opId(), patch: { locations: [LONG_PLACE] } })
      await reader.ask('books/add', { opId: opId(), title: '三体', location: '卧室' })
    },
    act: ({ page, text }) => box(page, text.places.rename(LONG_PLACE)).fill(`${LONG_PLACE}, left`),
  },
  export: { path: at('/pages/export/index'), sign: ({ exporting }) => exporting.saveJson },
  'export-error': {
    path: at('/pages/export/index'),
    before: deafTo('shares/list'),
    sign: ({ exporting }) => exporting.failed,
  },
  privacy: { path: at('/pages/privacy/index'), sign: ({ privacy }) => privacy.paragraphs[0]?.title ?? '' },
  account,
  'account-scanned': {
    ...add,
    who: 'bob',
    before: deafTo('isbn/'),
    async act(scene) {
      const { page, text } = scene
      await photographed(scene)
      await page.evaluate(() => {
        location.hash = '/pages/account/index'
      })
      await said(page, text.account.scannedText)
      await page.getByRole('button', { name: text.account.signOutAnyway }).scrollIntoViewIfNeeded()
    },
  },
  'account-confirm': { ...account, act: ({ page, text }) => press(page, text.account.remove) },
  'account-removed': {
    path: at('/pages/account/index?left=removed'),
    who: 'bob',
    sign: ({ account }) => account.comeBack,
  },
  about: { path: at('/pages/about/index'), sign: ({ about }) => about.dataTitle },
}
