import { describe, expect, it } from 'vitest'
import { openSource, type SourceAnswer } from '../../support/source-server'
import { openWorld } from '../../support/world'

const source = openSource()
const world = openWorld(() => ({ ISBN_OPENLIBRARY_URL: source.url(), ISBN_CONTACT: 'books@example.com' }))

const isbn = '9782070464234'
// As Open Library answers it (its issue 4543), shortened.
const horde = {
  url: 'https://openlibrary.org/books/OL26210208M',
  title: 'La Horde du Contrevent',
  authors: [{ url: 'https://openlibrary.org/authors/OL1A', name: 'Alain Damasio' }],
  number_of_pages: 736,
  identifiers: { isbn_10: ['2070464237'], isbn_13: [isbn] },
  publishers: [{ name: 'Gallimard' }],
  publish_date: '2015',
  cover: { medium: 'https://covers.openlibrary.org/b/id/1-M.jpg' },
}
const hit = (record: object) => ({ body: { [`ISBN:${isbn}`]: record } })
const lookup = (code = isbn) => world.person().ask('isbn/lookup', { isbn: code })

describe('isbn/lookup', () => {
  it('answers what Open Library knows, and that it was Open Library', async () => {
    source.answers(hit(horde))
    expect(await lookup('2-07-046423-7')).toEqual({
      outcome: 'found',
      isbn13: isbn,
      source: 'openlibrary',
      metadata: {
        ...{ title: 'La Horde du Contrevent', authors: ['Alain Damasio'], translators: [], publisher: 'Gallimard' },
        ...{ publishedAt: '2015', pages: 736, cover: 'https://covers.openlibrary.org/b/id/1-M.jpg' },
      },
      tried: [{ source: 'openlibrary', outcome: 'found', ms: expect.any(Number) }],
    })
  })

  it('asks by the thirteen digits, and says who asks', async () => {
    source.answers(hit(horde))
    await lookup('2-07-046423-7')
    expect(source.asked.at(-1)).toEqual({
      url: `/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`,
      userAgent: 'bookcase (books@example.com)',
    })
  })

  it('needs no more than a title', async () => {
    source.answers(hit({ title: 'Bare' }))
    expect((await lookup()).metadata).toEqual({ title: 'Bare', authors: [], translators: [] })
  })

  it('leaves out what a book could not hold, and all that it does not know', async () => {
    source.answers(
      hit({
        ...horde,
        subtitle: 'a\u202eb',
        number_of_pages: 'many',
        cover: { medium: 'http://x/y.jpg' },
        _openid: 'x',
      }),
    )
    const { metadata } = await lookup()
    expect(metadata).toEqual({
      ...{ title: 'La Horde du Contrevent', authors: ['Alain Damasio'], translators: [] },
      ...{ publisher: 'Gallimard', publishedAt: '2015' },
    })
  })

  it.each<[string, SourceAnswer, string]>([
    ['an empty answer', { body: {} }, 'not_found'],
    ['a record of another ISBN', hit({ ...horde, identifiers: { isbn_13: ['9787536692930'] } }), 'not_found'],
    ['a record without a title', hit({ ...horde, title: '\u202e' }), 'not_found'],
    ['404', { status: 404 }, 'not_found'],
    ['429', { status: 429 }, 'rate_limited'],
    ['403', { status: 403, type: 'text/html', body: '<html>' }, 'source_down'],
    ['500', { status: 500 }, 'source_down'],
    ['a page instead of JSON', { type: 'text/html', body: '<html>' }, 'source_down'],
    ['half an answer', { body: '{"ISBN:' }, 'source_down'],
    ['a list', { body: [] }, 'not_found'],
    ['null', { body: 'null' }, 'source_down'],
    [
      'an answer without an end',
      { body: { [`ISBN:${isbn}`]: { ...horde, notes: 'x'.repeat(300_000) } } },
      'source_down',
    ],
    ['a redirect to another host', { status: 302, location: 'http://169.254.169.254/' }, 'source_down'],
    ['no answer in time', { ...hit(horde), delayMs: 4_000 }, 'source_down'],
  ])('says what came of it: %s', async (_, answer, outcome) => {
    source.answers(answer)
    expect(await lookup()).toEqual({
      outcome,
      isbn13: isbn,
      tried: [expect.objectContaining({ source: 'openlibrary', outcome })],
    })
  })

  it('answers from the sample catalogue when no source can be reached, and says so', async () => {
    source.answers({ status: 503 })
    expect(await lookup('9787536692930')).toMatchObject({
      outcome: 'found',
      source: 'sample',
      metadata: { title: '三体', authors: ['刘慈欣'] },
      tried: [
        { source: 'openlibrary', outcome: 'source_down' },
        { source: 'sample', outcome: 'found' },
      ],
    })
  })

  it('leaves the sample catalogue alone when a source says there is no such book', async () => {
    source.answers({ body: {} })
    expect(await lookup('9787536692930')).toMatchObject({ outcome: 'not_found' })
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
