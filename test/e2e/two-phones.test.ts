import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, choose, line, open, press, said, soon } from './walk'

stories('one reader with two phones', () => {
  const { phone, caller, url } = openBrowser()
  const ann = () => caller('ann')
  let count = 0

  /** A book that is open on both phones. */
  async function openOnBoth(title: string) {
    const { book } = await ann().ask('books/add', { opId: `two-phones-${++count}`, title })
    const [one, other] = [await phone(), await phone()]
    for (const page of [one, other]) {
      await open(page, url())
      await line(page, title).click()
      await said(page, '删除这本书')
    }
    const stored = async () => (await ann().ask('books/get', { bookId: book.bookId })).book
    return { one, other, stored }
  }
  const write = async (page: Page, note: string) => {
    await press(page, '编辑我的记录')
    await box(page, '笔记').fill(note)
    await press(page, '保存')
    await said(page, '已保存')
  }

  it('changes different fields of a book on each, and has both on both', async () => {
    const { one, other, stored } = await openOnBoth('合在一起')
    await other.context().setOffline(true)
    await write(one, '这边写的')
    await choose(other, '读过')
    await press(other, '保存')
    await said(other, '已保存')
    await soon(async () => expect((await stored()).note).toBe('这边写的'))
    await other.context().setOffline(false)
    await soon(async () => expect(await stored()).toMatchObject({ note: '这边写的', status: 'read' }))
    await said(other, '这边写的')
    expect(await other.getByText('别处也改了').count()).toBe(0)
    // And back: the next thing this phone says brings it what it did not know.
    await one.getByRole('slider', { name: '评分' }).fill('9')
    await press(one, '保存')
    await soon(async () => expect(await stored()).toMatchObject({ note: '这边写的', status: 'read', rating: 9 }))
    await soon(async () => expect(await one.getByRole('radio', { name: '读过', exact: true }).isChecked()).toBe(true))
  })

  it.each([
    ['用我的：那边写的', '那边写的'],
    ['用别处的：这边写的', '这边写的'],
  ])('changes the same field on both, is asked once, and has what they chose: %s', async (choice, note) => {
    const { one, other, stored } = await openOnBoth(`只问一次 ${count}`)
    await other.context().setOffline(true)
    await write(one, '这边写的')
    await soon(async () => expect((await stored()).note).toBe('这边写的'))
    await write(other, '那边写的')
    await other.context().setOffline(false)
    await said(other, /别处也改了/)
    await picture(other, 'two-phones-asked')
    await press(other, choice)
    await other.getByText('别处也改了').waitFor({ state: 'detached' })
    await soon(async () => expect((await stored()).note).toBe(note))
    await said(other, note)
  })
})
