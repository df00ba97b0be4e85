import { describe, expect, it } from 'vitest'
import { createLender, LendingDraft } from '../../../../src/features/books/lending.store'
import { kept } from '../../../../src/storage/kept'
import { opId } from '../../../support/op-id'
import { bookOf, fields, opened as openedLibrary } from '../../sync/shelf-world'

const NOON = new Date(2026, 10, 22, 12).getTime()

async function opened() {
  const here = await openedLibrary()
  here.library.add(opId(), fields('三体', { note: '留着' }))
  await here.library.sync()
  const start = () => createLender(here.library, kept(here.mine.device, 'lending', LendingDraft), () => NOON)
  return { ...here, start, lender: start(), book: () => bookOf(here.library, '三体') }
}

describe('lending from the shelf', () => {
  it('keeps what is typed until it is lent', async () => {
    const { lender, start, book, library, shelf } = await opened()
    lender.begin(book().bookId)
    lender.set({ to: '小王' })
    const again = start()
    expect(again.store.getState().draft).toMatchObject({ to: '小王' })
    expect(again.lend(book())).toBe(true)
    expect(again.store.getState().draft).toBeUndefined()
    expect(start().store.getState().draft).toBeUndefined()
    await library.sync()
    expect(await shelf()).toMatchObject([{ loans: [{ to: '小王', lentOn: '2026-11-22' }], note: '留着' }])
  })

  it('says what is wrong, and keeps it', async () => {
    const { lender, book } = await opened()
    lender.begin(book().bookId)
    lender.set({ dueOn: '2026-11-01' })
    expect(lender.lend(book())).toBe(false)
    expect(lender.store.getState()).toMatchObject({ faults: { to: 'empty' }, draft: { dueOn: '2026-11-01' } })
    lender.set({ to: '小王' })
    expect(lender.lend(book())).toBe(false)
    expect(lender.store.getState().faults).toEqual({ dueOn: 'past' })
    expect(book().loans).toBeUndefined()
  })

  it('takes a book back, and takes that back, before and after it was sent', async () => {
    const { lender, book, library, mine, shelf } = await opened()
    lender.begin(book().bookId)
    lender.set({ to: '小王' })
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
