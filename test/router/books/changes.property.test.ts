import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Book } from '../../../cloud/contract/book'
import type { Changes } from '../../../cloud/contract/changes'
import { SETTLE_MS } from '../../../cloud/router/access/following'
import type { RawDocument } from '../../support/arena'
import { engineArena } from '../../support/engine-arena'

/** What a few instances and one follower do; each write is stamped when it starts and lands when it lands. */
type Step =
  | { does: 'write'; book: number; lands: number; title: string; isRemoved: boolean }
  | { does: 'wait'; ms: number }
  | { does: 'read'; limit: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    book: fc.nat({ max: 5 }),
    lands: fc.integer({ min: 0, max: SETTLE_MS - 1 }),
    title: fc.constantFrom('a', 'b', 'c'),
    isRemoved: fc.boolean(),
  }),
  fc.record({ does: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 5_000, 20_000, 60_000) }),
  fc.record({ does: fc.constant('read' as const), limit: fc.integer({ min: 1, max: 3 }) }),
)

it('brings a follower’s copy to what is on the shelf, however writes and pages interleave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const follower = await following()
      for (const one of steps) await follower.take(one)
      await follower.take({ does: 'wait', ms: SETTLE_MS })
      // The end of a walk that began earlier, and one that begins now.
      for (let walks = 0; walks < 2; walks++) {
        do await follower.take({ does: 'read', limit: 2 })
        while (follower.isWalking())
      }
      expect(follower.copy()).toEqual(follower.shelf())
    }),
    { numRuns: 1_000 },
  )
}, 120_000)

async function following() {
  let now = 1_000_000
  const arena = await engineArena({ now: () => now })
  const stored = new Map<string, RawDocument & { rev: number; isRemoved: boolean; title: string }>()
  const coming: { at: number; run: () => Promise<void> }[] = []
  const copy = new Map<string, Pick<Book, 'rev' | 'title'>>()
  let page: Changes | undefined

  async function write({ book, title, isRemoved }: Extract<Step, { does: 'write' }>, updatedAt: number) {
    const _id = `book-${book}`
    const before = stored.get(_id)
    const after = {
      ...{ _id, key: _id, _openid: 'ann', createdAt: 1, updatedAt, receipts: [], title, isRemoved },
      rev: (before?.rev ?? 0) + 1,
    }
    stored.set(_id, after)
    if (!before) return arena.insert('books', [after])
    const { _id: _, ...fields } = after
    await arena.database.change('books', { _id }, { $set: fields })
  }

  return {
    async take(one: Step) {
      if (one.does === 'write') {
        const stamp = now
        coming.push({ at: now + one.lands, run: () => write(one, stamp) })
      }
      if (one.does === 'wait') {
        now += one.ms
        coming.sort((a, b) => a.at - b.at)
        while (coming[0] && coming[0].at <= now) await coming.shift()?.run()
      }
      if (one.does !== 'read') return
      const answer = await arena.send('ann', {
        ...{ $url: 'books/changes', limit: one.limit },
        ...(page && { since: page.cursor }),
      })
      if (!answer.ok) throw new Error(answer.error.message)
      page = answer.data as Changes
      for (const { bookId, rev, title } of page.changed) {
        if (rev >= (copy.get(bookId)?.rev ?? 0)) copy.set(bookId, { rev, title })
      }
      for (const bookId of page.removed) copy.delete(bookId)
    },
    isWalking: () => page?.more === true,
    copy: () => Object.fromEntries([...copy].sort()),
    shelf: () =>
      Object.fromEntries(
        [...stored.values()]
          .filter(({ isRemoved }) => !isRemoved)
          .map(({ _id, rev, title }) => [_id, { rev, title }] as const)
          .sort(),
      ),
  }
}
