import { expect, it } from 'vitest'
import { repoFor } from '../../../cloud/router/access/repository'
import { engineArena } from '../../support/engine-arena'
import { opId } from '../../support/op-id'

it('makes a book whose twin is removed in the same moment', async () => {
  const arena = await engineArena()
  const isbn = '9787536692930'
  const book = { title: 'first', authors: [], translators: [], tags: [], status: 'unread', isPrivate: false, copies: 1 }
  await arena.send('ann', { $url: 'books/add', opId: opId(), title: 'first', isbn })
  const [twin] = await arena.documents('books')
  let inserts = 0
  const { books } = repoFor('books.create', {
    actor: { openid: 'ann', isAdmin: false },
    receipt: { opId: 'the-second', digest: 'x' },
    now: Date.now,
    database: {
      ...arena.database,
      async insert(name, document) {
        const isIn = await arena.database.insert(name, document)
        inserts += 1
        if (!isIn) await arena.send('ann', { $url: 'books/remove', opId: opId(), bookId: twin?._id })
        return isIn
      },
    },
  })
  expect(await books.create({ ...book, status: 'unread', title: 'second', isbn })).toMatchObject({
    title: 'second',
    isbn,
  })
  expect(inserts).toBe(2)
})
