import { describe, expect, it, vi } from 'vitest'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'
import { phoneOf } from './phone'
import { bookOf, fields, opened, state, titles } from './shelf-world'

describe('without a network', () => {
  it('does everything at once, and in order when the network is back', async () => {
    const { mine, library, shelf } = await opened()
    library.add(opId(), fields('一'))
    await library.sync()
    mine.network = 'cut'
    library.edit(bookOf(library, '一'), { title: '一（改）' })
    library.add(opId(), fields('二'))
    library.edit(bookOf(library, '二'), { note: '好看', rating: 9 })
    library.add(opId(), fields('三'))
    library.remove(bookOf(library, '三').bookId)
    library.remove(bookOf(library, '一（改）').bookId)
    expect(titles(library)).toEqual(['二'])
    // An edit and a removal of one book, and a book that was edited before it was sent; the third never was.
    expect(state(library).waiting).toBe(3)
    mine.network = 'good'
    await library.sync()
    expect(await shelf()).toMatchObject([{ title: '二', note: '好看', rating: 9 }])
    expect(state(library).waiting).toBe(0)
  })

  it('shows many changes as one, and takes them back as one', async () => {
    const { mine, library, shelf } = await opened()
    for (const title of ['一', '二', '三']) library.add(opId(), fields(title))
    await library.sync()
    mine.network = 'cut'
    const { books } = state(library)
    const shown = vi.fn()
    const stop = library.store.subscribe(({ books: now }, { books: before }) => now !== before && shown(now.length))
    library.together(() => {
      for (const { bookId } of books) library.remove(bookId)
    })
    library.together(() => {
      for (const book of books) library.restore(book)
      library.together(() => {
        for (const book of books) library.edit(book, { tags: ['all'] })
      })
    })
    stop()
    expect(shown.mock.calls).toEqual([[0], [3]])
    expect(state(library).waiting).toBe(3)
    mine.network = 'good'
    await library.sync()
    expect((await shelf()).map(({ tags }) => tags)).toEqual([['all'], ['all'], ['all']])
  })

  it('draws nothing anew for an acknowledgement', async () => {
    const { mine, library } = await opened()
    for (const title of ['一', '二']) library.add(opId(), fields(title))
    await library.sync()
    library.remove(bookOf(library, '一').bookId)
    const { books } = state(library)
    await library.sync()
    expect(mine.asked).toContain('books/remove')
    expect(state(library).books).toBe(books)
  })

  it('goes on by itself when a pause is over, or the network is back', async () => {
    const { mine, library, shelf } = await opened()
    mine.network = 'cut'
    library.add(opId(), fields('一'))
    await library.sync()
    expect(await shelf()).toEqual([])
    mine.network = 'good'
    mine.pass()
    await library.sync()
    expect(await shelf()).toHaveLength(1)
    mine.network = 'cut'
    library.add(opId(), fields('二'))
    await library.sync()
    mine.network = 'good'
    mine.asked.length = 0
    await library.wake()
    await library.sync()
    expect(mine.asked.filter((url) => url === 'books/add')).toHaveLength(1)
  })

  it('finds a book by the id it had before it was sent', async () => {
    const { mine, library } = await opened()
    mine.network = 'cut'
    const id = library.add(opId(), fields('一'))
    expect(library.find(id)?.title).toBe('一')
    mine.network = 'good'
    await library.sync()
    expect(library.find(id)?.bookId).not.toBe(id)
    library.edit({ ...bookOf(library, '一'), bookId: id }, { note: '旧的地址' })
    expect(library.find(id)?.note).toBe('旧的地址')
    mine.kill()
    const again = mine.start()
    await again.open()
    expect(again.find(id)?.title).toBe('一')
  })

  it('takes a removal back, sent or not, and brings back a book that was never sent', async () => {
    const { mine, library, shelf } = await opened()
    library.add(opId(), fields('一', { note: '留着' }))
    await library.sync()
    const book = bookOf(library, '一')
    mine.network = 'cut'
    library.remove(book.bookId)
    library.restore(book)
    expect(state(library)).toMatchObject({ waiting: 0, books: [{ title: '一' }] })
    library.add(opId(), fields('二'))
    const local = bookOf(library, '二')
    library.remove(local.bookId)
    library.restore(local)
    expect(titles(library)).toEqual(['二', '一'])
    mine.network = 'good'
    library.remove(book.bookId)
    await library.sync()
    expect(titles(library)).toEqual(['二'])
    library.restore(book)
    expect(titles(library)).toEqual(['二', '一'])
    await library.sync()
    expect((await shelf()).map(({ title }) => title).sort()).toEqual(['一', '二'])
  })
})

describe('an answer that is lost', () => {
  it('doubles nothing: the same operation is sent again, and later edits are others', async () => {
    const { mine, library, shelf } = await opened()
    mine.network = 'answers lost'
    library.add(opId(), fields('一'))
    await library.sync()
    library.edit(bookOf(library, '一'), { note: '写在后面' })
    expect(state(library).waiting).toBe(2)
    mine.network = 'good'
    await library.sync()
    expect(await shelf()).toMatchObject([{ title: '一', note: '写在后面', rev: 2 }])
    expect(titles(library)).toEqual(['一'])
  })

  it('doubles nothing when the app is killed while it waits for one', async () => {
    const { mine, library, shelf } = await opened()
    const operation = opId()
    library.add(operation, fields('一'))
    // The call is on its way.
    await Promise.resolve()
    mine.kill()
    const again = mine.start()
    await again.open()
    again.add(operation, fields('一'))
    await again.sync()
    expect(await shelf()).toHaveLength(1)
    expect(titles(again)).toEqual(['一'])
  })

  it('is not needed again when the app is killed between the answer and the copy', async () => {
    const { mine, library } = await opened()
    mine.disk = 'stuck'
    library.add(opId(), fields('一'))
    await vi.waitFor(() => expect(state(library).waiting).toBe(0))
    mine.kill()
    mine.disk = 'good'
    mine.network = 'cut'
    const again = mine.start()
    await again.open()
    expect(titles(again)).toEqual(['一'])
    expect(bookOf(again, '一').rev).toBe(1)
    expect(state(again).waiting).toBe(0)
  })

  it('doubles nothing when calls arrive twice', async () => {
    const { mine, library, shelf } = await opened()
    mine.network = 'answers twice'
    library.add(opId(), fields('一', { isbn: '9787536692930' }))
    await library.sync()
    library.edit(bookOf(library, '一'), { rating: 7 })
    await library.sync()
    library.add(opId(), fields('一', { isbn: '9787536692930' }), { onto: bookOf(library, '一').bookId })
    await library.sync()
    expect(await shelf()).toMatchObject([{ rating: 7, copies: 2 }])
    expect(state(library)).toMatchObject({ waiting: 0, books: [{ copies: 2 }] })
  })
})

describe('what the function will never take', () => {
  it('is set aside with its field, holds up nothing, and goes when it is put right', async () => {
    const { library, shelf } = await opened()
    library.add(opId(), fields('坏', { isbn: '123' }))
    library.add(opId(), fields('好'))
    await library.sync()
    expect(await shelf()).toMatchObject([{ title: '好' }])
    expect(state(library).asking).toMatchObject([{ hold: { why: 'refused', code: 'INVALID_INPUT', path: 'isbn' } }])
    library.edit(bookOf(library, '坏'), { isbn: null })
    await library.sync()
    expect(await shelf()).toHaveLength(2)
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('is asked about where it is a removal, which its reader may give up', async () => {
    const { mine, library, shelf } = await opened()
    library.add(opId(), fields('一'))
    await library.sync()
    mine.refuse('books/remove', 'FORBIDDEN')
    library.remove(bookOf(library, '一').bookId)
    await library.sync()
    const { asking } = state(library)
    expect(asking).toMatchObject([{ isRemoval: true, mine: { title: '一' }, hold: { code: 'FORBIDDEN' } }])
    for (const clash of asking) library.settle(clash, 'drop')
    expect(state(library)).toMatchObject({ waiting: 0, asking: [], books: [{ title: '一' }] })
    expect(await shelf()).toHaveLength(1)
  })

  it.each(['NO_SUCH_ROUTE', 'UNAUTHENTICATED'] as const)(
    'is said at once where no waiting cures it, and not any more when it is sent: %s',
    async (code) => {
      const { mine, library, shelf } = await opened()
      await library.sync()
      mine.refuse('books/add', code)
      library.add(opId(), fields('一'))
      await vi.waitFor(() => expect(state(library)).toMatchObject({ waiting: 1, error: { code } }))
      mine.refuses = undefined
      mine.pass()
      await vi.waitFor(async () => expect(await shelf()).toHaveLength(1))
      await vi.waitFor(() => expect(state(library)).toMatchObject({ waiting: 0, error: undefined }))
    },
  )

  it('waits as long as it is told to', async () => {
    const arena = await engineArena({ writes: 2 })
    const mine = phoneOf(arena, 'ann')
    const library = mine.start()
    await library.open()
    for (const title of ['一', '二', '三']) library.add(opId(), fields(title))
    await library.sync()
    expect(state(library)).toMatchObject({ waiting: 1, error: undefined })
    expect(titles(library)[0]).toBe('三')
    expect(titles(library)).toHaveLength(3)
  })
})
