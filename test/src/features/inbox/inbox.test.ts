import { describe, expect, it } from 'vitest'
import { titles } from '../../sync/shelf-world'
import { CAMEL, lastOf, metadata, PRIDE, scanWorld, settled, steps, THREE_BODY } from './scan-world'

describe('the inbox of scanned codes', () => {
  it('puts each book on the shelf by itself, and lets go of it', async () => {
    const here = await scanWorld()
    const { inbox, library } = await here.opened()
    for (const code of [THREE_BODY, CAMEL, PRIDE]) expect(inbox.scanned(code)).toBe('book')
    await settled()
    await library.sync()
    expect(steps(inbox)).toEqual(['placed', 'placed', 'placed'])
    expect(here.kept()).toEqual([])
    expect(await here.shelf()).toHaveLength(3)
  })

  it('keeps a code on the phone before anything is asked', async () => {
    const here = await scanWorld()
    const { inbox } = here.start()
    inbox.scanned(THREE_BODY)
    expect(here.kept()).toHaveLength(1)
    expect(here.asked).toEqual([])
  })

  it('asks about what was scanned meanwhile in one go', async () => {
    const here = await scanWorld()
    const { inbox } = await here.opened()
    for (const code of [THREE_BODY, CAMEL, PRIDE]) inbox.scanned(code)
    await settled()
    expect(here.asked).toEqual([[THREE_BODY], [CAMEL, PRIDE]])
  })

  it('takes one code that is seen again and again as one', async () => {
    const here = await scanWorld()
    const { inbox } = await here.opened()
    inbox.scanned(THREE_BODY)
    here.pass(2_500)
    expect(inbox.scanned(THREE_BODY)).toBe('same')
    here.pass(2_500)
    expect(inbox.scanned(THREE_BODY)).toBe('same')
    here.pass(3_500)
    expect(inbox.scanned(THREE_BODY)).toBe('twice')
  })

  it('takes a book anew whose scan was just undone', async () => {
    const here = await scanWorld()
    const { inbox, library } = await here.opened()
    inbox.scanned(THREE_BODY)
    await settled()
    inbox.undo(lastOf(inbox).seq)
    expect(titles(library)).toEqual([])
    expect(inbox.scanned(THREE_BODY)).toBe('book')
  })

  it('gives what is scanned now the place and the tags of now', async () => {
    const here = await scanWorld()
    here.sorts({ location: '书房', tags: ['科幻'] })
    const { inbox, library } = await here.opened()
    inbox.scanned(THREE_BODY)
    here.sorts({ location: '', tags: [] })
    inbox.scanned(CAMEL)
    await settled()
    const [[first], [second]] = [library.owned(THREE_BODY), library.owned(CAMEL)]
    expect(first).toMatchObject({ location: '书房', tags: ['科幻'], isbn: THREE_BODY })
    expect(second).toMatchObject({ tags: [], isbn: CAMEL })
    expect(second).not.toHaveProperty('location')
  })

  it.each([
    ['a shelf that has it', true],
    ['a scan before it', false],
  ])('asks what a second one of %s is, and takes the next meanwhile', async (_, isOnShelf) => {
    const here = await scanWorld()
    const { inbox } = await here.opened()
    if (!isOnShelf) here.says('cut')
    inbox.scanned(THREE_BODY)
    await settled()
    here.pass(5_000)
    expect(inbox.scanned(THREE_BODY)).toBe('twice')
    expect(inbox.scanned(CAMEL)).toBe('book')
    await settled()
    const rest = isOnShelf ? 'placed' : 'waiting'
    expect(steps(inbox)).toEqual([rest, 'twice', rest])
  })

  it.each([
    ['copy', [{ copies: 2 }]],
    ['volume', [{ copies: 1 }, { copies: 1 }]],
    ['skip', [{ copies: 1 }]],
  ] as const)('does with a second one as its reader says: %s', async (answer, expected) => {
    for (const first of ['found', 'cut'] as const) {
      const here = await scanWorld()
      const { inbox, library } = await here.opened()
      here.says(first)
      inbox.scanned(THREE_BODY)
      await settled()
      here.pass(5_000)
      inbox.scanned(THREE_BODY)
      const { seq } = lastOf(inbox)
      if (answer === 'skip') inbox.undo(seq)
      else inbox.answer(seq, answer)
      here.says('found')
      inbox.wake()
      await settled()
      await library.sync()
      expect(await here.shelf()).toMatchObject(expected)
      expect(await here.shelf()).toHaveLength(expected.length)
      expect(here.kept()).toEqual([])
    }
  })

  it('brings home what was wanted, asks nothing, and makes it wanted again when that is undone', async () => {
    const here = await scanWorld()
    const { inbox, library } = await here.opened()
    const wanted = { ...metadata('三体'), isbn: THREE_BODY, tags: ['科幻'], isPrivate: false, copies: 1 }
    library.add('operation-wanted-1', { ...wanted, status: 'wish' })
    here.sorts({ location: '书房', tags: ['新买的'] })
    inbox.scanned(THREE_BODY)
    await settled()
    expect(steps(inbox)).toEqual(['placed'])
    await library.sync()
    expect(await here.shelf()).toMatchObject([
      { title: '三体', status: 'unread', location: '书房', tags: ['科幻', '新买的'], copies: 1 },
    ])
    inbox.undo(lastOf(inbox).seq)
    await library.sync()
    const [back, ...others] = await here.shelf()
    expect(back).toMatchObject({ status: 'wish', tags: ['科幻'], copies: 1 })
    expect(back).not.toHaveProperty('location')
    expect(others).toEqual([])
    expect(here.kept()).toEqual([])
  })

  it('takes back one copy, and not the book', async () => {
    const here = await scanWorld()
    const { inbox, library } = await here.opened()
    inbox.scanned(THREE_BODY)
    await settled()
    here.pass(5_000)
    inbox.scanned(THREE_BODY)
    inbox.answer(lastOf(inbox).seq, 'copy')
    await settled()
    inbox.undo(lastOf(inbox).seq)
    await library.sync()
    expect(await here.shelf()).toMatchObject([{ copies: 1 }])
  })

  it.each(['6901234567892', '9771671688002', 'https://example.com', '9787536692931'])(
    'keeps %s in sight',
    async (code) => {
      const here = await scanWorld()
      const { inbox } = await here.opened()
      expect(inbox.scanned(code)).toBe('odd')
      await settled()
      expect(here.asked).toEqual([])
      here.kill()
      expect(steps(here.start().inbox)).toEqual(['odd'])
    },
  )
})
