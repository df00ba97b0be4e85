import { beforeEach, describe, expect, it } from 'vitest'
import { receiptOf } from '../../../cloud/router/access/receipt'
import { repoFor } from '../../../cloud/router/access/repository'
import { type EngineArena, engineArena } from '../../support/engine-arena'

const isbn = '9787536692930'
const metadata = { title: '三体', authors: ['刘慈欣'], translators: [] }
const entry = { isbn, metadata, source: 'neodb' }

let arena: EngineArena
let clock = 1_000
beforeEach(async () => {
  arena = await engineArena()
})

function catalogueOf(openid: string | undefined) {
  return repoFor('catalogue.learn', {
    actor: { ...(openid !== undefined && { openid }), isAdmin: false },
    receipt: receiptOf('isbn/lookup', {}),
    database: arena.database,
    now: () => clock,
  }).catalogue
}

describe('what the function keeps in the catalogue', () => {
  it('is nobody’s, and does not say who asked', async () => {
    await catalogueOf('ann').learn(entry)
    const [stored] = await arena.documents('catalogue')
    expect(stored).toMatchObject({ ...entry, _openid: '', key: isbn, rev: 1, isRemoved: false })
    expect(JSON.stringify(stored)).not.toContain('ann')
  })

  it('is one document a book, however many ask at once, with the last word in it', async () => {
    await Promise.all(['ann', 'bob', 'carol'].map((openid) => catalogueOf(openid).learn(entry)))
    clock = 2_000
    await catalogueOf('bob').learn({ ...entry, metadata: { ...metadata, pages: 302 }, source: 'nlc' })
    const stored = await arena.documents('catalogue')
    expect(stored).toMatchObject([{ source: 'nlc', metadata: { title: '三体', pages: 302 }, updatedAt: 2_000, rev: 4 }])
  })

  it('is written over its own document and no other', async () => {
    const other = '9787020002207'
    await catalogueOf('ann').learn(entry)
    await catalogueOf('ann').learn({ ...entry, isbn: other, metadata: { ...metadata, title: '红楼梦' } })
    await catalogueOf('ann').learn({ ...entry, isbn: other, metadata: { ...metadata, title: '石头记' } })
    expect((await arena.documents('catalogue')).map((stored) => stored.metadata)).toEqual([
      metadata,
      { ...metadata, title: '石头记' },
    ])
  })

  it('is not forgotten because somebody found nothing', async () => {
    await catalogueOf('ann').learn(entry)
    await catalogueOf('bob').learn({ isbn })
    expect(await arena.documents('catalogue')).toMatchObject([{ metadata, source: 'neodb' }])
  })

  it('leaves what an admin wrote as it is', async () => {
    const chief = await engineArena({ admins: ['chief'] })
    arena = chief
    await chief.send('chief', { $url: 'db/add', collection: 'catalogue', data: entry })
    await catalogueOf('ann').learn({ ...entry, metadata: { ...metadata, title: 'another' }, source: 'x' })
    expect(await chief.documents('catalogue')).toMatchObject([{ _openid: 'chief', metadata }])
  })

  it('is kept anew after an admin took it away', async () => {
    const chief = await engineArena({ admins: ['chief'] })
    arena = chief
    await catalogueOf('ann').learn(entry)
    const [{ _id } = { _id: '' }] = await chief.documents('catalogue')
    expect(await chief.send('chief', { $url: 'db/remove', collection: 'catalogue', id: _id })).toMatchObject({
      ok: true,
    })
    await catalogueOf('ann').learn(entry)
    expect((await chief.documents('catalogue')).map(({ isRemoved, key }) => [isRemoved, key])).toEqual([
      [true, _id],
      [false, isbn],
    ])
  })

  it('has no field that only the repository writes, whatever is handed in', async () => {
    const learn = () =>
      catalogueOf('ann').learn({ ...entry, _openid: 'ann', rev: 9, isRemoved: true, key: 'k' } as typeof entry)
    for (const rev of [1, 2]) {
      await learn()
      expect(await arena.documents('catalogue')).toMatchObject([{ _openid: '', rev, isRemoved: false, key: isbn }])
    }
  })

  it('is not kept for nobody, in no other collection, and not without its key', async () => {
    await expect(catalogueOf(undefined).learn(entry)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(catalogueOf('ann').learn({ ...entry, isbn: undefined } as never)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const { books } = repoFor('books.learn', {
      actor: { openid: 'ann', isAdmin: true },
      receipt: receiptOf('x', {}),
      database: arena.database,
      now: Date.now,
    })
    await expect(books.learn({ isbn, title: 'x' } as never)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect([...(await arena.documents('catalogue')), ...(await arena.documents('books'))]).toEqual([])
  })
})
