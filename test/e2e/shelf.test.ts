import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { line, lose, open, press, said, tab } from './walk'

stories('the shelf', () => {
  const { phone, caller, url } = openBrowser()

  it('shows the shape of what is coming, then says what failed, then the books', async () => {
    await caller('ann').ask('books/add', { opId: 'shelf-first-1', title: '第一本' })
    const page = await phone()
    // The first question and its second try both fail.
    await lose(page, 'books/changes', { times: 2 })
    await open(page, url())
    await said(page, '没有连上网络。连上之后再试。')
    expect(await page.getByText('书架还空着').count()).toBe(0)
    await picture(page, 'shelf-failed')
    await press(page, '重试')
    await line(page, '第一本').waitFor()
    await said(page, '就这些了')
  })

  it('has every book, down to its end', async () => {
    for (let n = 1; n <= 64; n += 1) {
      await caller('bob').ask('books/add', { opId: `shelf-many-${n}`, title: `第 ${n} 册` })
    }
    const page = await phone()
    await page.addInitScript(() => localStorage.setItem('bookcase.person', 'bob'))
    await open(page, url())
    await said(page, '全部 64')
    // As a finger does: a little, then on to the end.
    await page.mouse.move(180, 300)
    await page.mouse.wheel(0, 500)
    await page.mouse.wheel(0, 20_000)
    await said(page, '就这些了')
    await line(page, '第 1 册').waitFor()
    // Only what is on the screen is there.
    expect(await page.getByRole('listitem').count()).toBeLessThan(40)
  })

  it('keeps its place while a book is read', async () => {
    const page = await phone()
    await page.addInitScript(() => localStorage.setItem('bookcase.person', 'bob'))
    await open(page, url())
    await said(page, '全部 64')
    await page.mouse.move(180, 300)
    await page.mouse.wheel(0, 1_500)
    await line(page, '第 45 册').scrollIntoViewIfNeeded()
    const before = (await line(page, '第 45 册').boundingBox())?.y
    await line(page, '第 45 册').click()
    await said(page, '删除这本书')
    await press(page, '返回')
    await tab(page, '书架')
    expect((await line(page, '第 45 册').boundingBox())?.y).toBe(before)
  })
})
