import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { bookOf, fields, opened, state, titles } from './shelf-world'

describe('two phones', () => {
  async function two() {
    const here = await opened()
    here.library.add(opId(), fields('一'))
    await here.library.sync()
    const other = here.phone()
    const elsewhere = other.start()
    await elsewhere.open()
    return { ...here, other, elsewhere }
  }

  it('merge what does not touch, without asking', async () => {
    const { library, elsewhere } = await two()
    elsewhere.edit(bookOf(elsewhere, '一'), { status: 'reading' })
    await elsewhere.sync()
    library.edit(bookOf(library, '一'), { note: '好看' })
    await library.sync()
    await elsewhere.sync()
    for (const one of [library, elsewhere]) {
      expect(state(one)).toMatchObject({ asking: [], waiting: 0, books: [{ status: 'reading', note: '好看' }] })
    }
  })

  it('ask nothing when an edit starts from what came meanwhile', async () => {
    const { mine, library, elsewhere, shelf } = await two()
    mine.refuses = 'books/add'
    library.add(opId(), fields('二'))
    library.edit(bookOf(library, '一'), { note: '好看' })
    elsewhere.edit(bookOf(elsewhere, '一'), { rating: 4 })
    await elsewhere.sync()
    // The change comes down while mine waits behind another.
    await library.sync()
    library.edit(bookOf(library, '一'), { rating: 5 })
    mine.refuses = undefined
    await library.sync()
    expect(state(library)).toMatchObject({ asking: [], waiting: 0 })
    expect((await shelf())[0]).toMatchObject({ note: '好看', rating: 5 })
  })

  it('ask for a field that both changed, while the rest goes on', async () => {
    const { mine, library, elsewhere, shelf } = await two()
    elsewhere.edit(bookOf(elsewhere, '一'), { title: '甲', rating: 4 })
    await elsewhere.sync()
    library.edit(bookOf(library, '一'), { title: '乙', note: '好看' })
    library.add(opId(), fields('二'))
    await library.sync()
    const [clash] = state(library).asking
    expect(clash).toMatchObject({
      hold: { why: 'both', fields: ['title'], theirs: { title: '甲' } },
      mine: { title: '乙' },
    })
    expect(state(library).waiting).toBe(1)
    expect(titles(library)).toEqual(['二', '乙'])
    mine.kill()
    const again = mine.start()
    await again.open()
    expect(state(again).asking).toEqual([clash])
    again.settle({ seq: clash?.seq ?? '' }, { theirs: ['title'] })
    await again.sync()
    const books = await shelf()
    expect(books.find(({ title }) => title === '甲')).toMatchObject({ note: '好看', rating: 4 })
    expect(state(again)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('ask what a second book of the same ISBN is', async () => {
    const { library, elsewhere, shelf } = await two()
    const isbn = '9787536692930'
    elsewhere.add(opId(), fields('三体', { isbn }))
    await elsewhere.sync()
    library.add(opId(), fields('三体', { isbn }))
    library.add(opId(), fields('不受影响'))
    await library.sync()
    expect(state(library)).toMatchObject({ waiting: 1, asking: [{ hold: { why: 'duplicate', existing: { isbn } } }] })
    const [clash] = state(library).asking
    if (clash) library.settle(clash, 'copy')
    expect(bookOf(library, '三体').copies).toBe(2)
    await library.sync()
    expect((await shelf()).filter((book) => book.isbn === isbn)).toMatchObject([{ copies: 2 }])
    expect(titles(library).filter((title) => title === '三体')).toHaveLength(1)
  })

  it.each([
    ['restore', ['一'], 1],
    ['drop', [], 0],
  ] as const)('ask what becomes of an edit of a book that was removed elsewhere: %s', async (answer, left, count) => {
    const { library, elsewhere, shelf } = await two()
    elsewhere.remove(bookOf(elsewhere, '一').bookId)
    await elsewhere.sync()
    library.edit(bookOf(library, '一'), { note: '别丢' })
    await library.sync()
    expect(titles(library)).toEqual([])
    const [clash] = state(library).asking
    expect(clash).toMatchObject({ hold: { why: 'gone' }, mine: { title: '一', note: '别丢' } })
    if (clash) library.settle(clash, answer)
    await library.sync()
    expect(titles(library)).toEqual(left)
    expect((await shelf()).filter(({ note }) => note === '别丢')).toHaveLength(count)
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('bring no book back by a late answer', async () => {
    const { mine, library, elsewhere } = await two()
    mine.network = 'answers lost'
    library.edit(bookOf(library, '一'), { note: '好看' })
    await library.sync()
    mine.network = 'good'
    await elsewhere.sync()
    elsewhere.remove(bookOf(elsewhere, '一').bookId)
    await elsewhere.sync()
    mine.refuses = 'books/update'
    await library.sync()
    mine.refuses = undefined
    await library.sync()
    expect(titles(library)).toEqual([])
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('bring a removal to each other', async () => {
    const { library, elsewhere } = await two()
    library.remove(bookOf(library, '一').bookId)
    await library.sync()
    await elsewhere.sync()
    expect(titles(elsewhere)).toEqual([])
  })
})
