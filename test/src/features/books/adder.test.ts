import { describe, expect, it } from 'vitest'
import { createAdder } from '../../../../src/features/books/adder.store'
import { opened, state, titles } from '../../sync/shelf-world'

async function setUp() {
  const { library, shelf } = await opened()
  return { library, shelf, adder: createAdder(library) }
}
const book = { title: '三体', isbn: '9787536692930' }

describe('saving a new book', () => {
  it('puts it on the shelf at once, and on the shelf in the cloud when it can', async () => {
    const { library, shelf, adder } = await setUp()
    expect(adder.save('operation-1', book)).toMatchObject(book)
    expect(titles(library)).toEqual(['三体'])
    await library.sync()
    expect(await shelf()).toMatchObject([book])
  })

  it('is one book for two taps', async () => {
    const { library, shelf, adder } = await setUp()
    expect([adder.save('operation-1', book), adder.save('operation-1', book)]).toMatchObject([book, book])
    await library.sync()
    expect(await shelf()).toHaveLength(1)
  })

  it('asks what a second book of the same ISBN is, and does what is answered', async () => {
    const { library, adder } = await setUp()
    adder.save('operation-1', book)
    expect(adder.save('operation-2', { ...book, title: '三体，又一本' })).toBeUndefined()
    expect(adder.store.getState()).toMatchObject({ step: 'duplicate', existing: book })
    expect(adder.answer('copy')).toMatchObject({ title: '三体', copies: 2 })
    expect(adder.store.getState()).toEqual({ step: 'ready' })
    adder.save('operation-3', { ...book, title: '三体，第二卷' })
    expect(adder.answer('volume')).toMatchObject({ title: '三体，第二卷' })
    await library.sync()
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
    expect(
      state(library)
        .books.map(({ title, copies }) => `${title} ${copies}`)
        .sort(),
    ).toEqual(['三体 2', '三体，第二卷 1'])
  })

  it('tells of a form that was saved before it was changed', async () => {
    const { adder } = await setUp()
    adder.save('operation-1', book)
    expect(adder.save('operation-1', { ...book, title: '三体（典藏版）' })).toBeUndefined()
    expect(adder.store.getState()).toEqual({ step: 'landed' })
  })

  it('brings home what was wanted, with what was written, and asks nothing', async () => {
    const { library, adder } = await setUp()
    const isPrivate = true
    adder.save('operation-1', { ...book, status: 'wish', tags: ['科幻'], note: '朋友说好', isPrivate })
    const form = { ...book, location: '书房', tags: ['送人'], rating: 5 }
    const home = {
      title: '三体',
      status: 'unread',
      location: '书房',
      tags: ['科幻', '送人'],
      rating: 5,
      note: '朋友说好',
    }
    expect(adder.save('operation-2', form)).toMatchObject({ ...home, isPrivate, copies: 1 })
    expect(adder.save('operation-2', form)).toMatchObject(home)
    expect(adder.store.getState()).toEqual({ step: 'ready' })
    await library.sync()
    expect(state(library).books).toMatchObject([home])
    adder.save('operation-3', book)
    expect(adder.store.getState()).toMatchObject({ step: 'duplicate' })
  })

  it('asks when what is wanted is wanted again', async () => {
    const { adder } = await setUp()
    adder.save('operation-1', { ...book, status: 'wish' })
    expect(adder.save('operation-2', { ...book, status: 'wish' })).toBeUndefined()
    expect(adder.store.getState()).toMatchObject({ step: 'duplicate' })
  })
})
