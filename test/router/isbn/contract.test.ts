import { describe, expect, it } from 'vitest'
import { everySource } from '../../../cloud/router/services/isbn/sources'
import { isbnArena } from '../../support/isbn-arena'
import { openSource, type SourceAnswer } from '../../support/source-server'
import { googleAnswers } from './answers/google'
import { juheAnswers } from './answers/juhe'
import { neodbAnswers } from './answers/neodb'
import { nlcAnswers } from './answers/nlc'
import { openLibraryAnswers } from './answers/open-library'
import type { Recorded } from './answers/recorded'
import { tanshuAnswers } from './answers/tanshu'

const recorded = [tanshuAnswers, juheAnswers, neodbAnswers, nlcAnswers, openLibraryAnswers, googleAnswers]
const HUGE = 'x'.repeat(300_000)

it('has recorded answers of every source', () => {
  expect(recorded.map(({ source }) => source.id).sort()).toEqual(everySource.map(({ id }) => id).sort())
})

describe.each(recorded.map((one) => [one.source.id, one] as const))('%s', (id, one: Recorded) => {
  const server = openSource()
  const open = () =>
    isbnArena({
      sources: [one.source],
      variables: {
        [`ISBN_${id.toUpperCase()}_URL`]: server.url(),
        [`ISBN_${id.toUpperCase()}_KEY`]: 'k&y',
        ISBN_CONTACT: 'books@example.com',
        ...{ ISBN_ATTEMPT_MS: '400', ISBN_LOOKUP_MS: '1500' },
      },
    })
  const asHtml = one.source.answers === 'html'
  const damaged = (how: (text: string) => string): SourceAnswer => ({
    ...one.hit,
    body: how(typeof one.hit.body === 'string' ? one.hit.body : JSON.stringify(one.hit.body)),
  })

  it('is asked for the thirteen digits, with its key, by somebody who can be reached', async () => {
    server.answers(one.hit)
    server.asked.length = 0
    await (await open()).lookup(one.isbn)
    expect(server.asked[0]).toEqual({ url: one.asked, userAgent: 'bookcase (books@example.com)' })
  })

  it.each<[string, SourceAnswer]>([
    ['a hit', one.hit],
    ['a hit with hostile keys', one.hostile],
  ])('says what it knows: %s', async (_, answer) => {
    server.answers(answer)
    const arena = await open()
    expect(await arena.lookup(one.isbn)).toEqual({
      outcome: 'found',
      isbn13: one.isbn,
      source: id,
      metadata: one.metadata,
      tried: [{ source: id, outcome: 'found', ms: expect.any(Number), gave: expect.arrayContaining(['title']) }],
    })
    const [{ _id, key, createdAt, updatedAt, ...kept } = { _id: '' }] = await arena.documents('catalogue')
    expect(kept).toEqual({
      ...{ isbn: one.isbn, metadata: one.metadata, source: id },
      ...{ _openid: '', rev: 1, isRemoved: false, receipts: [] },
    })
  })

  it('needs no more than a title', async () => {
    server.answers(one.bare)
    const { outcome, metadata } = await (await open()).lookup(one.isbn)
    expect({ outcome, metadata }).toEqual({
      outcome: 'found',
      metadata: { title: one.title, authors: [], translators: [] },
    })
  })

  it.each<[string, SourceAnswer, string]>([
    ['a miss', one.miss, 'not_found'],
    ['a record of another book', one.other, 'not_found'],
    ['no in words, with 200', one.refusal, one.refused],
    ['403', { status: 403, type: 'text/html', body: '<html>forbidden' }, 'source_down'],
    ['404', { status: 404, type: 'text/html', body: '<html>' }, 'not_found'],
    ['429', { status: 429 }, 'rate_limited'],
    ['429 with a time', { status: 429, retryAfter: '5' }, 'rate_limited'],
    ['500', { status: 500 }, 'source_down'],
    ['503', { status: 503 }, 'source_down'],
    ['the other format', { ...one.hit, type: asHtml ? 'application/json' : 'text/html' }, 'source_down'],
    [
      'a body that is not what its type says',
      { type: one.hit.type ?? 'application/json', body: 'gone fishing' },
      'source_down',
    ],
    ['half a body, as if it were whole', damaged((text) => text.slice(0, 60)), 'source_down'],
    ['half a body, cut off', { ...one.hit, isCutOff: true }, 'source_down'],
    ['nothing', { ...one.hit, body: '' }, 'source_down'],
    ['too much', damaged((text) => text + (asHtml ? HUGE : ' '.repeat(HUGE.length))), 'source_down'],
    ['a redirect to another host', { status: 302, location: 'http://169.254.169.254/' }, 'source_down'],
    ['no answer in time', { ...one.hit, delayMs: 2_000 }, 'source_down'],
  ])('says what came of it: %s', async (_, answer, outcome) => {
    server.answers(answer)
    const arena = await open()
    expect(await arena.lookup(one.isbn)).toEqual({
      outcome,
      isbn13: one.isbn,
      tried: [{ source: id, outcome, ms: expect.any(Number) }],
    })
    const kept = (await arena.documents('catalogue')).map(({ isbn, metadata }) => ({ isbn, metadata }))
    expect(kept).toEqual(outcome === 'not_found' ? [{ isbn: one.isbn, metadata: undefined }] : [])
  })

  it.each(asHtml ? [] : ['null', '[]', '7', '"text"', '{"data":null}', '{"items":{}}'])(
    'makes no book of %s',
    async (body) => {
      server.answers({ body })
      expect((await (await open()).lookup(one.isbn)).metadata).toBeUndefined()
    },
  )

  it('is asked once more when it fails for a moment', async () => {
    server.asked.length = 0
    server.answers(() => (server.asked.length === 1 ? { status: 503 } : one.hit))
    expect(await (await open()).lookup(one.isbn)).toMatchObject({ outcome: 'found', metadata: one.metadata })
    expect(server.asked.filter(({ url }) => url === one.asked)).toHaveLength(2)
  })

  it('is asked once more when it drops the connection', async () => {
    server.asked.length = 0
    server.answers(() => (server.asked.length === 1 ? { ...one.hit, isCutOff: true } : one.hit))
    expect(await (await open()).lookup(one.isbn)).toMatchObject({ outcome: 'found', metadata: one.metadata })
  })
})
