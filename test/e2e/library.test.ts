import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { line, open, press, said, soon } from './walk'

stories('a shelf with books on it', () => {
  const { phone, caller, url } = openBrowser()
  const search = (page: Page) => page.getByRole('searchbox')
  const titlesIn = (page: Page) =>
    page
      .getByRole('listitem')
      .getByRole('button')
      .evaluateAll((books) => books.map((book) => book.ariaLabel ?? ''))
  /** A phone that has the sample shelf of ann: 52 books. */
  const full = async (options = {}) => {
    await fetch(`${url()}/emulator/seed`, { method: 'POST' })
    const page = await phone(options)
    await open(page, url())
    await page.getByRole('listitem').first().waitFor()
    return page
  }
  const mine = async () => (await caller('ann').ask('books/list', { limit: 50 })).items

  it('finds books with every letter, and says how many', async () => {
    const page = await full()
    for (const [typed, title] of [
      ['活', '活着'],
      ['yuhua', undefined],
      ['hz', '活着'],
      ['97875442', '活着'],
    ]) {
      await search(page).fill(typed ?? '')
      if (title === undefined) await said(page, '没有找到')
      else await line(page, title).waitFor()
    }
    await said(page, /52 本里找到 \d+ 本/)
    await picture(page, 'shelf-search')
    await search(page).fill('绝无此书')
    await said(page, '没有找到')
    await picture(page, 'shelf-nothing')
    await press(page, '清除搜索和筛选')
    await said(page, '全部 52')
    expect(await search(page).inputValue()).toBe('')
  })

  it('comes back from a book to what was looked for', async () => {
    const page = await full()
    await page.getByRole('radio', { name: /^读过/ }).check()
    await press(page, /^按上架时间/)
    await page.getByRole('radio', { name: '书名', exact: true }).check()
    await picture(page, 'shelf-arrange')
    await page.getByRole('dialog').getByRole('button', { name: '好了' }).last().click()
    await press(page, '看列表')
    const before = await titlesIn(page)
    await page.getByRole('listitem').getByRole('button').first().click()
    await said(page, '删除这本书')
    await press(page, '返回')
    await said(page, /52 本里找到/)
    expect(await titlesIn(page)).toEqual(before)

    await page.reload()
    await said(page, '按书名')
    await press(page, '看封面')
    expect(await page.getByRole('radio', { name: /^全部/ }).isChecked()).toBe(true)
  })

  it('changes many books at once, and takes it back', async () => {
    const page = await full()
    await press(page, '选择')
    for (const nth of [0, 1]) await page.getByRole('checkbox').nth(nth).click()
    await said(page, '已选 2 本')
    await picture(page, 'shelf-picking')
    await press(page, '标签')
    await page.getByRole('textbox', { name: '新标签' }).fill('旅行')
    await picture(page, 'shelf-bulk')
    await page.getByRole('dialog').getByRole('button', { name: '添加' }).click()
    await said(page, '改好了 2 本')
    await soon(async () => expect((await mine()).filter(({ tags }) => tags.includes('旅行'))).toHaveLength(2))
    await press(page, '撤销')
    await said(page, '2 本恢复原样了')
    await soon(async () => expect((await mine()).filter(({ tags }) => tags.includes('旅行'))).toHaveLength(0))
  })

  it('deletes many books at once, and puts them back', async () => {
    const page = await full()
    await press(page, '选择')
    await page.getByRole('checkbox').nth(0).click()
    await page.getByRole('checkbox').nth(2).click()
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await said(page, '删除了 2 本')
    await said(page, '全部 50')
    await press(page, '撤销')
    await said(page, '2 本放回来了')
    await said(page, '全部 52')
  })

  it('answers in a bookshop without a network, and without a call', async () => {
    const page = await full()
    const books = await mine()
    // The screen itself comes from the network here; on a phone it is in the package.
    await press(page, '书店')
    await said(page, /在书店里扫一下/)
    await page.context().setOffline(true)
    let calls = 0
    page.on('request', (request) => (calls += request.url().includes('/call/') ? 1 : 0))
    await search(page).fill('9787544210966')
    await said(page, '有了')
    await picture(page, 'shop-mine')
    await search(page).fill('9780306406157')
    await said(page, '没有这本')
    await picture(page, 'shop-not-mine')
    const wanted = books.find(({ status }) => status === 'wish')
    await search(page).fill(wanted?.isbn ?? '')
    await said(page, '想要的，还没买')
    await picture(page, 'shop-wish')
    await search(page).fill('活着')
    await said(page, /书架上有 \d+ 本/)
    await picture(page, 'shop-title')
    expect(calls).toBe(0)
    await search(page).fill(wanted?.isbn ?? '')
    await press(page, '买到了')
    await said(page, '有了')
    await press(page, '撤销')
    await said(page, '想要的，还没买')
    await page.context().setOffline(false)
  })

  it('shows what the library is made of, in words too', async () => {
    const page = await full()
    await press(page, '统计')
    await page.getByRole('img', { name: /^读过：\d+ 本$/ }).waitFor()
    await page.getByRole('img', { name: /^2000 年代：\d+ 本$/ }).waitFor()
    await said(page, /一共 [\d,]+ 页，平均一本 \d+ 页/)
    await said(page, /没写定价/)
    await picture(page, 'stats')
  })

  it('keeps every row whole when text is twice as large', async () => {
    const page = await full()
    await page.addStyleTag({ content: 'html { font-size: 32px }' })
    for (const look of ['看列表', '看封面']) {
      await press(page, look)
      await page.getByRole('listitem').first().waitFor()
      await soon(async () => {
        const broken = await page.getByRole('listitem').evaluateAll(
          (rows) =>
            rows.filter((row) => {
              const inside = row.firstElementChild?.getBoundingClientRect()
              const { height, width } = row.getBoundingClientRect()
              return !inside || inside.height > height + 1 || inside.width > width + 1
            }).length,
        )
        expect(broken).toBe(0)
      })
    }
  })

  it.each(['light', 'dark'] as const)('is photographed in %s, in both languages', async (colorScheme) => {
    for (const locale of ['zh-CN', 'en-GB']) {
      const page = await full({ colorScheme, locale })
      const name = `${colorScheme}-${locale.slice(0, 2)}`
      await picture(page, `library-covers-${name}`)
      await press(page, /看列表|Show a list/)
      await picture(page, `library-list-${name}`)
      await open(page, url(), '/pages/bookshop/index')
      await search(page).fill('9787544210966')
      await picture(page, `library-shop-${name}`)
      await open(page, url(), '/pages/stats/index')
      await page.getByRole('img').first().waitFor()
      await picture(page, `library-stats-${name}`)
      await page.context().close()
    }
  })
})
