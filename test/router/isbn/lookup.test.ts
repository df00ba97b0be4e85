import { describe, expect, it } from 'vitest'
import { opId } from '../../support/op-id'
import { platformArena } from '../../support/platform-arena'
import { openSource } from '../../support/source-server'
import { openWorld } from '../../support/world'
import { horde } from './answers/open-library'
import { json } from './answers/recorded'

const source = openSource()
const world = openWorld(() => ({
  ...{ ISBN_OPENLIBRARY_URL: source.url(), ISBN_CONTACT: 'books@example.com', ISBN_HEDGE_MS: '200' },
}))

const isbn = '9782070464234'
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(3_000, 7)])
const lookup = (code = isbn) => world.person().send({ $url: 'isbn/lookup', isbn: code })

// The built function, the real SDK and the real emulator; what each source makes of each answer is in contract.test.ts.
describe('isbn/lookup', () => {
  it('finds a book, keeps it and its cover, and then answers anybody from the catalogue in one round trip', async () => {
    source.answers((url) =>
      url.pathname === '/api/books' ? json({ [`ISBN:${isbn}`]: horde }) : { body: JPEG, type: 'image/jpeg' },
    )
    const first = await lookup('2-07-046423-7')
    const metadata = {
      ...{ title: 'La Horde du Contrevent', authors: ['Alain Damasio'], translators: [], publisher: 'Gallimard' },
      ...{
        publishedAt: '2015',
        pages: 736,
        cover: expect.stringMatching(/^cloud:\/\/.+\/covers\/9782070464234\.jpg$/),
      },
    }
    expect(first.result).toEqual({
      ok: true,
      data: {
        ...{ outcome: 'found', isbn13: isbn, source: 'openlibrary', metadata },
        tried: [expect.objectContaining({ source: 'openlibrary', outcome: 'found' })],
      },
    })

    const questions = source.asked.length
    const ann = world.person()
    await ann.send({ $url: 'isbn/lookup', isbn })
    const again = await ann.send({ $url: 'isbn/lookup', isbn })
    expect(again.result).toMatchObject({
      data: { outcome: 'found', source: 'openlibrary', metadata, tried: [{ source: 'cache', outcome: 'found' }] },
    })
    expect(again.roundTrips).toBe(1)
    expect(source.asked).toHaveLength(questions)
  })

  it('learns anew what it knew too long ago, whole and in place', async () => {
    const [code, old] = ['9780306406157', { title: 'Old', authors: [], translators: [], price: '1' }]
    const own = { _openid: '', key: code, rev: 1, isRemoved: false, createdAt: 1, updatedAt: 1, receipts: [] }
    const arena = platformArena(world)
    await arena.insert('catalogue', [{ _id: 'old', ...own, isbn: code, metadata: old, source: 'neodb' }])
    source.answers(json({ [`ISBN:${code}`]: { ...horde, identifiers: {}, title: 'New' } }))
    await lookup(code)
    const [entry] = (await arena.documents('catalogue')).filter(({ isbn: of }) => of === code)
    expect(entry).toMatchObject({ _id: 'old', _openid: '', rev: 2, source: 'openlibrary', key: code })
    expect(entry?.metadata).toMatchObject({ title: 'New', authors: ['Alain Damasio'], price: '1', pages: 736 })
    expect(entry?.updatedAt).toBeGreaterThan(1)
  })

  it('answers from the sample catalogue when no source can be reached, and says so', async () => {
    source.answers({ status: 403 })
    expect((await lookup('9787536692930')).result).toMatchObject({
      data: { outcome: 'found', source: 'sample', metadata: { title: '三体', authors: ['刘慈欣'] } },
    })
  })

  it('leaves the sample catalogue alone when a source says there is no such book', async () => {
    source.answers(json({}))
    expect((await lookup('9787536692930')).result).toMatchObject({ data: { outcome: 'not_found' } })
  })

  it('says that all are down, and what was tried; and a book is added by hand all the same', async () => {
    source.answers({ status: 500 })
    const ann = world.person()
    expect((await ann.send({ $url: 'isbn/lookup', isbn: '9780140449136' })).result).toMatchObject({
      ok: true,
      data: {
        outcome: 'source_down',
        isbn13: '9780140449136',
        tried: [
          { source: 'openlibrary', outcome: 'source_down' },
          { source: 'neodb', outcome: 'source_down' },
        ],
      },
    })
    const { book } = await ann.ask('books/add', { opId: opId(), title: 'By hand', isbn: '9780140449136' })
    expect(book).toMatchObject({ title: 'By hand', isbn: '9780140449136' })
  })

  it('looks many up at once', async () => {
    const isbns = ['9780000000002', '9780061120084']
    source.answers(
      json(Object.fromEntries(isbns.map((code) => [`ISBN:${code}`, { ...horde, cover: undefined, identifiers: {} }]))),
    )
    const { items } = await world.person().ask('isbn/lookupMany', { isbns: [...isbns, isbn] })
    expect(items.map(({ isbn13, outcome, source: from }) => [isbn13, outcome, from])).toEqual([
      ...isbns.map((code) => [code, 'found', 'openlibrary']),
      [isbn, 'found', 'openlibrary'],
    ])
  })

  it.each([
    ['9787536692931', 'checksum'],
    ['9770317847001', 'periodical'],
    ['6901234567892', 'not_a_book'],
    ['https://weixin.qq.com/r/abc', 'not_a_book'],
    ['12345', 'length'],
    ['../../x', 'not_a_book'],
    ['9787536692930?apikey=1', 'not_a_book'],
  ])('says what is wrong with %s: %s, and asks nobody', async (code, reason) => {
    const before = source.asked.length
    const answer = await world.person().call('isbn/lookup', { isbn: code })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', path: 'isbn', details: { reason } } })
    expect(source.asked).toHaveLength(before)
  })
})
