import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { become, box, choose, line, lookUp, open, press, said, soon, tab } from './walk'

stories('a reader with an empty shelf', () => {
  const { phone, caller, url } = openBrowser()

  it('looks a book up, saves it, opens it, changes everything about it, deletes it and takes it back', async () => {
    const page = await phone()
    await open(page, url())
    await said(page, '书架还空着')
    await picture(page, 'shelf-empty')

    await press(page, '添第一本书')
    await lookUp(page, '978-7-5366-9293-0')
    await said(page, '重庆出版社')
    await said(page, '示例书目')
    await picture(page, 'add-found')
    await press(page, '加入书架')
    await said(page, '《三体》已上架')
    await press(page, '看看')

    await said(page, /上架/)
    await picture(page, 'book')
    await press(page, '编辑书目')
    await box(page, '书名').fill('三体（第一部）')
    await choose(page, '读过')
    await page.getByRole('slider', { name: '评分' }).fill('9')
    await page.getByRole('switch', { name: '私密' }).check()
    await press(page, '编辑我的记录')
    await box(page, '标签').fill('科幻')
    await box(page, '标签').press('Enter')
    await box(page, '标签').fill('送人')
    await box(page, '笔记').fill('给岁月以文明')
    await picture(page, 'book-edited')
    await press(page, '保存')
    await said(page, '已保存')

    await soon(async () => {
      const { items } = await caller('ann').ask('books/list', {})
      expect(items).toMatchObject([
        {
          title: '三体（第一部）',
          status: 'read',
          rating: 9,
          isPrivate: true,
          tags: ['科幻', '送人'],
          note: '给岁月以文明',
        },
      ])
    })

    await press(page, '返回')
    await tab(page, '书架')
    await said(page, '三体（第一部）')
    await said(page, '全部 1')
    await picture(page, 'shelf')
    await line(page, '三体（第一部）').click()
    await press(page, '删除这本书')
    await said(page, '已删除《三体（第一部）》')
    await said(page, '书架还空着')
    await soon(async () => expect((await caller('ann').ask('books/list', {})).items).toEqual([]))
    await picture(page, 'shelf-undo')

    await press(page, '撤销')
    await said(page, '《三体（第一部）》放回来了')
    await line(page, '三体（第一部）').waitFor()
    await soon(async () => {
      const { items } = await caller('ann').ask('books/list', {})
      expect(items).toMatchObject([{ note: '给岁月以文明', rating: 9 }])
    })
  })

  it('never shows the books of one person to another', async () => {
    await caller('ann').ask('books/add', { opId: 'anns-secret-1', title: '安的书' })
    await caller('bob').ask('books/add', { opId: 'bobs-secret-1', title: '鲍勃的书' })
    const page = await phone()
    await open(page, url())
    await line(page, '安的书').waitFor()

    await tab(page, '我的')
    await picture(page, 'me')
    await become(page, 'bob')
    await tab(page, '书架')
    await line(page, '鲍勃的书').waitFor()
    expect(await page.getByText('安的书').count()).toBe(0)

    await tab(page, '我的')
    await become(page, 'ann')
    await tab(page, '书架')
    await line(page, '安的书').waitFor()
    expect(await page.getByText('鲍勃的书').count()).toBe(0)
  })
})
