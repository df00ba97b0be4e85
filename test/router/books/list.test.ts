import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { openWorld } from '../../support/world'

const world = openWorld()

async function shelf(person: Person, count: number) {
  for (let i = 1; i <= count; i++) {
    const title = `book ${String(i).padStart(2, '0')}`
    await person.ask('books/add', { opId: opId(), title, tags: [i % 2 ? 'odd' : 'even'], rating: (i % 10) + 1 })
  }
}

const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title)

describe('books/list', () => {
  it('shows my books, the last one first, and nobody else’s', async () => {
    const [ann, bob] = [world.person(), world.person()]
    await shelf(ann, 3)
    await shelf(bob, 1)
    expect(titles(await ann.ask('books/list', {}))).toEqual(['book 03', 'book 02', 'book 01'])
    expect(titles(await bob.ask('books/list', {}))).toEqual(['book 01'])
  })

  it('walks all pages without a gap or a repeat, also while a book is added', async () => {
    const ann = world.person()
    await shelf(ann, 11)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ann.ask('books/list', { limit: 4, ...(cursor !== undefined && { cursor }) })
      seen.push(...titles(page))
      cursor = page.cursor
      if (seen.length === 4) await ann.ask('books/add', { opId: opId(), title: 'newcomer' })
    } while (cursor !== undefined)
    expect(seen).toEqual(Array.from({ length: 11 }, (_, i) => `book ${String(11 - i).padStart(2, '0')}`))
  })

  it('filters and sorts by the fields that are open', async () => {
    const ann = world.person()
    await shelf(ann, 6)
    const even = { filter: [{ field: 'tags', op: 'eq' as const, value: 'even' }] }
    const byTitle = { sort: { field: 'title', direction: 'asc' } as const }
    expect(titles(await ann.ask('books/list', { ...even, ...byTitle }))).toEqual(['book 02', 'book 04', 'book 06'])
    const high = { filter: [{ field: 'rating', op: 'gte' as const, value: 6 }] }
    expect(titles(await ann.ask('books/list', { ...high, ...byTitle }))).toEqual(['book 05', 'book 06'])
    const prefix = { filter: [{ field: 'title', op: 'prefix' as const, value: 'book 0' }] }
    expect((await ann.ask('books/list', prefix)).items).toHaveLength(6)
    const none = { filter: [{ field: 'title', op: 'prefix' as const, value: '.*' }] }
    expect((await ann.ask('books/list', none)).items).toEqual([])
  })

  it('goes on from the longest title there may be', async () => {
    const ann = world.person()
    for (const end of ['一', '二', '三']) await ann.ask('books/add', { opId: opId(), title: '𠮷'.repeat(299) + end })
    const asked = { limit: 1, sort: { field: 'title', direction: 'asc' } as const }
    let page = await ann.ask('books/list', asked)
    for (let i = 0; i < 2; i++) page = await ann.ask('books/list', { ...asked, cursor: page.cursor ?? '' })
    expect(page).toEqual({ items: [expect.anything()] })
  })

  it.each([
    ['an owner', { filter: [{ field: '_openid', op: 'eq', value: 'x' }] }, 'filter.0.field'],
    ['an inherited name', { filter: [{ field: 'constructor', op: 'eq', value: 'x' }] }, 'filter.0.field'],
    ['a regular expression', { filter: [{ field: 'title', op: 'regex', value: '.*' }] }, 'filter.0.op'],
    ['an operator for a value', { filter: [{ field: 'title', op: 'eq', value: { $ne: 1 } }] }, 'filter.0.value.$ne'],
    ['a sort that is not open', { sort: { field: '_openid', direction: 'asc' } }, 'sort.field'],
    ['no limit at all', { limit: 0 }, 'limit'],
    ['a limit too high', { limit: 51 }, 'limit'],
    ['a cursor that is not ours', { cursor: 'e30' }, 'cursor'],
    ['a cursor that is no text', { cursor: { $gt: '' } }, 'cursor.$gt'],
  ])('refuses %s', async (_, input, path) => {
    const { result } = await world.person().send({ $url: 'books/list', ...input })
    expect(result).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path } })
  })

  it('costs one round trip to the database, as books/get does', async () => {
    const ann = world.person()
    const { book } = await ann.ask('books/add', { opId: opId(), title: 'x' })
    expect((await ann.send({ $url: 'books/list' })).roundTrips).toBe(1)
    expect((await ann.send({ $url: 'books/get', bookId: book.bookId })).roundTrips).toBe(1)
  })
})
