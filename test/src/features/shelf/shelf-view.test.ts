import { describe, expect, it } from 'vitest'
import { createShelfView, ShelfLooks } from '../../../../src/features/shelf/shelf-view.store'
import { kept } from '../../../../src/storage/kept'
import { memoryDevice } from '../../fake-cloud'

const opened = (device = memoryDevice()) => createShelfView(kept(device, 'shelf-looks', ShelfLooks))

describe('how the shelf is looked at', () => {
  it('starts with covers, the newest first, and shows everything', () => {
    expect(opened().store.getState()).toMatchObject({ look: 'covers', sort: 'added', query: '', filter: { tags: [] } })
  })

  it('keeps on the phone how it looks, and not what was looked for', () => {
    const device = memoryDevice()
    const view = opened(device)
    view.show('list')
    view.sort('title')
    view.search('三体')
    view.narrow({ status: 'read' })
    expect(opened(device).store.getState()).toMatchObject({
      look: 'list',
      sort: 'title',
      query: '',
      filter: { tags: [] },
    })
  })

  it('starts with covers where what was kept is of another version', () => {
    const device = memoryDevice()
    device.set('shelf-looks', { look: 'spines' })
    expect(opened(device).store.getState().look).toBe('covers')
  })

  it('adds one condition to another, and clears all of them with the search', () => {
    const view = opened()
    const { round } = view.store.getState()
    view.search('三体')
    view.narrow({ status: 'read' })
    view.narrow({ tags: ['科幻'] })
    expect(view.store.getState().filter).toEqual({ status: 'read', tags: ['科幻'] })
    view.clear()
    expect(view.store.getState()).toMatchObject({ query: '', filter: { tags: [] }, round: round + 1 })
  })

  it('picks books one by one and all together, and forgets them when picking ends', () => {
    const view = opened()
    const picked = () => [...(view.store.getState().picked ?? ['nobody is picking'])]
    view.startPicking()
    view.toggle('a')
    view.toggle('b')
    view.toggle('a')
    expect(picked()).toEqual(['b'])
    view.pickAll(['a', 'c'])
    expect(picked()).toEqual(['a', 'c'])
    view.stopPicking()
    expect(picked()).toEqual(['nobody is picking'])
  })
})
