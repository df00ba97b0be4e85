import { describe, expect, it } from 'vitest'
import type { BookFields } from '../../../../cloud/contract/book'
import { openEditDrafts } from '../../../../src/features/books/edit-draft'
import { createEditor, isDirty } from '../../../../src/features/books/editor.store'
import { valuesOf } from '../../../../src/features/books/values'
import { opId } from '../../../support/op-id'
import { bookOf, fields, jpeg, opened as openedLibrary, state } from '../../sync/shelf-world'

async function opened(more: Partial<BookFields> = {}) {
  const here = await openedLibrary()
  here.library.add(opId(), fields('三体', more))
  await here.library.sync()
  const drafts = openEditDrafts(here.mine.device, 'ann')
  const start = () => createEditor(here.library, drafts)
  const left = () => here.mine.device.keys().filter((key) => key.startsWith('edit.'))
  const editor = start()
  const { bookId } = bookOf(here.library, '三体')
  editor.open(bookId)
  return { ...here, start, left, editor, bookId, values: () => editor.store.getState().values }
}

describe('editing a book', () => {
  it('opens what the phone has without a call', async () => {
    const { mine, editor, bookId, values } = await opened()
    mine.asked.length = 0
    editor.open(bookId)
    expect(values()?.title).toBe('三体')
    expect(mine.asked).toEqual([])
  })

  it('saves what an earlier version left, which kept the cover as it was on the phone', async () => {
    const { library, mine, start, bookId } = await opened()
    const base = bookOf(library, '三体')
    const values = { ...valuesOf(base), cover: 'http://usr/covers/1.jpg', note: '写到一半' }
    openEditDrafts(mine.device, 'ann').write({ base, values })
    const again = start()
    again.open(bookId)
    expect(again.save()).toBe(true)
    expect(library.find(bookId)).toMatchObject({ note: '写到一半' })
    expect(library.find(bookId)).not.toHaveProperty('cover')
  })

  it('says when a book is not on the shelf', async () => {
    const { editor } = await opened()
    editor.open('nowhere')
    expect(editor.store.getState()).toMatchObject({ isOpening: false, isGone: true })
  })

  it('sends only what was changed, and takes away what was emptied', async () => {
    const { library, editor, shelf } = await opened({ note: '借自图书馆', pages: 302 })
    editor.set('rating', 9)
    editor.set('note', '  ')
    editor.set('pages', '')
    editor.set('title', ' 三体 ')
    expect(editor.save()).toBe(true)
    expect(isDirty(editor.store.getState())).toBe(false)
    expect(bookOf(library, '三体')).not.toHaveProperty('note')
    await library.sync()
    const [stored] = await shelf()
    expect(stored).toMatchObject({ title: '三体', rating: 9, rev: 2 })
    expect(stored).not.toHaveProperty('note')
    expect(stored).not.toHaveProperty('pages')
  })

  it('names the fields that cannot be saved, and changes nothing', async () => {
    const { library, editor } = await opened()
    editor.set('title', ' ')
    editor.set('pages', 'many')
    editor.set('isbn', '9787536692931')
    editor.set('copies', '0')
    expect(editor.save()).toBe(false)
    const faults = { title: 'empty', pages: 'number', isbn: 'checksum', copies: 'range' }
    expect(editor.store.getState().faults).toEqual(faults)
    expect(state(library).waiting).toBe(0)
  })

  it('leaves open what is being edited when the book gets a cover', async () => {
    const { library, editor } = await opened()
    const { round } = editor.store.getState()
    await library.putCover(bookOf(library, '三体'), jpeg(1))
    await library.sync()
    expect(editor.store.getState()).toMatchObject({ round, book: { cover: expect.stringMatching(/^cloud:/) } })
  })

  it('says when the new ISBN belongs to another book', async () => {
    const { library, editor } = await opened()
    library.add(opId(), fields('别的', { isbn: '9787536692930' }))
    editor.set('isbn', '9787536692930')
    expect(editor.save()).toBe(false)
    expect(editor.store.getState().faults).toEqual({ isbn: 'taken' })
  })

  it('goes on where an earlier visit left off', async () => {
    const { editor, start, bookId } = await opened()
    editor.set('note', '写到一半')
    const later = start()
    later.open(bookId)
    expect(later.store.getState()).toMatchObject({ isResumed: true, values: { note: '写到一半' } })
    later.revert()
    expect(later.store.getState().values?.note).toBe('')
  })

  it('keeps what was typed of one book while others are looked at and edited', async () => {
    const { library, editor, start, bookId, left } = await opened()
    library.add(opId(), fields('围城'))
    editor.set('note', '三体写到一半')
    const other = start()
    other.open(bookOf(library, '围城').bookId)
    expect(other.store.getState()).toMatchObject({ isResumed: false, values: { note: '' } })
    other.set('note', '围城写到一半')
    const again = start()
    again.open(bookId)
    expect(again.store.getState()).toMatchObject({ isResumed: true, values: { note: '三体写到一半' } })
    expect(again.save()).toBe(true)
    expect(bookOf(library, '三体').note).toBe('三体写到一半')
    other.open(bookOf(library, '围城').bookId)
    expect(other.store.getState()).toMatchObject({ isResumed: true, values: { note: '围城写到一半' } })
    other.revert()
    expect(left()).toEqual([])
  })

  it('finds what was typed of a book that has got its name meanwhile, and is done with it when it is saved', async () => {
    const { mine, library, start, left } = await opened()
    mine.network = 'cut'
    const id = library.add(opId(), fields('新书'))
    const editor = start()
    editor.open(id)()
    editor.set('note', '没网时写的')
    mine.network = 'good'
    await library.sync()
    const again = start()
    again.open(bookOf(library, '新书').bookId)
    expect(again.store.getState()).toMatchObject({ isResumed: true, values: { note: '没网时写的' } })
    expect(again.save()).toBe(true)
    expect(bookOf(library, '新书').note).toBe('没网时写的')
    expect(left()).toEqual([])
  })

  it('edits a book that was never sent, and goes on when it gets its name', async () => {
    const { mine, library, editor, shelf } = await opened()
    mine.network = 'cut'
    const id = library.add(opId(), fields('新书'))
    const stop = editor.open(id)
    editor.set('note', '没网时写的')
    editor.save()
    mine.network = 'good'
    await library.sync()
    editor.set('rating', 8)
    expect(editor.save()).toBe(true)
    stop()
    await library.sync()
    expect((await shelf()).find(({ title }) => title === '新书')).toMatchObject({ note: '没网时写的', rating: 8 })
  })

  it('shows what came from elsewhere while nothing is typed, and keeps what is', async () => {
    const { library, editor, phone, values, bookId } = await opened()
    const elsewhere = phone().start()
    await elsewhere.open()
    elsewhere.edit(bookOf(elsewhere, '三体'), { status: 'reading' })
    await elsewhere.sync()
    await library.sync()
    expect(values()?.status).toBe('reading')
    editor.set('note', '我的')
    elsewhere.edit(bookOf(elsewhere, '三体'), { rating: 3 })
    await elsewhere.sync()
    await library.sync()
    expect(values()).toMatchObject({ note: '我的', rating: 0 })
    expect(editor.save()).toBe(true)
    expect(library.find(bookId)).toMatchObject({ note: '我的', rating: 3 })
  })
})
