import { describe, expect, it } from 'vitest'
import { isbnArena } from '../../support/isbn-arena'
import { openSource } from '../../support/source-server'
import { horde } from './answers/open-library'
import { json, withHostileKeys } from './answers/recorded'

const isbn = '9782070464234'
const DAY_MS = 86_400_000
const source = openSource()
const { cover: _cover, ...coverless } = horde
const known = (record: object = coverless) => json({ [`ISBN:${isbn}`]: record })
const NOWHERE = 'http://127.0.0.1:1'
const DEAD = { status: 500 }

async function world() {
  let clock = Date.UTC(2026, 0, 1)
  source.asked.length = 0
  const arena = await isbnArena({
    variables: { ISBN_OPENLIBRARY_URL: source.url(), ISBN_NEODB_URL: NOWHERE },
    now: () => clock,
  })
  return Object.assign(arena, {
    later: (days: number) => {
      clock += days * DAY_MS
    },
  })
}
const fromCache = { source: 'cache', outcome: 'found', ms: 0 }

describe('what was learned', () => {
  it('is told again without asking anybody, and who said it', async () => {
    const arena = await world()
    source.answers(known())
    await arena.lookup(isbn)
    source.answers(DEAD)
    expect(await arena.lookup(isbn)).toEqual({
      outcome: 'found',
      isbn13: isbn,
      source: 'openlibrary',
      metadata: expect.objectContaining({ title: horde.title }),
      tried: [fromCache],
    })
    expect(source.asked).toHaveLength(1)
  })

  it('counts against nobody’s look-ups, alone or among others: a question to a source does', async () => {
    const arena = await world()
    source.answers(known())
    const counted = async () => (await arena.documents('limits')).map(({ lookups }) => [lookups].flat().length)
    for (let i = 0; i < 3; i++) await arena.lookup(isbn)
    expect(await counted()).toEqual([1])
    await arena.lookupMany([isbn, isbn, '9780306406157', '9780140449136'])
    expect(await counted()).toEqual([3])
    await arena.lookupMany([isbn])
    expect(await counted()).toEqual([3])
  })

  it.each([
    [29, 1],
    [31, 2],
  ])('after %i days has cost %i questions', async (days, questions) => {
    const arena = await world()
    source.answers(known())
    await arena.lookup(isbn)
    arena.later(days)
    await arena.lookup(isbn)
    expect(source.asked).toHaveLength(questions)
  })

  it('is learned anew after 30 days, and what the new word leaves out is kept', async () => {
    const arena = await world()
    source.answers(known())
    await arena.lookup(isbn)
    arena.later(31)
    const { number_of_pages: _pages, ...shorter } = coverless
    source.answers(known({ ...shorter, title: 'La Horde' }))
    expect((await arena.lookup(isbn)).metadata).toMatchObject({ title: 'La Horde', pages: 736 })
    arena.later(29)
    expect((await arena.lookup(isbn)).tried).toEqual([fromCache])
    expect(await arena.documents('catalogue')).toHaveLength(1)
  })

  it.each([
    [364, 'found'],
    [366, 'source_down'],
  ])('stands in after %i days for sources that fail: %s', async (days, outcome) => {
    const arena = await world()
    source.answers(known())
    await arena.lookup(isbn)
    arena.later(days)
    source.answers(DEAD)
    const lookup = await arena.lookup(isbn)
    expect(lookup.outcome).toBe(outcome)
    expect(lookup.tried.map((one) => one.source)).toEqual([
      ...['openlibrary', 'neodb'],
      ...(outcome === 'found' ? ['cache'] : []),
    ])
  })

  it('stands when a source that knew the book forgets it', async () => {
    let shift = 0
    const arena = await isbnArena({
      variables: { ISBN_OPENLIBRARY_URL: source.url(), ISBN_NEODB_URL: source.url() },
      now: () => Date.now() + shift,
    })
    source.answers((url) => (url.pathname.includes('search') ? json({ data: [] }) : known()))
    await arena.lookup(isbn)
    shift = 31 * DAY_MS
    source.answers((url) => (url.pathname.includes('search') ? json({ data: [] }) : json({})))
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'found', metadata: { title: horde.title } })
    expect((await arena.lookup(isbn)).tried).toEqual([fromCache])
  })
})

describe('that nobody knows a book', () => {
  const nobody = async () => {
    let clock = Date.UTC(2026, 0, 1)
    source.asked.length = 0
    source.answers((url) => (url.pathname.includes('search') ? json({ data: [] }) : json({})))
    const arena = await isbnArena({
      variables: { ISBN_OPENLIBRARY_URL: source.url(), ISBN_NEODB_URL: source.url() },
      now: () => clock,
    })
    return Object.assign(arena, {
      later: (hours: number) => {
        clock += hours * 3_600_000
      },
    })
  }

  it.each([
    [23, 2],
    [25, 4],
  ])('has after %i hours cost %i questions', async (hours, questions) => {
    const arena = await nobody()
    await arena.lookup(isbn)
    arena.later(hours)
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'not_found', isbn13: isbn })
    expect(source.asked).toHaveLength(questions)
  })

  it('is forgotten as soon as somebody does', async () => {
    const arena = await nobody()
    await arena.lookup(isbn)
    arena.later(25)
    source.answers(known())
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'found', source: 'openlibrary' })
    expect(await arena.documents('catalogue')).toMatchObject([
      { metadata: { title: horde.title }, source: 'openlibrary' },
    ])
  })

  it('is not learned from a source that failed', async () => {
    const arena = await world()
    source.answers(json({}))
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'not_found' })
    expect(await arena.documents('catalogue')).toEqual([])
  })
})

describe('what must not get into the catalogue', () => {
  it.each([
    ['hostile keys', withHostileKeys({ [`ISBN:${isbn}`]: horde })],
    [
      'operators for fields',
      known({ ...coverless, subtitle: { $ne: null }, publish_date: ['$where'], _openid: 'ann' }),
    ],
    ['text that rewrites the page', known({ ...coverless, subtitle: 'a\u202eb', publish_date: 'x'.repeat(500) })],
    ['a picture that is no https', known({ ...coverless, cover: { medium: 'javascript:alert(1)' } })],
    ['a picture in our own storage', known({ ...coverless, cover: { medium: 'cloud://env/private.jpg' } })],
  ])('stays out: %s', async (_, answer) => {
    const arena = await world()
    source.answers(answer)
    await arena.lookup(isbn)
    const [kept] = await arena.documents('catalogue')
    expect(Object.keys(kept ?? {}).sort()).toEqual(
      [
        '_id',
        '_openid',
        'createdAt',
        'isRemoved',
        'isbn',
        'key',
        'metadata',
        'receipts',
        'rev',
        'source',
        'updatedAt',
      ].sort(),
    )
    expect(kept).toMatchObject({ _openid: '', isbn, metadata: { title: horde.title, publisher: 'Gallimard' } })
    expect(JSON.stringify(kept)).not.toMatch(/\$|_openid":"(?!")|victim|javascript|cloud:|isAdmin|\u202e|x{50}/)
  })

  it.each(['9780306406157', '9787536692930'])('stays out: a record of %s under the asked number', async (other) => {
    const arena = await world()
    source.answers(known({ ...horde, identifiers: { isbn_13: [other] } }))
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'not_found' })
    expect(await arena.documents('catalogue')).toEqual([])
  })

  it('stays out: what a reader writes about their own book', async () => {
    const arena = await world()
    source.answers(known())
    await arena.lookup(isbn)
    const before = await arena.documents('catalogue')
    const added = { $url: 'books/add', opId: crypto.randomUUID(), title: 'My title', isbn, authors: ['me'] }
    expect(await arena.send('ann', added)).toMatchObject({ ok: true })
    const write = { $url: 'db/add', collection: 'catalogue', data: { isbn: '9780306406157', metadata: { title: 'x' } } }
    expect(await arena.send('ann', write)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await arena.documents('catalogue')).toEqual(before)
  })

  it('stays out: the sample', async () => {
    const arena = await world()
    source.answers(DEAD)
    expect(await arena.lookup('9787536692930')).toMatchObject({ outcome: 'found', source: 'sample' })
    expect(await arena.documents('catalogue')).toEqual([])
  })
})
