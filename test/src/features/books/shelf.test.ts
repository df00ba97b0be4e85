import { describe, expect, it } from 'vitest'
import { createShelf } from '../../../../src/features/books/shelf.store'
import { bookOf, fakeCloud, later } from '../../fake-cloud'

const books = (...ats: number[]) => ats.map((at) => bookOf({ bookId: `book-${at}`, addedAt: at }))
const idsOf = (shelf: ReturnType<typeof createShelf>) => shelf.store.getState().books.map(({ bookId }) => bookId)

describe('the shelf', () => {
  it('fetches page after page, newest first, until there is none', async () => {
    const cloud = fakeCloud()
    const shelf = createShelf(cloud.call)
    cloud.gives({ items: books(4, 3), cursor: 'after-3' })
    cloud.gives({ items: books(2, 1) })
    await shelf.load()
    await shelf.more()
    await shelf.more()
    expect(idsOf(shelf)).toEqual(['book-4', 'book-3', 'book-2', 'book-1'])
    expect(cloud.asked.map(({ cursor }) => cursor)).toEqual([undefined, 'after-3'])
  })

  it('keeps what it has when a refresh fails, and says what failed', async () => {
    const cloud = fakeCloud()
    const shelf = createShelf(cloud.call)
    cloud.gives({ items: books(1) })
    cloud.refuses({ code: 'RATE_LIMITED' })
    await shelf.load()
    await shelf.load()
    expect(idsOf(shelf)).toEqual(['book-1'])
    expect(shelf.store.getState()).toMatchObject({ doing: 'nothing', isKnown: true, error: { code: 'RATE_LIMITED' } })
  })

  it('does not take a failed first page for an empty shelf', async () => {
    const cloud = fakeCloud()
    const shelf = createShelf(cloud.call)
    cloud.refuses({ code: 'FORBIDDEN' })
    await shelf.load()
    expect(shelf.store.getState().isKnown).toBe(false)
  })

  it('lets a refresh overtake a page that is still on its way', async () => {
    const cloud = fakeCloud()
    const shelf = createShelf(cloud.call)
    const slow = later<unknown>()
    cloud.gives({ items: books(4, 3), cursor: 'after-3' })
    cloud.does(() => slow.promise)
    cloud.gives({ items: books(5, 4) })
    await shelf.load()
    const more = shelf.more()
    await shelf.load()
    slow.resolve({ ok: true, data: { items: books(2) } })
    await more
    expect(idsOf(shelf)).toEqual(['book-5', 'book-4'])
  })

  it('puts a book where it belongs, and once', () => {
    const shelf = createShelf(fakeCloud().call)
    for (const book of books(1, 3, 2)) shelf.put(book)
    shelf.put(bookOf({ bookId: 'book-2', addedAt: 2, title: '球状闪电' }))
    expect(idsOf(shelf)).toEqual(['book-3', 'book-2', 'book-1'])
    expect(shelf.store.getState().books[1]?.title).toBe('球状闪电')
  })
})
