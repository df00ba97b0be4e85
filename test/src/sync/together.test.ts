import { describe, expect, it } from 'vitest'
import { BATCH, MOST_CALLS } from '../../../cloud/contract/batch'
import { ApiError } from '../../../src/api/api-error'
import { opId } from '../../support/op-id'
import { routesOf } from '../../support/routes-of'
import { bookOf, fields, jpeg, opened, state } from './shelf-world'

describe('many changes that wait', () => {
  it('sends what waits together, as many as go into one event', async () => {
    const { mine, library, shelf } = await opened()
    mine.network = 'cut'
    const titles = Array.from({ length: MOST_CALLS * 2 + 3 }, (_, at) => `第${at}本`)
    for (const title of titles) library.add(opId(), fields(title))
    mine.network = 'good'
    await library.sync()
    expect(mine.asked.filter((route) => route.startsWith('books/add') || route === BATCH)).toEqual([
      BATCH,
      BATCH,
      BATCH,
    ])
    expect((await shelf()).map(({ title }) => title)).toEqual(titles)
    const last = bookOf(library, '第0本')
    for (const book of state(library).books) library.edit(book, { location: '书房' })
    library.remove(last.bookId)
    await library.sync()
    expect((await shelf()).every(({ location }) => location === '书房')).toBe(true)
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('asks again what the answer to was lost, and does nothing twice', async () => {
    const { mine, library, shelf } = await opened()
    mine.network = 'answers lost'
    for (const title of ['一', '二', '三']) library.add(opId(), fields(title))
    await library.sync()
    expect(await shelf()).toHaveLength(3)
    expect(state(library)).toMatchObject({ waiting: 3 })
    mine.network = 'good'
    await library.sync()
    expect(await shelf()).toHaveLength(3)
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
  })

  it('is not more than a slow network carries, and what is behind a failure stays there', async () => {
    const { mine, library, arena, shelf } = await opened()
    const isbn = '9787536692930'
    library.add(opId(), fields('给出', { isbn }))
    for (const title of ['一', '二', '三', '收下']) library.add(opId(), fields(title))
    await library.sync()
    library.together(() => {
      library.edit(bookOf(library, '给出'), { isbn: '9787020002207' })
      for (const title of ['一', '二', '三']) library.edit(bookOf(library, title), { note: '长'.repeat(4_000) })
      library.edit(bookOf(library, '收下'), { isbn })
    })
    const sent: string[] = []
    const { send } = arena
    arena.send = async (_, event) => {
      sent.push(JSON.stringify(event))
      throw new ApiError('OFFLINE', 'nothing answered')
    }
    await library.sync()
    expect(new Set(sent).size).toBe(1)
    arena.send = async (openid, event) => {
      sent.push(JSON.stringify(event))
      return send(openid, event)
    }
    await library.sync()
    expect(state(library)).toMatchObject({ waiting: 0, asking: [] })
    expect((await shelf()).find(({ title }) => title === '收下')).toMatchObject({ isbn })
    expect(Math.max(...sent.map((event) => Buffer.byteLength(event)))).toBeLessThan(32 * 1024)
    expect(mine.asked).toContain(BATCH)
  })

  it('sends one picture after the other', async () => {
    const { mine, library, arena } = await opened()
    for (const title of ['一', '二', '三']) library.add(opId(), fields(title))
    await library.sync()
    mine.network = 'cut'
    for (const title of ['一', '二', '三']) await library.putCover(bookOf(library, title), jpeg(1))
    let [under, most, all] = [0, 0, 0]
    const { send } = arena
    arena.send = async (openid, event) => {
      under += 1
      most = Math.max(most, under)
      all += routesOf(event).filter((route) => route === 'covers/put').length
      const answer = await send(openid, event)
      under -= 1
      return answer
    }
    mine.network = 'good'
    await library.sync()
    expect({ most, all, waiting: state(library).waiting }).toEqual({ most: 1, all: 3, waiting: 0 })
  })

  it('goes on without the one that the function stumbles over', async () => {
    const { mine, library, arena, shelf } = await opened()
    mine.network = 'cut'
    for (let n = 0; n < 8; n += 1) library.add(opId(), fields(`第${n}本`))
    const { send } = arena
    arena.send = async (openid, event) => {
      if (JSON.stringify(event).includes('第2本')) throw new ApiError('INTERNAL', 'the function ended')
      return send(openid, event)
    }
    mine.network = 'good'
    await library.sync()
    expect(await shelf()).toHaveLength(7)
    expect(state(library).waiting).toBe(1)
  })

  it.each([
    [20, 10, ''],
    [40, 10, ''],
    [60, 10, ''],
    [2_000, 6, '长'.repeat(1_000)],
    [4_000, 6, '长'.repeat(1_000)],
  ])('goes out on a phone that has room for %i characters', async (room, books, note) => {
    const { mine, library, shelf } = await opened()
    for (let n = 0; n < books; n += 1) library.add(opId(), fields(`第${n}本`, { ...(note && { note }) }))
    await library.sync()
    mine.network = 'cut'
    await library.sync()
    library.together(() => {
      for (const book of state(library).books) library.edit(book, { location: '书房' })
    })
    mine.room = room
    mine.network = 'good'
    for (let times = 0; times < 20; times += 1) await library.sync()
    expect((await shelf()).filter(({ location }) => location === '书房')).toHaveLength(books)
    expect(state(library).waiting).toBe(0)
  })

  it('shows what another phone did to a book whose answer could not be put away', async () => {
    const { mine, library, phone } = await opened()
    library.add(opId(), fields('一'))
    await library.sync()
    mine.disk = 'full'
    library.edit(bookOf(library, '一'), { location: '书房' })
    await library.sync()
    mine.disk = 'good'
    const there = phone().start()
    await there.open()
    there.edit(bookOf(there, '一'), { location: '客厅' })
    await there.sync()
    await library.sync()
    expect(bookOf(library, '一').location).toBe('客厅')
  })
})
