import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { routesOf } from '../support/routes-of'
import { openBrowser, picture, stories } from './browser'
import { box, choose, line, open, press, said, soon } from './walk'

stories('twenty edits without a network', () => {
  const { phone, caller, url } = openBrowser()
  const ann = () => caller('ann')
  const shelf = async () => (await ann().ask('books/list', { limit: 50 })).items

  it('are all there, before and after the app was closed, and go out once each in their order', async () => {
    const titles = Array.from({ length: 10 }, (_, at) => `第${at + 1}本`)
    for (const [at, title] of titles.entries()) await ann().ask('books/add', { opId: `twenty-${at}-add`, title })
    const page = await phone()
    await open(page, url())
    await line(page, '第10本').waitFor()
    // The screens come from the network here; on a phone they are in the package.
    await line(page, '第10本').click()
    await said(page, '删除这本书')
    await press(page, '返回')
    await page.context().setOffline(true)

    // Eight get a status and, in an edit of its own, a note; one is deleted; many are given a place at once.
    for (const title of titles.slice(0, 8)) {
      await line(page, title).click()
      await choose(page, '在读')
      await press(page, '保存')
      await press(page, '编辑我的记录')
      await box(page, '笔记').fill(`${title}的笔记`)
      await press(page, '保存')
      await press(page, '返回')
    }
    await line(page, '第9本').click()
    await press(page, '删除这本书')
    await press(page, '选择')
    for (const title of titles.slice(0, 3)) await picked(page, title)
    await press(page, '位置')
    await page.getByRole('textbox', { name: /位置/ }).fill('书房')
    await page.getByRole('dialog').getByRole('button', { name: '添加' }).click()
    await said(page, '改好了 3 本')
    await said(page, /\d+ 处改动等着同步/)
    await picture(page, 'twenty-waiting')
    expect((await shelf()).every(({ rev, status }) => rev === 1 && status === 'unread')).toBe(true)

    const again = await page.context().newPage()
    again.setDefaultTimeout(15_000)
    const calls: string[][] = []
    again.on('request', (request) => {
      if (request.url().endsWith('/call/router')) calls.push(routesOf(request.postDataJSON()))
    })
    await page.close()
    await again.context().setOffline(false)
    await open(again, url())
    await again.getByText('处改动等着同步').waitFor({ state: 'detached' })
    await soon(async () => {
      const books = await shelf()
      expect(books.map(({ title }) => title).sort()).toEqual(titles.filter((title) => title !== '第9本').sort())
      for (const [at, title] of titles.slice(0, 8).entries()) {
        const book = books.find((one) => one.title === title)
        expect(book).toMatchObject({ status: 'reading', note: `${title}的笔记` })
        expect(book?.location).toBe(at < 3 ? '书房' : undefined)
      }
    })
    expect(await again.getByText('别处也改了').count()).toBe(0)
    // Edits of one book that wait together go out as one, but for the very first: it was tried, and may have arrived.
    const changes = calls.filter((routes) => routes.some((route) => /update|remove/.test(route)))
    expect(changes).toEqual([['books/update'], [...Array(8).fill('books/update'), 'books/remove']])
  })

  const picked = (page: Page, title: string) => page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).click()
})
