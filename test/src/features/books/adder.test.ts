import { describe, expect, it } from 'vitest'
import { createAdder } from '../../../../src/features/books/adder.store'
import { createShelf } from '../../../../src/features/books/shelf.store'
import { bookOf, fakeCloud, later } from '../../fake-cloud'

function setUp() {
  const cloud = fakeCloud()
  const shelf = createShelf(cloud.call)
  return { cloud, shelf, adder: createAdder(cloud.call, shelf) }
}
const book = { title: '三体', isbn: '9787536692930' }

describe('saving a new book', () => {
  it('puts it on the shelf', async () => {
    const { cloud, shelf, adder } = setUp()
    cloud.gives({ book: bookOf() })
    expect(await adder.save('operation-1', book)).toEqual(bookOf())
    expect(shelf.store.getState().books).toEqual([bookOf()])
  })

  it('sends one call for two taps', async () => {
    const { cloud, adder } = setUp()
    const slow = later<unknown>()
    cloud.does(() => slow.promise)
    const taps = [adder.save('operation-1', book), adder.save('operation-1', book)]
    slow.resolve({ ok: true, data: { book: bookOf() } })
    expect(await Promise.all(taps)).toEqual([bookOf(), undefined])
    expect(cloud.asked).toHaveLength(1)
  })

  it('is the same operation when it is tried again', async () => {
    const { cloud, adder } = setUp()
    cloud.refuses({ code: 'DEADLINE' })
    cloud.gives({ book: bookOf() })
    await adder.save('operation-1', book)
    expect(adder.store.getState()).toMatchObject({ step: 'failed', error: { code: 'DEADLINE' } })
    await adder.retry()
    expect(cloud.asked[1]).toEqual(cloud.asked[0])
  })

  it('asks what a second book of the same ISBN is, and does what is answered', async () => {
    const { cloud, adder } = setUp()
    cloud.refuses({ code: 'CONFLICT', details: { existing: bookOf({ bookId: 'first' }) } })
    cloud.refuses({ code: 'DEADLINE' })
    cloud.gives({ book: bookOf({ bookId: 'first', copies: 2 }) })
    await adder.save('operation-1', book)
    expect(adder.store.getState()).toMatchObject({ step: 'duplicate', existing: { bookId: 'first' } })
    await adder.answer('copy')
    await adder.retry()
    const [asked, answered, again] = cloud.asked
    expect(answered).toMatchObject({ ...book, onDuplicate: 'copy' })
    expect(answered?.opId).not.toBe(asked?.opId)
    expect(again).toEqual(answered)
    expect(adder.store.getState()).toEqual({ step: 'ready' })
  })

  it('tells of an earlier attempt that arrived although its answer was lost', async () => {
    const { cloud, adder } = setUp()
    cloud.refuses({ code: 'CONFLICT', path: 'opId' })
    await adder.save('operation-1', { ...book, title: '三体（典藏版）' })
    expect(adder.store.getState()).toEqual({ step: 'landed' })
  })
})
