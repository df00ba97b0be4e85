import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import type { Person } from '../../support/person'
import { platformArena } from '../../support/platform-arena'
import { openWorld } from '../../support/world'

const world = openWorld()

const ISBN = '9787536692930'
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(2_000, 7)]).toString('base64')
const COPIED = `cloud://test.env/covers/${ISBN}.jpg`
const LINK = 'https://neodb.example/covers/1.jpg'

let entries = 0
/** What the sources said of a book, as the function keeps it for everybody. */
const catalogued = (isbn: string, cover?: string) =>
  platformArena(world).insert('catalogue', [
    {
      ...{ _id: `catalogued-${++entries}`, _openid: '', key: isbn, isbn, rev: 1, isRemoved: false, receipts: [] },
      ...{ createdAt: 1, updatedAt: 1, source: 'neodb' },
      metadata: { title: '三体', authors: [], translators: [], ...(cover !== undefined && { cover }) },
    },
  ])

async function coversSeen(ann: Person): Promise<unknown[]> {
  const { share } = await ann.ask('shares/create', { opId: opId(), scope: { kind: 'shelf' } })
  const { items } = await world.nobody.ask('shares/view', { token: share.token })
  return items.map(({ cover }) => cover)
}

describe('the pictures that visitors see', () => {
  it.each([
    ['a copy in our own storage', COPIED, '9787020002207'],
    ['a link to where the source has it', LINK, '9787544210966'],
  ])('are those of the catalogue: %s', async (_, cover, isbn) => {
    await catalogued(isbn, cover)
    const ann = world.person()
    await ann.ask('books/add', { opId: opId(), title: '三体', isbn, cover })
    expect(await coversSeen(ann)).toEqual([cover])
  })

  it('are never one that a reader took: the catalogue’s stands in, or none', async () => {
    await catalogued(ISBN, COPIED)
    const ann = world.person()
    const { book: known } = await ann.ask('books/add', { opId: opId(), title: '三体', isbn: ISBN })
    const { book: other } = await ann.ask('books/add', { opId: opId(), title: '家谱' })
    for (const { bookId } of [known, other]) await ann.ask('covers/put', { opId: opId(), bookId, image: PHOTO })
    expect(await coversSeen(ann)).toEqual([undefined, COPIED])
    const mine = (await ann.ask('books/list', {})).items.map(({ cover }) => cover)
    expect(mine).toEqual([expect.stringContaining('/cover-'), expect.stringContaining('/cover-')])
  })

  it.each([
    ['an address somewhere', 'https://example.com/anything.jpg', '9780765377067'],
    ['a file of our storage', 'cloud://test.env/readers/somebody/cover-x.jpg', '9780452284241'],
  ])('are never one that a client wrote by itself: %s', async (_, cover, isbn) => {
    const ann = world.person()
    await catalogued(isbn)
    await ann.ask('books/add', { opId: opId(), title: 'no number', cover })
    await ann.ask('books/add', { opId: opId(), title: 'no picture known', isbn, cover })
    await ann.ask('books/add', { opId: opId(), title: 'nothing known', isbn: '9780553380958', cover })
    expect(await coversSeen(ann)).toEqual([undefined, undefined, undefined])
  })

  it('are not brought back where the reader took the cover away', async () => {
    const isbn = '9780340839935'
    await catalogued(isbn, COPIED)
    const ann = world.person()
    await ann.ask('books/add', { opId: opId(), title: 'bare', isbn })
    expect(await coversSeen(ann)).toEqual([undefined])
  })
})
