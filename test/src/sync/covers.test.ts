import { describe, expect, it, vi } from 'vitest'
import { nearest } from '../../../src/lib/picture-here'
import { opId } from '../../support/op-id'
import { bookOf, fields, jpeg, opened, state } from './shelf-world'

const KEPT = /^cloud:.*\/cover-/
const WAITS = /^here\//

async function withBook() {
  const here = await opened()
  here.library.add(opId(), fields('一'))
  await here.library.sync()
  const left = () => here.mine.folders('covers-ann').names()
  const leftNextTime = async () => {
    here.mine.kill()
    await here.mine.start().open()
    return left()
  }
  /** Cuts the network, and lets the phone find that out: it sends nothing until it is told to. */
  const cut = async () => {
    here.mine.network = 'cut'
    await here.library.sync()
    here.library.edit(bookOf(here.library, '一'), { location: '书房' })
    await here.library.sync()
  }
  return { ...here, left, leftNextTime, cut, coverOf: () => bookOf(here.library, '一').cover }
}

describe('a cover of one’s own', () => {
  it('shows at once without a network, is not fetched back, and leaves the phone with the app', async () => {
    const { mine, library, shelf, left, leftNextTime, coverOf } = await withBook()
    mine.network = 'cut'
    await library.putCover(bookOf(library, '一'), jpeg(1))
    const here = coverOf()
    expect(here).toMatch(WAITS)
    expect(state(library).waiting).toBe(1)
    expect(await left()).toHaveLength(1)
    mine.network = 'good'
    await library.sync()
    expect(coverOf()).toMatch(KEPT)
    expect(nearest(coverOf() ?? '')).toBe(here)
    expect(await shelf()).toMatchObject([{ cover: coverOf(), rev: 2 }])
    expect(await leftNextTime()).toEqual([])
  })

  it('is still there when the app was killed before it was sent', async () => {
    const { mine, library, leftNextTime, shelf } = await withBook()
    mine.network = 'cut'
    await library.putCover(bookOf(library, '一'), jpeg(1))
    mine.kill()
    const again = mine.start()
    await again.open()
    expect(bookOf(again, '一').cover).toMatch(WAITS)
    mine.network = 'good'
    await again.sync()
    expect(await shelf()).toMatchObject([{ cover: expect.stringMatching(KEPT) }])
    expect(await leftNextTime()).toEqual([])
  })

  it('leaves no picture behind when the app was killed before there was an operation', async () => {
    const { mine, left } = await withBook()
    await mine.folders('covers-ann').write('orphan.jpg', jpeg(1))
    mine.kill()
    await mine.start().open()
    expect(await left()).toEqual([])
  })

  it.each(['answers lost', 'answers twice'] as const)('is put once when %s', async (network) => {
    const { mine, library, leftNextTime, shelf } = await withBook()
    mine.network = network
    await library.putCover(bookOf(library, '一'), jpeg(1))
    await library.sync()
    mine.network = 'good'
    await library.sync()
    expect(await shelf()).toMatchObject([{ cover: expect.stringMatching(KEPT), rev: 2 }])
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
    expect(await leftNextTime()).toEqual([])
  })

  it('is not needed again when the app is killed between the answer and the copy', async () => {
    const { mine, library, left } = await withBook()
    await library.putCover(bookOf(library, '一'), jpeg(1))
    mine.disk = 'stuck'
    await vi.waitFor(() => expect(state(library).waiting).toBe(0))
    mine.kill()
    mine.disk = 'good'
    mine.network = 'cut'
    const again = mine.start()
    await again.open()
    expect(bookOf(again, '一').cover).toMatch(KEPT)
    expect(await left()).toEqual([])
  })

  it('is the newest of several, and only that one is sent', async () => {
    const { mine, library, left, cut } = await withBook()
    await cut()
    await library.putCover(bookOf(library, '一'), jpeg(1))
    await library.putCover(bookOf(library, '一'), jpeg(2))
    expect(await left()).toHaveLength(1)
    mine.network = 'good'
    mine.asked.length = 0
    await library.sync()
    expect(mine.asked.filter((url) => url === 'covers/put')).toHaveLength(1)
  })

  it.each(['sent', 'waiting'])(
    'is given back with all that was in it, when it was %s and is taken away',
    async (how) => {
      const { mine, library, leftNextTime, shelf, pass, coverOf } = await withBook()
      if (how === 'waiting') mine.network = 'cut'
      await library.putCover(bookOf(library, '一'), jpeg(1))
      await library.sync()
      const before = coverOf()
      const undo = library.takeCover(bookOf(library, '一'))
      expect(coverOf()).toBeUndefined()
      library.edit(bookOf(library, '一'), { note: '没有封面' })
      await library.sync()
      expect(undo()).toBe(true)
      expect(coverOf()).toBe(before)
      mine.network = 'good'
      pass(60_000)
      await library.sync()
      expect(await shelf()).toMatchObject([{ cover: expect.stringMatching(KEPT), note: '没有封面' }])
      expect(state(library).waiting).toBe(0)
      expect(await leftNextTime()).toEqual([])
    },
  )

  it.each(['is open', 'was killed meanwhile'])('is gone for good after a while, though the app %s', async (how) => {
    const { mine, library, shelf, pass } = await withBook()
    await library.putCover(bookOf(library, '一'), jpeg(1))
    await library.sync()
    const undo = library.takeCover(bookOf(library, '一'))
    if (how !== 'is open') mine.kill()
    const here = how === 'is open' ? library : mine.start()
    await here.open()
    expect(bookOf(here, '一').cover).toBeUndefined()
    expect(await shelf()).toMatchObject([{ cover: expect.stringMatching(KEPT) }])
    pass(9_000)
    mine.pass()
    await vi.waitFor(async () => expect((await shelf())[0]).not.toHaveProperty('cover'))
    expect(undo()).toBe(how !== 'is open')
    expect(state(here).waiting).toBe(0)
  })

  it('comes with a book that was never sent, also after that was removed and put back', async () => {
    const { mine, library, shelf, leftNextTime } = await withBook()
    mine.network = 'cut'
    library.add(opId(), fields('二'))
    await library.putCover(bookOf(library, '二'), jpeg(1))
    const book = bookOf(library, '二')
    library.remove(book.bookId)
    library.restore(book)
    expect(bookOf(library, '二').cover).toBe(book.cover)
    mine.network = 'good'
    await library.sync()
    expect((await shelf()).find(({ title }) => title === '二')).toMatchObject({ cover: expect.stringMatching(KEPT) })
    expect(await leftNextTime()).toEqual([])
  })

  it('goes on the newest version of a book that was edited elsewhere, and asks nothing', async () => {
    const { library, phone, shelf } = await withBook()
    const elsewhere = phone().start()
    await elsewhere.open()
    elsewhere.edit(bookOf(elsewhere, '一'), { note: '别处写的' })
    await elsewhere.sync()
    library.edit(bookOf(library, '一'), { rating: 8 })
    await library.putCover(bookOf(library, '一'), jpeg(1))
    await library.sync()
    expect(await shelf()).toMatchObject([{ note: '别处写的', rating: 8, cover: expect.stringMatching(KEPT) }])
    expect(state(library).asking).toEqual([])
  })

  it.each([
    ['restore', 1],
    ['drop', 0],
  ] as const)('asks when the book was removed elsewhere: %s', async (answer, count) => {
    const { library, phone, shelf } = await withBook()
    const elsewhere = phone().start()
    await elsewhere.open()
    elsewhere.remove(bookOf(elsewhere, '一').bookId)
    await elsewhere.sync()
    await library.putCover(bookOf(library, '一'), jpeg(1))
    await library.sync()
    const [clash] = state(library).asking
    expect(clash).toMatchObject({ hold: { why: 'gone' }, mine: { title: '一' } })
    if (clash) library.settle(clash, answer)
    await library.sync()
    expect((await shelf()).filter(({ cover }) => cover !== undefined)).toHaveLength(count)
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it.each([
    ['is no picture', Buffer.from('<svg>').toString('base64')],
    ['is damaged on the phone', undefined],
  ])('is set aside and named when it %s', async (_, image) => {
    const { mine, library, left, cut, shelf } = await withBook()
    await cut()
    await library.putCover(bookOf(library, '一'), image ?? jpeg(1))
    if (image === undefined) for (const name of await left()) await mine.folders('covers-ann').remove(name)
    library.edit(bookOf(library, '一'), { note: '照样' })
    mine.network = 'good'
    await library.sync()
    const [clash] = state(library).asking
    expect(clash).toMatchObject({ hold: { why: 'refused', path: 'cover' } })
    if (clash) library.settle(clash, 'drop')
    await library.sync()
    expect(await shelf()).toMatchObject([{ note: '照样' }])
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('goes with everything else when the shelf is forgotten', async () => {
    const { mine, library, left } = await withBook()
    mine.network = 'cut'
    await library.putCover(bookOf(library, '一'), jpeg(1))
    await library.forget()
    expect(await left()).toEqual([])
  })
})
