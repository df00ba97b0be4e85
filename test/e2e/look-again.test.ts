import { expect, it } from 'vitest'
import { horde } from '../router/isbn/answers/open-library'
import { json } from '../router/isbn/answers/recorded'
import { openBrowser, picture, stories } from './browser'
import { line, lookUp, open, press, said, soon } from './walk'

const isbn = '9782070464234'

stories('a book that nobody could be asked about', () => {
  const { phone, caller, url, catalogue } = openBrowser()
  const ann = caller('ann')
  const books = async () => (await ann.ask('books/list', {})).items

  it('goes onto the shelf under its number, and is filled in when the app is opened later', async () => {
    const page = await phone()
    await page.addInitScript(() => localStorage.setItem('bookcase.person', 'ann'))
    await open(page, url(), '/pages/add/index')
    await lookUp(page, isbn)
    await said(page, /连不上/)
    await press(page, '先上架，资料以后补')
    await soon(async () => expect(await books()).toMatchObject([{ isbn, isIncomplete: true }]))
    await picture(page, 'look-again-under-number')

    catalogue.answers(json({ [`ISBN:${isbn}`]: horde }))
    await open(page, url())
    await page.reload()
    await line(page, horde.title).waitFor()
    await soon(async () => expect(await books()).toMatchObject([{ isbn, title: horde.title, publisher: 'Gallimard' }]))
    expect(await books()).not.toMatchObject([{ isIncomplete: true }])
    await picture(page, 'look-again-filled')
  })
})
