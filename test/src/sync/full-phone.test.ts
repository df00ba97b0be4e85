import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { bookOf, fields, opened, state, titles } from './shelf-world'

const FULL = expect.objectContaining({ code: 'STORAGE_FULL' })
const EVERYTHING = Number.POSITIVE_INFINITY

async function three() {
  const here = await opened()
  for (const title of ['一', '二', '三']) here.library.add(opId(), fields(title))
  await here.library.sync()
  here.mine.network = 'cut'
  const privateNow = () => state(here.library).books.map(({ isPrivate }) => isPrivate)
  const hideAll = () =>
    here.library.together(() => {
      for (const book of state(here.library).books) here.library.edit(book, { isPrivate: true })
    })
  return { ...here, privateNow, hideAll }
}

describe('a phone without room', () => {
  it('changes all of many books or none, and all when there is room', async () => {
    const { mine, library, hideAll, privateNow } = await three()
    mine.room = 1_000
    expect(hideAll).toThrow(FULL)
    expect(privateNow()).toEqual([false, false, false])
    expect(state(library).waiting).toBe(0)
    expect(mine.device.keys().filter((key) => key.startsWith('outbox'))).toEqual([])
    mine.room = EVERYTHING
    hideAll()
    expect(privateNow()).toEqual([true, true, true])
    expect(state(library).waiting).toBe(3)
  })

  it('leaves what waited before as it was', async () => {
    const { mine, library, hideAll } = await three()
    library.edit(bookOf(library, '三'), { title: '三体' })
    mine.room = 100
    expect(hideAll).toThrow(FULL)
    mine.kill()
    mine.room = EVERYTHING
    mine.network = 'good'
    const again = mine.start()
    await again.open()
    await again.sync()
    expect(titles(again)).toEqual(['三体', '二', '一'])
    expect(state(again)).toMatchObject({ waiting: 0, asking: [] })
    expect(state(again).books.some(({ isPrivate }) => isPrivate)).toBe(false)
  })

  it('adds the copy that had no room when it is asked for again', async () => {
    const { mine, library } = await three()
    const { bookId } = bookOf(library, '一')
    const copy = opId()
    const add = () => library.add(copy, fields('一'), { onto: bookId })
    const waits = () => mine.device.keys().some((key) => key.startsWith('outbox'))
    // Room for nothing, then for the operation and not for the name of the copy.
    for (let room = 0; room <= 420; room += 20) {
      mine.room = room
      expect(add).toThrow(FULL)
      expect({ copies: library.find(bookId)?.copies, waits: waits() }).toEqual({ copies: 1, waits: false })
    }
    mine.room = EVERYTHING
    add()
    expect(library.find(bookId)?.copies).toBe(2)
  })

  it('keeps of an edited book only what the edit needs, and loses nothing of it', async () => {
    const { mine, library, arena } = await opened()
    const note = '批'.repeat(5_000)
    library.add(opId(), fields('三体', { note, isbn: '9787536692930' }))
    await library.sync()
    mine.network = 'cut'
    library.edit(bookOf(library, '三体'), { status: 'read' })
    const [key = ''] = mine.device.keys().filter((name) => name.startsWith('outbox'))
    expect(JSON.stringify(mine.device.get(key)).length).toBeLessThan(700)
    expect(bookOf(library, '三体')).toMatchObject({ note, status: 'read' })
    const { bookId } = bookOf(library, '三体')
    await arena.send('ann', { $url: 'books/remove', opId: opId(), bookId })
    mine.network = 'good'
    await library.sync()
    const [clash] = state(library).asking
    expect(clash).toMatchObject({ hold: { why: 'gone' }, mine: { title: '三体', isbn: '9787536692930' } })
    library.settle({ seq: String(clash?.seq) }, 'restore')
    await library.sync()
    expect(bookOf(library, '三体')).toMatchObject({ note, status: 'read' })
  })

  it('opens its shelf later when what was acknowledged had no room', async () => {
    const { mine, library } = await opened()
    mine.disk = 'stuck'
    library.add(opId(), fields('三体'))
    await expect.poll(() => mine.device.keys().some((key) => isDone(mine.device.get(key)))).toBe(true)
    mine.kill()
    mine.disk = 'full'
    const again = mine.start()
    await again.open()
    expect(state(again)).toMatchObject({ doing: 'nothing', error: FULL })
    mine.disk = 'good'
    await again.sync()
    expect(titles(again)).toEqual(['三体'])
    expect(state(again)).toMatchObject({ doing: 'nothing', waiting: 0, error: undefined })
  })
})

const isDone = (value: unknown) => v.is(v.looseObject({ kind: v.literal('done') }), value)
