import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, holds, line, lookUp, lose, open, press, said, soon, tab } from './walk'

stories('adding a book', () => {
  const { phone, caller, url } = openBrowser()
  const titlesOf = async (openid: string) => {
    const { items } = await caller(openid).ask('books/list', {})
    return items.map(({ title, copies }) => ({ title, copies }))
  }
  /** A phone of somebody who has nothing yet. */
  const newcomer = async (openid: 'ann' | 'bob' | 'admin') => {
    const page = await phone()
    await page.addInitScript((name) => localStorage.setItem('bookcase.person', name), openid)
    await open(page, url(), '/pages/add/index')
    return page
  }

  it.each([
    ['12345', /这是 5 位/],
    ['9787536692931', /校验位对不上/],
    ['9771671688002', /期刊/],
    ['6901234567892', /不是书的号码/],
  ])('names what is wrong with %s', async (code, fault) => {
    const page = await newcomer('bob')
    await lookUp(page, code)
    await said(page, fault)
    if (code.startsWith('977')) await picture(page, 'add-fault')
  })

  it('asks what a second book of the same ISBN is, and does each of the three', async () => {
    const page = await newcomer('ann')
    const again = async () => {
      await lookUp(page, '9787536692930')
      await press(page, '加入书架')
    }
    await again()
    await said(page, '《三体》已上架')
    await again()
    await said(page, '书架上已经有这个 ISBN 了')
    await picture(page, 'add-duplicate')
    await press(page, /^再加一册/)
    await said(page, '《三体》已上架')
    await soon(async () => expect(await titlesOf('ann')).toEqual([{ title: '三体', copies: 2 }]))

    await again()
    await press(page, /^另立一本/)
    await said(page, '《三体》已上架')
    await soon(async () => expect(await titlesOf('ann')).toHaveLength(2))

    await again()
    await press(page, /^不加了/)
    await said(page, '删除这本书')
    expect(await titlesOf('ann')).toHaveLength(2)
  })

  it('makes one book of two quick taps', async () => {
    const page = await newcomer('admin')
    await lookUp(page, '9787020002207')
    const save = page.getByRole('button', { name: '加入书架' })
    await save.dblclick()
    await said(page, /已上架/)
    await soon(async () => expect(await titlesOf('admin')).toHaveLength(1))
  })

  it('saves one book when the answer to it is lost and the app is closed', async () => {
    const page = await newcomer('admin')
    await press(page, '没有条码？手动填写')
    await press(page, '保存到书架')
    await said(page, '这里不能空着')
    await box(page, '书名').fill('失而复得')
    await box(page, '笔记').fill('一个字也不能丢')
    await lose(page, 'books/add', { times: 1, isServed: true })
    await press(page, '保存到书架')
    await said(page, '《失而复得》已上架')
    await said(page, '1 处改动等着同步')
    await page.reload()
    await line(page, '失而复得').waitFor()
    await page.getByText('处改动等着同步').waitFor({ state: 'detached' })
    expect((await titlesOf('admin')).filter(({ title }) => title === '失而复得')).toHaveLength(1)
    await line(page, '失而复得').click()
    await said(page, '一个字也不能丢')
  })

  it('keeps an unfinished form in sight', async () => {
    const page = await newcomer('ann')
    await press(page, '没有条码？手动填写')
    await box(page, '书名').fill('写了一半')
    await press(page, '返回')
    await tab(page, '添书')
    await said(page, '有一份没存完的：写了一半')
    await press(page, '接着填')
    await holds(page, '书名', '写了一半')
  })
})
