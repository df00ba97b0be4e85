import { describe, expect, it } from 'vitest'
import { BATCH, MOST_CALLS } from '../../../cloud/contract/batch'
import { opId } from '../../support/op-id'
import { bookOf, fields, opened, state } from './shelf-world'

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
})
