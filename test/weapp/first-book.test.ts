import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { asked, OPENING, openPhones, soon } from './support/phones'

const { shelf, isbn, lookup, adding, app: names } = zhCn
const THREE_BODY = '9787536692930'

describe('a reader with an empty shelf, in the compiled Mini Program', () => {
  const { open, world } = openPhones()

  it('is told what to do, and led to it', async () => {
    const app = await open('newcomer')
    await app.says(shelf.emptyTitle)
    await app.tap(shelf.emptyAction)
    expect(app.page().path).toBe('pages/add/index')
    expect(app.calls('setNavigationBarTitle').at(-1)?.options).toEqual({ title: names.add })
    expect(asked(app)).toEqual(OPENING)
  })

  it('looks a typed number up, saves the book and finds it on the shelf', async () => {
    const app = await open('typist')
    await app.tab(names.add)
    await app.input(isbn.label, '978-7-5366-9293-0')
    await app.confirm(isbn.label)
    await app.says('重庆出版社')
    await app.tap(lookup.save)
    await app.says(adding.saved('三体'))
    await app.tab(names.shelf)
    await app.says('刘慈欣')
    await soon(async () => {
      const { items } = await world.person('typist').ask('books/list', {})
      expect(items).toMatchObject([{ title: '三体', isbn: THREE_BODY }])
    })
    expect(asked(app)).toEqual([...OPENING, 'isbn/lookup', 'books/add'])
  })
})
