import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dist } from '../../config/paths'
import { zhCn } from '../support/said'
import { boot } from './harness/boot'
import { readBuild } from './harness/build'
import { discard, newDevice } from './harness/device'
import { overBudget } from './support/budget'
import { withLargeShelf } from './support/large-shelf'

const { shelf, bulk, book, sheet, field, status, action } = zhCn

/** The screen before there is a book, the first page of books, and all of them. */
const FIRST_SYNC = { calls: 3, bytes: 20 * 1024 }

/** A mark on the book and the count at the foot, however many books there are. */
const PICKED_BYTES = 512

describe('a large library, in the compiled Mini Program', () => {
  it.each([1_000, 10_000])('of %i books is used like a small one', { timeout: 240_000 }, (books) =>
    withLargeShelf(books, async ({ url }) => {
      const build = readBuild(join(dist, 'weapp'))
      const app = await boot({ build, cloud: url, device: newDevice('ann'), patience: 200_000 })
      const last = () => app.setDataLog().at(-1)
      const all = `${shelf.all} ${books}`
      const newest = new RegExp(` ${books - 1}`)
      await app.says(all)
      const { calls = 0, bytes = 0 } = last() ?? {}
      expect(calls).toBeLessThanOrEqual(FIRST_SYNC.calls)
      expect(bytes).toBeLessThanOrEqual(FIRST_SYNC.bytes)
      const opened = app.setDataLog().length

      await app.restart()
      await app.says(all)
      expect(last()?.asked).toEqual([])
      await app.pullDown()
      expect(last()).toMatchObject({ calls: 0, bytes: 0, asked: ['books/changes'] })

      await app.input(shelf.search, '三体')
      await app.says(new RegExp(`${books} 本里找到`))
      await app.tap(action.clear)
      await app.tap(new RegExp(`^${status.wish}`), 'radio')
      await app.tap(new RegExp(`^${shelf.all}`), 'radio')
      await app.tap(shelf.arrange(shelf.sorts.added, 0))
      await app.tap(/^书柜 3/, 'radio')
      await app.tap(shelf.sorts.title, 'radio')
      await app.tap(shelf.done, 'button', 'last')
      await app.says(new RegExp(`${books} 本里找到`))
      await app.tap(shelf.arrange(shelf.sorts.title, 1))
      await app.tap(shelf.sorts.added, 'radio')
      await app.tap(shelf.showAll)
      await app.tap(shelf.done, 'button', 'last')
      await app.scroll(5_000)
      await app.scroll(0)

      await app.tap(shelf.pick)
      const boxes = app.screen().filter(({ role, listens }) => role === 'checkbox' && listens)
      const [first = '', second = ''] = boxes.map(({ name }) => name)
      await app.tap(first, 'checkbox')
      for (let times = 0; times < 2; times += 1) {
        await app.tap(second, 'checkbox')
        expect(last()?.bytes).toBeLessThanOrEqual(PICKED_BYTES)
      }
      await app.tap(bulk.stop)
      const touched = app.setDataLog().slice(opened + 2)
      expect(touched.flatMap(({ asked }) => asked)).toEqual([])

      await app.tap(newest)
      await app.says(book.delete)
      await app.tap(sheet.editWhat(sheet.facts))
      await app.input(field.title, `改过的 ${books - 1}`)
      await app.tap(action.save)
      expect(last()?.asked).toEqual(['books/update'])
      await app.back()
      await app.says(`改过的 ${books - 1}`)
      await app.tap(newest)
      await app.tap(book.delete)
      expect(last()?.asked).toEqual(['books/remove'])
      await app.says(`${shelf.all} ${books - 1}`)
      await app.tap(action.undo)
      expect(last()?.asked).toEqual(['books/restore'])
      await app.says(all)

      const used = app.setDataLog().slice(opened)
      const troubles = app.troubles()
      app.kill()
      discard(app.device)
      expect({ troubles, overBudget: overBudget(used) }).toEqual({ troubles: [], overBudget: [] })
    }),
  )
})
