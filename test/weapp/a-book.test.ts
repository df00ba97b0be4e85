import { describe, expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { asked, OPENING, openPhones, soon } from './support/phones'

const { shelf, field, status, book, action, rating, sheet } = zhCn
const line = (title: string) => new RegExp(`^${title}`)

describe('a book on the shelf, in the compiled Mini Program', () => {
  const { open, world } = openPhones()
  let count = 0
  const owner = async (title: string) => {
    const person = world.person()
    await person.ask('books/add', { opId: `weapp-book-${++count}`, title })
    return { person, who: person.openid ?? '' }
  }

  it('is changed in everything that is one’s own', async () => {
    const { person, who } = await owner('旧名')
    const app = await open(who)
    await app.tap(line('旧名'))
    await app.says(book.delete)
    await app.tap(sheet.editWhat(sheet.facts))
    await app.input(field.title, '新名')
    await app.tap(status.read, 'radio')
    await app.tap(rating.value(9), 'radio')
    await app.tap(zhCn.private.label, 'switch')
    await app.tap(sheet.editWhat(sheet.keeping))
    await app.input(field.note, '给岁月以文明')
    await app.tap(action.save)
    await app.says(book.saved)
    const saved = [{ title: '新名', status: 'read', rating: 9, isPrivate: true, note: '给岁月以文明' }]
    await soon(async () => expect((await person.ask('books/list', {})).items).toMatchObject(saved))
    await app.back()
    await app.says('新名')
    expect(asked(app)).toEqual([...OPENING, 'books/update'])
  })

  it('is deleted, and comes back when that is taken back', async () => {
    const { person, who } = await owner('失而复得')
    const app = await open(who)
    await app.tap(line('失而复得'))
    await app.tap(book.delete)
    await app.says(book.deleted('失而复得'))
    await app.says(shelf.emptyTitle)
    await soon(async () => expect((await person.ask('books/list', {})).items).toEqual([]))
    await app.tap(action.undo)
    await app.says(book.restored('失而复得'))
    await soon(async () => expect((await person.ask('books/list', {})).items).toMatchObject([{ title: '失而复得' }]))
    expect(asked(app)).toEqual([...OPENING, 'books/remove', 'books/restore'])
  })
})
