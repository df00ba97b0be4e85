import { expect, it } from 'vitest'
import type { Database } from '../../../cloud/router/access/database'
import type { Permission } from '../../../cloud/router/access/permission'
import { repoFor } from '../../../cloud/router/access/repository'
import { type EngineArena, engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'

const isbn = '9787536692930'
const fields = { authors: [], translators: [], tags: [], status: 'unread' as const, isPrivate: false, copies: 1 }

const repoWith = <P extends Permission>(permission: P, database: Database) =>
  repoFor(permission, {
    ...{ actor: { openid: 'ann', isAdmin: false }, receipt: { opId: 'the-second', digest: 'x' }, now: Date.now },
    database,
  })
const add = async (arena: EngineArena, book: object): Promise<string> => {
  await arena.send('ann', { $url: 'books/add', opId: opId(), ...book })
  return (await arena.documents('books')).at(-1)?._id ?? ''
}
const remove = (arena: EngineArena, bookId: string) => arena.send('ann', { $url: 'books/remove', opId: opId(), bookId })

/** What Ann does to a book while another of hers, with the same ISBN, stands in the way. */
const DOINGS = {
  'is made': async () => (database: Database) =>
    repoWith('books.create', database).books.create({ ...fields, title: 'second', isbn }),
  'is given the ISBN': async (arena: EngineArena) => {
    const bookId = await add(arena, { title: 'second' })
    return (database: Database) => repoWith('books.update', database).books.update(bookId, { rev: 1, patch: { isbn } })
  },
  'comes back': async (arena: EngineArena) => {
    const bookId = await add(arena, { title: 'second', isbn })
    await remove(arena, bookId)
    return (database: Database) => repoWith('books.remove', database).books.restore(bookId)
  },
}

it.each(Object.entries(DOINGS))('a book %s though another was removed in the same moment', async (_, prepare) => {
  const arena = await engineArena()
  const act = await prepare(arena)
  const twin = await add(arena, { title: 'first', isbn })
  let refusals = 0
  // Her other phone is just that much later.
  const refused = async () => {
    refusals += 1
    await remove(arena, twin)
  }
  const book = await act({
    ...arena.database,
    async insert(name, document) {
      const isIn = await arena.database.insert(name, document)
      if (!isIn) await refused()
      return isIn
    },
    async change(name, query, update) {
      const changed = await arena.database.change(name, query, update)
      if (changed === 'duplicate') await refused()
      return changed
    },
  })
  expect(book).toMatchObject({ title: 'second', isbn })
  expect(refusals).toBe(1)
})

it.each(Object.entries(DOINGS))('no book %s while another has its ISBN', async (_, prepare) => {
  const arena = await engineArena()
  const act = await prepare(arena)
  await add(arena, { title: 'first', isbn })
  await expect(act(arena.database)).rejects.toMatchObject({
    code: 'CONFLICT',
    extra: { details: { existing: { title: 'first' } } },
  })
})
