import { describe, expect, it } from 'vitest'
import { createLender, LendingDrafts } from '../../../../src/features/books/lending.store'
import { kept } from '../../../../src/storage/kept'
import { opId } from '../../../support/op-id'
import { bookOf, fields, opened as openedLibrary } from '../../sync/shelf-world'

const NOON = new Date(2026, 10, 22, 12).getTime()

async function opened() {
  const here = await openedLibrary()
  here.library.add(opId(), fields('三体', { note: '留着' }))
  await here.library.sync()
  const start = () => createLender(here.library, kept(here.mine.device, 'lending', LendingDrafts), () => NOON)
  return { ...here, start, lender: start(), book: () => bookOf(here.library, '三体') }
}

describe('lending from the shelf', () => {
  it('keeps what is typed until it is lent', async () => {
    const { lender, start, book, library, shelf } = await opened()
    lender.begin(book())
    lender.set(book(), { to: '小王' })
    const again = start()
    expect(again.store.getState().drafts).toMatchObject([{ to: '小王' }])
    expect(again.lend(book())).toBe(true)
    expect(again.store.getState().drafts).toEqual([])
    expect(start().store.getState().drafts).toEqual([])
    await library.sync()
    expect(await shelf()).toMatchObject([{ loans: [{ to: '小王', lentOn: '2026-11-22' }], note: '留着' }])
  })

  it('keeps what is typed of one book while another is lent, also when the book gets its name', async () => {
    const { lender, library, mine, start } = await opened()
    mine.network = 'cut'
    library.add(opId(), fields('围城'))
    const other = () => bookOf(library, '围城')
    lender.begin(other())
    lender.set(other(), { to: '小王' })
    lender.begin(bookOf(library, '三体'))
    lender.set(bookOf(library, '三体'), { to: '小张' })
    expect(lender.lend(bookOf(library, '三体'))).toBe(true)
    mine.network = 'good'
    await library.sync()
    const again = start()
    expect(again.draftOf(again.store.getState().drafts, other())).toMatchObject({ to: '小王' })
    expect(again.lend(other())).toBe(true)
    expect(other().loans).toMatchObject([{ to: '小王' }])
    expect(start().store.getState().drafts).toEqual([])
  })

  it('says what is wrong, and keeps it', async () => {
    const { lender, book } = await opened()
    lender.begin(book())
    lender.set(book(), { dueOn: '2026-11-01' })
    expect(lender.lend(book())).toBe(false)
    expect(lender.store.getState()).toMatchObject({ faults: { to: 'empty' }, drafts: [{ dueOn: '2026-11-01' }] })
    lender.set(book(), { to: '小王' })
    expect(lender.lend(book())).toBe(false)
    expect(lender.store.getState().faults).toEqual({ dueOn: 'past' })
    expect(book().loans).toBeUndefined()
  })

  it('takes a book back, and takes that back, before and after it was sent', async () => {
    const { lender, book, library, mine, shelf } = await opened()
    lender.begin(book())
    lender.set(book(), { to: '小王' })
    lender.lend(book())
    await library.sync()
    const out = [{ to: '小王', lentOn: '2026-11-22' }]
    mine.network = 'cut'
    lender.takeBack(book())?.()
    expect(book().loans).toEqual(out)
    mine.network = 'good'
    await library.sync()
    const undo = lender.takeBack(book())
    await library.sync()
    expect(await shelf()).toMatchObject([{ loans: [{ returnedOn: '2026-11-22' }] }])
    undo?.()
    await library.sync()
    expect((await shelf())[0]).toMatchObject({ loans: out })
  })
})
