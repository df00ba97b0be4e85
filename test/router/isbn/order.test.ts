import { describe, expect, it } from 'vitest'
import type { SourceAnswer } from '../../support/source-server'
import { neodbAnswers } from './answers/neodb'
import { recordPage } from './answers/nlc'
import { openLibraryAnswers } from './answers/open-library'
import { html, json } from './answers/recorded'
import { chinese, DEAD, french, NEVER, openInstances, said } from './instances'

const OF_NLC = html(
  recordPage([
    ['题名与责任', '霍乱时期的爱情 [专著] / (哥伦) 加西亚·马尔克斯著 ; 杨玲译'],
    ['出版项', '海口 : 南海出版公司, 2012.9'],
    ['ISBN', '978-7-121-00001-0 CNY39.50'],
  ]),
)
const frenchInNeodb = json({
  data: [{ title: 'Horde', author: ['Damasio'], publisher: ['G'], pub_year: 2015, price: '28 €', isbn: french }],
})

const { instance, asked } = openInstances()

describe('the order', () => {
  it('of a book of mainland China: paid, NeoDB, the National Library, Open Library, Google', async () => {
    const arena = await instance({})
    expect(said(await arena.lookup(chinese))).toEqual(
      ['tanshu', 'juhe', 'neodb', 'nlc', 'openlibrary', 'google'].map((id) => `${id} not_found`),
    )
  })

  it('of any other book: Open Library, NeoDB, Google, and no source that is for Chinese books', async () => {
    const arena = await instance({})
    expect(said(await arena.lookup(french))).toEqual(['openlibrary', 'neodb', 'google'].map((id) => `${id} not_found`))
    expect(asked()).toEqual(['neodb', 'openlibrary', 'google'])
  })

  it('asks nobody after one who knows', async () => {
    const arena = await instance({ openlibrary: openLibraryAnswers.hit })
    expect(said(await arena.lookup(french))).toEqual(['openlibrary found'])
    expect(asked()).toEqual(['openlibrary'])
  })

  it('asks no source that has not the key or the switch it needs', async () => {
    const arena = await instance({}, { off: ['tanshu', 'juhe', 'nlc', 'google'] })
    expect(said(await arena.lookup(chinese))).toEqual(['neodb not_found', 'openlibrary not_found'])
  })
})

describe('combinations', () => {
  it('first slow, second good: the second is heard, the first is not waited for', async () => {
    const arena = await instance({ openlibrary: NEVER, neodb: frenchInNeodb })
    const lookup = await arena.lookup(french)
    expect(lookup).toMatchObject({ outcome: 'found', source: 'neodb', metadata: { title: 'Horde' } })
    expect(said(lookup)).toEqual(['neodb found', 'openlibrary source_down'])
  })

  it('first slow and good, second quick and without: the first is waited for', async () => {
    const arena = await instance({ openlibrary: { ...openLibraryAnswers.hit, delayMs: 400 } })
    expect(await arena.lookup(french)).toMatchObject({ outcome: 'found', source: 'openlibrary' })
  })

  it.each<[string, SourceAnswer]>([
    ['dead', DEAD],
    ['garbage', { body: 'gone fishing' }],
    ['a page', { type: 'text/html', body: '<html>' }],
    ['silent', NEVER],
    ['full', { status: 429 }],
  ])('one %s, another good: found', async (_, answer) => {
    const arena = await instance({ openlibrary: answer, neodb: frenchInNeodb })
    expect(await arena.lookup(french)).toMatchObject({ outcome: 'found', source: 'neodb' })
  })

  it.each<[string, SourceAnswer, string]>([
    ['dead', DEAD, 'source_down'],
    ['silent', NEVER, 'source_down'],
    ['full', { status: 429 }, 'rate_limited'],
    ['garbage', { body: '{' }, 'source_down'],
  ])('all %s: says so, names all that were asked, and a book is added by hand', async (_, answer, outcome) => {
    const arena = await instance({ openlibrary: answer, neodb: answer, google: answer })
    const lookup = await arena.lookup(french)
    expect(lookup).toMatchObject({ outcome, isbn13: french })
    expect(said(lookup).sort()).toEqual(['google', 'neodb', 'openlibrary'].map((id) => `${id} ${outcome}`))
    const added = { $url: 'books/add', opId: crypto.randomUUID(), title: 'by hand', isbn: french }
    expect(await arena.send('ann', added)).toMatchObject({ ok: true, data: { book: { isbn: french } } })
    expect(await arena.documents('catalogue')).toEqual([])
  })

  it('no, full and dead together: no, and it is not remembered', async () => {
    const arena = await instance({ neodb: { status: 429 }, google: DEAD })
    expect(await arena.lookup(french)).toMatchObject({ outcome: 'not_found' })
    expect(await arena.documents('catalogue')).toEqual([])
  })

  it('full and dead together: full', async () => {
    const arena = await instance({ openlibrary: { status: 429 }, neodb: DEAD, google: DEAD })
    expect(await arena.lookup(french)).toMatchObject({ outcome: 'rate_limited' })
  })
})

describe('a record that lacks what a shelf needs', () => {
  it('is completed by others, each field by the most trusted that has it', async () => {
    const {
      author: _author,
      publisher: _publisher,
      ...thin
    } = JSON.parse(JSON.stringify(neodbAnswers.hit.body)).data[1]
    const arena = await instance({ neodb: json({ data: [thin] }), nlc: OF_NLC })
    const lookup = await arena.lookup(chinese)
    expect(lookup).toMatchObject({
      outcome: 'found',
      source: 'nlc',
      metadata: {
        ...{ title: '霍乱时期的爱情', authors: ['加西亚·马尔克斯'], translators: ['杨玲'], publisher: '南海出版公司' },
        ...{ publishedAt: '2012.9', price: 'CNY39.50', pages: 401, cover: 'https://neodb.social/m/item/1.jpg' },
      },
    })
    expect(lookup.tried.map(({ source, gave }) => [source, gave])).toEqual([
      ['tanshu', undefined],
      ['juhe', undefined],
      ['neodb', ['pages', 'language', 'cover']],
      ['nlc', ['title', 'authors', 'translators', 'publisher', 'publishedAt', 'price']],
    ])
  })

  it('is given as it is when nobody completes it', async () => {
    const arena = await instance({ openlibrary: openLibraryAnswers.bare, neodb: NEVER, google: NEVER })
    expect(await arena.lookup(french)).toMatchObject({
      outcome: 'found',
      source: 'openlibrary',
      metadata: { title: 'Bare' },
    })
  })
})
