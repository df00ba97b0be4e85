import { expect, it } from 'vitest'
import { zhCn } from '../support/said'
import { openBrowser, picture, stories } from './browser'
import { line, open, press, said, soon } from './walk'

stories('a browser without room', () => {
  const { phone, caller, url } = openBrowser()

  it('changes all of many books or none, says why, and does it when there is room', async () => {
    const ann = caller('ann')
    for (let n = 1; n <= 3; n += 1) await ann.ask('books/add', { opId: `full-phone-${n}`, title: `书${n}` })
    const hidden = async () => (await ann.ask('books/list', {})).items.map(({ isPrivate }) => isPrivate)
    const page = await phone()
    await open(page, url())
    await line(page, '书3').waitFor()
    await press(page, zhCn.shelf.pick)
    await press(page, zhCn.bulk.all)
    const hide = async () => {
      await press(page, zhCn.bulk.private)
      await press(page, zhCn.bulk.makePrivate)
    }
    await page.evaluate(fill)
    await hide()
    await said(page, zhCn.errors.noRoom)
    await said(page, zhCn.bulk.picked(3))
    await picture(page, 'full-phone')
    await page.evaluate(() => localStorage.removeItem('filler'))
    await hide()
    await said(page, zhCn.bulk.changed(3))
    await soon(async () => expect(await hidden()).toEqual([true, true, true]))
  })
})

/** Leaves room for one change and not for three. */
function fill(): void {
  let text = ''
  for (let step = 2 ** 22; step >= 1; step /= 2) {
    try {
      localStorage.setItem('filler', text + ' '.repeat(step))
      text += ' '.repeat(step)
    } catch {
      // The next step is smaller.
    }
  }
  localStorage.setItem('filler', text.slice(800))
}
