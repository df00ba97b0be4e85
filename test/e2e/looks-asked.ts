import type { Page } from 'playwright-core'
import { opId } from '../support/op-id'
import type { Person } from '../support/person'
import type { Sayings } from '../support/said'
import type { Scene, Screen } from './looks-screens'
import { DOUBLED, KNOWN } from './looks-shelf'
import { box, line, press, said } from './walk'

type Asking = {
  sign: (text: Sayings) => string
  /** What the reader does on a phone that nobody hears. */
  here: (scene: Scene) => Promise<unknown>
  /** What comes about elsewhere meanwhile. */
  elsewhere: (reader: Person, page: Page) => Promise<unknown>
}

const TITLE = '三体'

const asking = ({ sign, here, elsewhere }: Asking): Screen => ({
  path: () => '/pages/shelf/index',
  who: 'admin',
  async before(_, reader) {
    for (const { bookId } of await booksOf(reader)) await reader.ask('books/remove', { opId: opId(), bookId })
    await reader.ask('books/add', { opId: opId(), title: TITLE, authors: ['刘慈欣'], location: '卧室' })
  },
  sign: ({ shelf }) => shelf.asList,
  async act(scene) {
    const { page, text, reader } = scene
    await line(page, TITLE).waitFor()
    const deaf = (call: Parameters<Parameters<Page['route']>[1]>[0]) =>
      call.request().postData()?.includes('books/') ? call.abort() : call.continue()
    await page.route('**/call/router', deaf)
    await here(scene)
    await elsewhere(reader, page)
    await page.unroute('**/call/router', deaf)
    await page.evaluate(() => {
      location.hash = '/pages/shelf/index'
      location.reload()
    })
    await said(page, sign(text))
  },
})

/** What a reader of two phones is asked, or told, by the one that was not heard. */
export const ASKING: Readonly<Record<string, Screen>> = {
  'asked-both': asking({
    sign: ({ book }) => book.clashTitle(TITLE),
    async here({ page, text }) {
      await line(page, TITLE).click()
      await page.getByRole('radio', { name: text.status.reading, exact: true }).check()
      await page.getByRole('slider', { name: text.rating.label }).fill('9')
      await saves({ page, text })
    },
    elsewhere: async (reader) => change(reader, { status: 'abandoned', rating: 4 }),
  }),
  'asked-gone': asking({
    sign: ({ sync }) => sync.goneTitle(TITLE),
    here: marksRead,
    async elsewhere(reader) {
      for (const { bookId } of await booksOf(reader)) await reader.ask('books/remove', { opId: opId(), bookId })
    },
  }),
  'asked-taken': asking({
    sign: ({ fault }) => fault.taken,
    async here({ page, text }) {
      await line(page, TITLE).click()
      await press(page, text.sheet.editWhat(text.sheet.facts))
      await box(page, text.field.isbn).fill(KNOWN)
      await saves({ page, text })
    },
    elsewhere: async (reader) => reader.ask('books/add', { opId: opId(), title: '红楼梦', isbn: KNOWN }),
  }),
  'asked-duplicate': asking({
    sign: ({ adding }) => adding.duplicate,
    async here({ page, text }) {
      await page.locator('taro-tabbar').getByText(text.app.add, { exact: true }).click()
      await box(page, text.isbn.label).fill(DOUBLED)
      await press(page, text.isbn.lookUp)
      await press(page, text.lookup.save)
      await said(page, text.adding.saved(TITLE))
    },
    elsewhere: async (reader) => reader.ask('books/add', { opId: opId(), title: TITLE, isbn: DOUBLED }),
  }),
  'asked-refused': asking({
    sign: ({ sync }) => sync.refusedTitle(TITLE),
    here: marksRead,
    // On its way it becomes what no function takes.
    elsewhere: (_, page) =>
      page.route('**/call/router', (call) => {
        const event: object = call.request().postDataJSON()
        const isMeant = '$url' in event && event.$url === 'books/update'
        return call.continue(isMeant ? { postData: { ...event, patch: { location: 'w'.repeat(81) } } } : {})
      }),
  }),
}

const booksOf = async (reader: Person) => (await reader.ask('books/list', {})).items

async function change(reader: Person, patch: { status: 'abandoned'; rating: number }): Promise<void> {
  for (const { bookId, rev } of await booksOf(reader)) {
    await reader.ask('books/update', { opId: opId(), bookId, rev, patch })
  }
}

async function marksRead({ page, text }: Scene): Promise<void> {
  await line(page, TITLE).click()
  await page.getByRole('radio', { name: text.status.read, exact: true }).check()
  await saves({ page, text })
}

async function saves({ page, text }: Pick<Scene, 'page' | 'text'>): Promise<void> {
  await press(page, text.action.save)
  await said(page, text.book.saved)
}
