import { describe, expect, it } from 'vitest'
import { createManualDrafts, ManualDraft } from '../../../../src/features/books/manual-draft.store'
import { kept } from '../../../../src/storage/kept'
import { memoryDevice } from '../../fake-cloud'

function setUp() {
  const device = memoryDevice()
  const open = () => createManualDrafts(kept(device, 'manual', ManualDraft))
  return { open, drafts: open() }
}

describe('a book written down by hand', () => {
  it('is found again after the app was closed, under the same operation', () => {
    const { open, drafts } = setUp()
    drafts.begin({ isbn: '9787536692930' })
    drafts.set('title', '三体')
    drafts.set('authors', ['刘慈欣'])
    const { draft } = drafts.store.getState()
    expect(open().store.getState().draft).toEqual(draft)
    expect(draft).toMatchObject({ isTouched: true, values: { isbn: '9787536692930', title: '三体' } })
  })

  it('is not unfinished before a word was typed', () => {
    const { drafts } = setUp()
    drafts.begin({ isbn: '9787536692930' })
    expect(drafts.store.getState().draft.isTouched).toBe(false)
  })

  it('starts over as another operation, and tells its inputs so', () => {
    const { drafts } = setUp()
    const before = drafts.store.getState()
    drafts.begin()
    const after = drafts.store.getState()
    expect(after.draft.opId).not.toBe(before.draft.opId)
    expect(after.round).not.toBe(before.round)
  })

  it('is there again when its reader takes the clearing back, and was nothing where nothing was typed', () => {
    const { open, drafts } = setUp()
    expect(drafts.drop()).toBeUndefined()
    drafts.set('title', '三体')
    const { draft, round } = { ...drafts.store.getState() }
    const undo = drafts.drop()
    expect(open().store.getState().draft).toMatchObject({ isTouched: false, values: { title: '' } })
    undo?.()
    expect(drafts.store.getState().draft).toEqual(draft)
    expect(drafts.store.getState().round).not.toBe(round)
    expect(open().store.getState().draft).toEqual(draft)
  })
})
