import { describe, expect, it } from 'vitest'
import { localIdOf } from '../../../src/sync/operation'
import { opId } from '../../support/op-id'
import { fields, opened, state, titles, world } from './shelf-world'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('opening the app', () => {
  it('asks who is here when that is not known, and once a day; what changed, after five minutes', async () => {
    const { mine, library, pass } = await opened()
    expect(mine.asked).toEqual(['session/login', 'books/changes'])
    library.add(opId(), fields('三体'))
    await library.sync()
    mine.asked.length = 0
    mine.kill()
    const again = mine.start()
    await again.open()
    expect(titles(again)).toEqual(['三体'])
    expect(mine.asked).toEqual([])
    for (const [later, asked] of [
      [6 * MINUTE, ['books/changes']],
      [23 * HOUR, ['books/changes']],
      [HOUR, ['session/login', 'books/changes']],
    ] as const) {
      pass(later)
      mine.kill()
      mine.asked.length = 0
      await mine.start().open()
      expect(mine.asked).toEqual(asked)
    }
  })

  it('asks who is here when the function does not know', async () => {
    const { mine, library, pass } = await opened()
    library.add(opId(), fields('三体'))
    await library.sync()
    pass(HOUR)
    mine.kill()
    mine.asked.length = 0
    mine.forgotten = true
    const again = mine.start()
    await again.open()
    expect(mine.asked).toEqual(['books/changes', 'session/login', 'books/changes'])
    expect(titles(again)).toEqual(['三体'])
    expect(state(again).error).toBeUndefined()
  })

  it('shows the shelf without a network, and says so quietly', async () => {
    const { mine, library, pass } = await opened()
    library.add(opId(), fields('三体', { isbn: '9787536692930' }))
    await library.sync()
    mine.kill()
    mine.network = 'cut'
    pass(60 * MINUTE)
    const again = mine.start()
    await again.open()
    expect(titles(again)).toEqual(['三体'])
    expect(again.owned('9787536692930')).toHaveLength(1)
    expect(state(again)).toMatchObject({ doing: 'nothing', isKnown: true, error: { code: 'OFFLINE' } })
  })

  it('keeps what was added before it was ever known who is here', async () => {
    const { phone, shelf } = await world()
    const mine = phone()
    mine.network = 'cut'
    const first = mine.start()
    await first.open()
    first.add(opId(), fields('在山上'))
    mine.kill()
    const library = mine.start()
    await library.open()
    expect(titles(library)).toEqual(['在山上'])
    expect(state(library).isKnown).toBe(false)
    mine.network = 'good'
    await library.sync()
    expect(state(library)).toMatchObject({ isKnown: true, waiting: 0 })
    expect(titles(library)).toEqual(['在山上'])
    expect(await shelf()).toHaveLength(1)
  })

  it('finds by its first id what was done before it was known who is here, and leaves no trace of it', async () => {
    const { phone } = await world()
    const mine = phone()
    mine.network = 'cut'
    const first = mine.start()
    await first.open()
    const id = first.add(opId(), fields('在山上'))
    const copy = opId()
    first.add(copy, fields('在山上'), { onto: id })
    expect(first.find(localIdOf(copy))?.copies).toBe(2)
    mine.kill()
    const library = mine.start()
    await library.open()
    mine.network = 'good'
    await library.sync()
    expect(library.find(localIdOf(copy))).toMatchObject({ title: '在山上', rev: expect.any(Number) })
    expect(mine.device.keys().filter((key) => key.includes('.new.'))).toEqual([])
    await library.forget()
    expect(mine.device.keys().filter((key) => !key.startsWith('session'))).toEqual([])
  })

  it('asks again for what is damaged on the phone, and loses nothing that waits', async () => {
    const { mine, library } = await opened()
    for (let i = 0; i < 40; i++) library.add(opId(), fields(`book ${i}`))
    await library.sync()
    const before = titles(library)
    mine.network = 'cut'
    library.add(opId(), fields('waits'))
    mine.kill()
    const [name] = [...mine.folders.files.keys()].filter((file) => mine.folders.files.get(file) !== '[]')
    mine.folders.files.set(String(name), '[{"bookId":')
    mine.network = 'good'
    const again = mine.start()
    await again.open()
    expect(titles(again)).toEqual(['waits', ...before])
    expect(state(again).waiting).toBe(0)
  })

  it('asks again for a copy of another version, and leaves alone an outbox it cannot read', async () => {
    const { mine, library } = await opened()
    library.add(opId(), fields('三体'))
    await library.sync()
    const memberId = state(library).memberId
    mine.kill()
    mine.device.set(`copy.${memberId}`, { schema: 99, cursor: 7 })
    mine.device.set(`outbox.1.${memberId}.000000000000001.x`, { kind: 'lend', seq: 'x' })
    mine.device.set(`outbox.2.${memberId}.000000000000001.x`, { kind: 'lend' })
    mine.device.set('outbox.1.somebody-else.000000000000001.x', { kind: 'lend' })
    const again = mine.start()
    await again.open()
    expect(titles(again)).toEqual(['三体'])
    expect(state(again)).toMatchObject({ waiting: 0, unread: 2 })
    expect(mine.device.keys().filter((key) => key.startsWith('outbox'))).toHaveLength(3)
    await again.forget()
    expect(mine.device.keys().filter((key) => key.startsWith('outbox'))).toEqual([
      'outbox.1.somebody-else.000000000000001.x',
    ])
    expect(state(again).unread).toBe(0)
  })

  it('leaves nothing on the phone when its reader leaves', async () => {
    const { mine, library } = await opened()
    library.add(opId(), fields('三体'))
    await library.sync()
    await library.forget()
    expect(titles(library)).toEqual([])
    expect([...mine.folders.files]).toEqual([])
    expect(mine.device.keys().filter((key) => !key.startsWith('session'))).toEqual([])
  })
})
