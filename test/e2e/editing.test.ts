import { expect, it } from 'vitest'
import { openBrowser, picture, stories } from './browser'
import { box, choose, line, lose, open, press, said } from './walk'

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
    await box(page, '笔记').fill('只改笔记')
    await press(page, '保存')
    await said(page, '已保存，并合上了别处的修改')
    const after = await ann().ask('books/get', { bookId: book.bookId })
    expect(after.book).toMatchObject({ status: 'reading', note: '只改笔记' })
  })

  it('asks for a field that was changed in both places', async () => {
    const { book, page } = await opened('冲突')
    const patch = { title: '别处改的', rating: 4 }
    await ann().ask('books/update', { opId: opId(), bookId: book.bookId, rev: book.rev, patch })
    await box(page, '书名').fill('这里改的')
    await choose(page, '读过')
    await press(page, '保存')
    await said(page, '别处也改了这本书')
    await picture(page, 'book-clash')
    await press(page, '用我的：这里改的')
    await press(page, '保存')
    await said(page, '已保存')
    const after = await ann().ask('books/get', { bookId: book.bookId })
    expect(after.book).toMatchObject({ title: '这里改的', rating: 4, status: 'read' })
  })

  it('keeps what was typed when saving fails, and when the app is closed', async () => {
    const { book, page } = await opened('断网')
    await box(page, '笔记').fill('没网也别丢')
    await lose(page, 'books/update', { times: 1 })
    await press(page, '保存')
    await said(page, '没有存上，改动都还在。')
    await picture(page, 'book-save-failed')
    await page.reload()
    await said(page, '上次没存完的改动还在。')
    expect(await box(page, '笔记').inputValue()).toBe('没网也别丢')
    await press(page, '保存')
    await said(page, '已保存')
    expect((await ann().ask('books/get', { bookId: book.bookId })).book.note).toBe('没网也别丢')
  })

  it('names the field that cannot be saved', async () => {
    const { page } = await opened('空书名')
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

  it('keeps the way back open when taking a deletion back fails', async () => {
    const { page } = await opened('再试')
    await press(page, '删除这本书')
    await said(page, '已删除《再试》')
    await lose(page, 'books/restore', { times: 1 })
    await press(page, '撤销')
    await said(page, '没有连上网络。连上之后再试。')
    await press(page, '重试')
    await said(page, '《再试》放回来了')
    await line(page, '再试').waitFor()
  })
})
