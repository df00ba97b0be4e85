import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, choose, holds, line, lose, open, press, said, soon } from './walk'

stories('changing a book', () => {
  const { phone, caller, url } = openBrowser()
  let count = 0
  const ann = () => caller('ann')
  const opId = () => `editing-op-${++count}`
  const added = async (title: string) => (await ann().ask('books/add', { opId: opId(), title })).book
  const opened = async (title: string) => {
    const book = await added(title)
    const page = await phone()
    await open(page, url())
    await line(page, title).click()
    await said(page, '删除这本书')
    return { book, page }
  }

  it('merges an edit made elsewhere that touches other fields', async () => {
    const { book, page } = await opened('合并')
    await ann().ask('books/update', { opId: opId(), bookId: book.bookId, rev: book.rev, patch: { status: 'reading' } })
    await press(page, '编辑我的记录')
    await box(page, '笔记').fill('只改笔记')
    await press(page, '保存')
    await said(page, '已保存')
    await soon(async () => {
      const after = await ann().ask('books/get', { bookId: book.bookId })
      expect(after.book).toMatchObject({ status: 'reading', note: '只改笔记' })
    })
    expect(await page.getByRole('radio', { name: '在读', exact: true }).isChecked()).toBe(true)
  })

  it('asks for a field that was changed in both places', async () => {
    const { book, page } = await opened('冲突')
    const patch = { title: '别处改的', rating: 4 }
    await ann().ask('books/update', { opId: opId(), bookId: book.bookId, rev: book.rev, patch })
    await press(page, '编辑书目')
    await box(page, '书名').fill('这里改的')
    await choose(page, '读过')
    await press(page, '保存')
    await said(page, '别处也改了《这里改的》')
    await picture(page, 'book-clash')
    await press(page, '用我的：这里改的')
    await soon(async () => {
      const after = await ann().ask('books/get', { bookId: book.bookId })
      expect(after.book).toMatchObject({ title: '这里改的', rating: 4, status: 'read' })
    })
    expect(await page.getByText('别处也改了').count()).toBe(0)
  })

  it('keeps what was typed when the app is closed, and what was saved without a network', async () => {
    const { book, page } = await opened('断网')
    await press(page, '编辑我的记录')
    await box(page, '笔记').fill('没网也别丢')
    await page.reload()
    await said(page, '上次没存完的改动还在。')
    await holds(page, '笔记', '没网也别丢')
    await lose(page, 'books/update', { times: 1 })
    await press(page, '保存')
    await said(page, '已保存')
    await press(page, '返回')
    await said(page, '1 处改动等着同步')
    await picture(page, 'shelf-waiting')
    await page.reload()
    await soon(async () => {
      expect((await ann().ask('books/get', { bookId: book.bookId })).book.note).toBe('没网也别丢')
    })
    await page.getByText('处改动等着同步').waitFor({ state: 'detached' })
  })

  it('names the field that cannot be saved', async () => {
    const { page } = await opened('空书名')
    await press(page, '编辑书目')
    await box(page, '书名').fill(' ')
    await press(page, '保存')
    await said(page, '这里不能空着')
  })

  it('says that a book is gone when it was deleted elsewhere', async () => {
    const { book } = await added('别处删掉').then((added) => ({ book: added }))
    await ann().ask('books/remove', { opId: opId(), bookId: book.bookId })
    const page = await phone()
    await open(page, url(), `/pages/book/index?bookId=${book.bookId}`)
    await said(page, /这本书已经不在了/)
    await press(page, '回书架')
    await said(page, '书架')
  })

  it('takes a deletion back at once, and in the cloud when the network is back', async () => {
    const { book, page } = await opened('再试')
    await press(page, '删除这本书')
    await said(page, '已删除《再试》')
    await soon(async () => expect((await ann().call('books/get', { bookId: book.bookId })).ok).toBe(false))
    await lose(page, 'books/restore', { times: 1 })
    await press(page, '撤销')
    await said(page, '《再试》放回来了')
    await line(page, '再试').waitFor()
    await soon(async () => expect((await ann().call('books/get', { bookId: book.bookId })).ok).toBe(true))
  })
})
