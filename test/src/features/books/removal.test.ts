import { describe, expect, it } from 'vitest'
import { createRemoval } from '../../../../src/features/books/removal.store'
import { createShelf } from '../../../../src/features/books/shelf.store'
import { bookOf, fakeCloud } from '../../fake-cloud'

function setUp() {
  const cloud = fakeCloud()
  const shelf = createShelf(cloud.call)
  shelf.put(bookOf())
  const titles = () => shelf.store.getState().books.map(({ title }) => title)
  return { cloud, titles, removal: createRemoval(cloud.call, shelf) }
}

describe('taking a book off the shelf', () => {
  it('takes it back as it was', async () => {
    const { cloud, titles, removal } = setUp()
    cloud.gives({ bookId: 'book-1' })
    expect(await removal.remove(bookOf())).toBe(true)
    expect(titles()).toEqual([])
    cloud.gives({ book: bookOf({ rev: 3 }) })
    expect(await removal.restore(bookOf())).toBeUndefined()
    expect(titles()).toEqual(['三体'])
    expect(cloud.asked.map(({ $url }) => $url)).toEqual(['books/remove', 'books/restore'])
  })

  it('leaves the book where it is when it fails, and tries the same removal again', async () => {
    const { cloud, titles, removal } = setUp()
    cloud.refuses({ code: 'DEADLINE' })
    cloud.gives({ bookId: 'book-1' })
    expect(await removal.remove(bookOf())).toBe(false)
    expect(titles()).toEqual(['三体'])
    expect(removal.store.getState()).toMatchObject({ isRemoving: false, error: { code: 'DEADLINE' } })
    expect(await removal.remove(bookOf())).toBe(true)
    expect(cloud.asked[1]).toEqual(cloud.asked[0])
  })

  it('is done when the book was gone already', async () => {
    const { cloud, titles, removal } = setUp()
    cloud.refuses({ code: 'NOT_FOUND' })
    expect(await removal.remove(bookOf())).toBe(true)
    expect(titles()).toEqual([])
  })

  it('is a new operation each time a book is removed anew', async () => {
    const { cloud, removal } = setUp()
    for (let round = 0; round < 2; round += 1) {
      cloud.gives({ bookId: 'book-1' })
      cloud.gives({ book: bookOf() })
      await removal.remove(bookOf())
      await removal.restore(bookOf())
    }
    expect(new Set(cloud.asked.map(({ opId }) => opId)).size).toBe(4)
  })

  it('says what stands in the way of taking it back', async () => {
    const { cloud, removal } = setUp()
    cloud.refuses({ code: 'CONFLICT' })
    expect(await removal.restore(bookOf())).toMatchObject({ code: 'CONFLICT' })
  })
})
