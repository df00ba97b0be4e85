import { describe, expect, it } from 'vitest'
import { placeholderTitle } from '../../src/lib/placeholder-title'
import { openLibraryAnswers } from '../router/isbn/answers/open-library'
import { zhCn } from '../support/said'
import { openSource } from '../support/source-server'
import { OPENING, openPhones, routesAsked, soon } from './support/phones'

const { app: names, isbn, lookup, sheet, field, action, book } = zhCn
const { isbn: HORDE, hit } = openLibraryAnswers

describe('a book that no catalogue answered for, in the compiled Mini Program', () => {
  const catalogue = openSource()
  const { open, world } = openPhones(() => ({ ISBN_OPENLIBRARY_URL: catalogue.url() }))

  it('gets what was found when the app is opened later, and keeps what its reader wrote', async () => {
    const stored = async () => (await world.person('patient').ask('books/list', {})).items[0]
    catalogue.answers({ status: 500 })
    const app = await open('patient')
    await app.tab(names.add)
    await app.input(isbn.label, HORDE)
    await app.confirm(isbn.label)
    await app.says(lookup.sourceDown)
    await app.tap(lookup.shelve)
    await app.tab(names.shelf)
    await app.tap(new RegExp(`^${placeholderTitle(HORDE)}`))
    await app.says(sheet.incompleteTitle)
    await soon(async () => expect(await stored()).toMatchObject({ isbn: HORDE, isIncomplete: true }))
    await app.tap(sheet.editWhat(sheet.facts))
    await app.input(field.title, '我叫它乌合之众')
    await app.input(field.publishedAt, '扉页上是 2004')
    await app.tap(action.save)
    await app.says(book.saved)

    catalogue.answers(hit)
    await app.restart()
    await soon(async () => expect(await stored()).toMatchObject({ publisher: 'Gallimard', pages: 736 }))
    const filled = await stored()
    expect(filled).toMatchObject({
      title: '我叫它乌合之众',
      publishedAt: '扉页上是 2004',
      authors: ['Alain Damasio'],
    })
    expect(filled).not.toHaveProperty('isIncomplete')
    await app.tab(names.shelf)
    await app.tap(/^我叫它乌合之众/)
    await app.says('Gallimard')
    expect(app.text()).not.toContain(sheet.incompleteTitle)
    expect(routesAsked(app)).toEqual([...OPENING, 'isbn/lookup', 'books/add', 'books/update', 'isbn/lookupMany'])
  })
})
