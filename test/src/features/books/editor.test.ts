import { describe, expect, it } from 'vitest'
import type { Book } from '../../../../cloud/contract/book'
import type { EditDraft } from '../../../../src/features/books/edit-draft'
import { createEditor, type Editor, isDirty } from '../../../../src/features/books/editor.store'
import { createShelf } from '../../../../src/features/books/shelf.store'
import type { Kept } from '../../../../src/storage/kept'
import { bookOf, type FakeCloud, fakeCloud, later } from '../../fake-cloud'

async function opened(base: Book = bookOf(), left?: EditDraft) {
  const cloud = fakeCloud()
  const shelf = createShelf(cloud.call)
  shelf.put(base)
  let draft = left
  const keep: Kept<EditDraft> = {
    read: () => draft,
    write: (value) => {
      draft = value
    },
    drop: () => {
      draft = undefined
    },
  }
  const editor = createEditor(cloud.call, shelf, keep)
  await editor.open(base.bookId)
  return { cloud, shelf, editor, draft: () => draft }
}

const saves = (cloud: FakeCloud, book: Book) => cloud.gives({ book })
const newer = (cloud: FakeCloud, current: Book) => cloud.refuses({ code: 'CONFLICT', details: { current } })
const valuesIn = (editor: Editor) => editor.store.getState().values

describe('editing a book', () => {
  it('opens what the shelf has without a call', async () => {
    const { cloud, editor } = await opened()
    expect(valuesIn(editor)?.title).toBe('三体')
    expect(cloud.asked).toEqual([])
  })

  it('fetches a book the shelf has not, and says when it is gone', async () => {
    const { cloud, editor } = await opened()
    cloud.gives({ book: bookOf({ bookId: 'other', title: '球状闪电' }) })
    await editor.open('other')
    expect(valuesIn(editor)?.title).toBe('球状闪电')
    cloud.refuses({ code: 'NOT_FOUND' })
    await editor.open('third')
    expect(editor.store.getState()).toMatchObject({ doing: 'nothing', base: undefined, error: { code: 'NOT_FOUND' } })
  })

  it('sends only what was changed, and null for what was emptied', async () => {
    const { cloud, editor, shelf } = await opened(bookOf({ note: '借自图书馆', pages: 302 }))
    saves(cloud, bookOf({ rev: 2, rating: 9 }))
    editor.set('rating', 9)
    editor.set('note', '  ')
    editor.set('pages', '')
    editor.set('title', ' 三体 ')
    expect(await editor.save()).toBe('saved')
    expect(cloud.asked[0]).toMatchObject({ bookId: 'book-1', rev: 1, patch: { rating: 9, note: null, pages: null } })
    expect(Object.keys(cloud.asked[0]?.patch ?? {}).sort()).toEqual(['note', 'pages', 'rating'])
    expect(shelf.store.getState().books[0]?.rev).toBe(2)
    expect(isDirty(editor.store.getState())).toBe(false)
  })

  it('names the fields that cannot be saved, and sends nothing', async () => {
    const { cloud, editor } = await opened()
    editor.set('title', ' ')
    editor.set('pages', 'many')
    editor.set('isbn', '9787536692931')
    editor.set('copies', '0')
    expect(await editor.save()).toBeUndefined()
    const faults = { title: 'empty', pages: 'number', isbn: 'checksum', copies: 'range' }
    expect(editor.store.getState().faults).toEqual(faults)
    expect(cloud.asked).toEqual([])
  })

  it('keeps the changes when saving fails, and sends the same operation again', async () => {
    const { cloud, editor, draft } = await opened()
    cloud.refuses({ code: 'DEADLINE' })
    saves(cloud, bookOf({ rev: 2, note: '好看' }))
    editor.set('note', '好看')
    await editor.save()
    expect(editor.store.getState()).toMatchObject({ values: { note: '好看' }, error: { code: 'DEADLINE' } })
    expect(draft()?.values.note).toBe('好看')
    await editor.save()
    expect(cloud.asked[1]).toEqual(cloud.asked[0])
    expect(draft()).toBeUndefined()
  })

  it('is another operation once the changes are others', async () => {
    const { cloud, editor } = await opened()
    cloud.refuses({ code: 'DEADLINE' })
    saves(cloud, bookOf({ rev: 2, note: '很好看' }))
    editor.set('note', '好看')
    await editor.save()
    editor.set('note', '很好看')
    await editor.save()
    expect(cloud.asked[1]?.opId).not.toBe(cloud.asked[0]?.opId)
  })

  it('keeps what is typed while the answer is on its way', async () => {
    const { cloud, editor } = await opened()
    const slow = later<unknown>()
    cloud.does(() => slow.promise)
    editor.set('status', 'read')
    const saving = editor.save()
    editor.set('note', '刚想到')
    slow.resolve({ ok: true, data: { book: bookOf({ rev: 2, status: 'read' }) } })
    await saving
    expect(valuesIn(editor)).toMatchObject({ status: 'read', note: '刚想到' })
    expect(isDirty(editor.store.getState())).toBe(true)
  })

  it('goes on where an earlier visit left off', async () => {
    const first = await opened()
    first.editor.set('note', '写到一半')
    const { editor } = await opened(bookOf(), first.draft())
    expect(editor.store.getState()).toMatchObject({ isResumed: true, values: { note: '写到一半' } })
    editor.revert()
    expect(valuesIn(editor)?.note).toBe('')
  })

  it('says when the new ISBN belongs to another book', async () => {
    const { cloud, editor } = await opened()
    cloud.refuses({ code: 'CONFLICT', details: { existing: bookOf({ bookId: 'other' }) } })
    editor.set('isbn', '9787536692930')
    expect(await editor.save()).toBeUndefined()
    expect(editor.store.getState().faults).toEqual({ isbn: 'taken' })
  })
})

describe('when another edit came first', () => {
  it('merges what does not touch, without asking', async () => {
    const { cloud, editor } = await opened()
    newer(cloud, bookOf({ rev: 5, status: 'reading' }))
    saves(cloud, bookOf({ rev: 6, status: 'reading', note: '好看' }))
    editor.set('note', '好看')
    expect(await editor.save()).toBe('merged')
    expect(cloud.asked[1]).toMatchObject({ rev: 5, patch: { note: '好看' } })
    expect(valuesIn(editor)).toMatchObject({ status: 'reading', note: '好看' })
  })

  it('asks for a field that both changed, and saves what is chosen', async () => {
    const { cloud, editor } = await opened()
    newer(cloud, bookOf({ rev: 5, title: '三体 I', note: '他们的' }))
    editor.set('title', '三体（一）')
    editor.set('note', '我的')
    expect(await editor.save()).toBeUndefined()
    expect([...editor.store.getState().clashes].sort()).toEqual(['note', 'title'])
    expect(await editor.save()).toBeUndefined()
    expect(cloud.asked).toHaveLength(1)

    editor.settle('title', 'theirs')
    editor.settle('note', 'mine')
    saves(cloud, bookOf({ rev: 6, title: '三体 I', note: '我的' }))
    expect(await editor.save()).toBe('saved')
    expect(cloud.asked[1]).toMatchObject({ rev: 5, patch: { note: '我的' } })
  })

  it('has nothing to send when both made the same change', async () => {
    const { cloud, editor } = await opened()
    newer(cloud, bookOf({ rev: 5, status: 'read' }))
    editor.set('status', 'read')
    expect(await editor.save()).toBe('merged')
    expect(cloud.asked).toHaveLength(1)
  })

  it('gives up after being overtaken three times in a row', async () => {
    const { cloud, editor } = await opened()
    for (const rev of [2, 3, 4]) newer(cloud, bookOf({ rev }))
    editor.set('note', '好看')
    await editor.save()
    expect(editor.store.getState()).toMatchObject({ error: { code: 'CONFLICT' }, values: { note: '好看' } })
    expect(cloud.asked).toHaveLength(3)
  })
})
