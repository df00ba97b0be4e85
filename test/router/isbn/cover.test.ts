import { describe, expect, it } from 'vitest'
import { isbnArena } from '../../support/isbn-arena'
import { openSource, type SourceAnswer } from '../../support/source-server'
import { horde } from './answers/open-library'
import { json } from './answers/recorded'

const isbn = '9782070464234'
const link = 'https://covers.openlibrary.org/b/id/1-M.jpg'
const source = openSource()
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 7)])
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2_000, 7)])
const WEBP = Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1')
const GIF = Buffer.from('GIF89a....', 'latin1')

async function world(picture: SourceAnswer, cover = link) {
  source.asked.length = 0
  source.answers((url) =>
    url.pathname === '/api/books' ? json({ [`ISBN:${isbn}`]: { ...horde, cover: { medium: cover } } }) : picture,
  )
  return isbnArena({
    variables: {
      ...{ ISBN_OPENLIBRARY_URL: source.url(), ISBN_NEODB_URL: 'http://127.0.0.1:1' },
      ...{ ISBN_LOOKUP_MS: '800', ISBN_CONTACT: 'books@example.com' },
    },
  })
}
const picture = (body: Buffer, type = 'image/jpeg'): SourceAnswer => ({ body, type })
const questions = () => source.asked.map(({ url }) => url).filter((url) => !url.startsWith('/api'))

describe('a cover', () => {
  it.each([
    ['jpg', JPEG],
    ['png', PNG],
    ['webp', WEBP],
    ['gif', GIF],
  ])('is copied to cloud storage as the %s that it is, whatever it is called', async (extension, body) => {
    const arena = await world(picture(body, 'application/octet-stream'))
    const cover = `cloud://test/covers/${isbn}.${extension}`
    expect((await arena.lookup(isbn)).metadata?.cover).toBe(cover)
    expect(arena.files.get(`covers/${isbn}.${extension}`)).toEqual(body)
    expect(await arena.documents('catalogue')).toMatchObject([{ metadata: { cover } }])
  })

  it('is copied once', async () => {
    const arena = await world(picture(JPEG))
    await arena.lookup(isbn)
    await arena.lookup(isbn)
    expect(questions()).toEqual(['/b/id/1-M.jpg'])
  })

  it.each<[string, SourceAnswer]>([
    ['is too large', picture(Buffer.concat([JPEG, Buffer.alloc(210_000)]))],
    ['is no picture', { body: '<html>', type: 'image/jpeg' }],
    [
      'is a drawing that can hold a script',
      { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' },
    ],
    ['is not there', { status: 404 }],
    ['is somewhere else', { status: 302, location: 'http://169.254.169.254/latest' }],
    ['does not come in time', { ...picture(JPEG), delayMs: 5_000 }],
    ['breaks off', { ...picture(JPEG), isCutOff: true }],
  ])('stays a link when it %s, and the book is found all the same', async (_, answer) => {
    const arena = await world(answer)
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'found', metadata: { cover: link } })
    expect(arena.files.size).toBe(0)
  })

  it.each([
    'https://192.0.2.1/x.jpg',
    'https://covers.openlibrary.org.example.com/x.jpg',
    'https://covers.openlibrary.org:8443/x.jpg',
    'https://covers.openlibrary.org@example.com/x.jpg',
    'https://[',
  ])('is not asked for on a host that is not its source’s: %s', async (cover) => {
    const arena = await world(picture(JPEG), cover)
    expect(await arena.lookup(isbn)).toMatchObject({ outcome: 'found', metadata: { cover } })
    expect(questions()).toEqual([])
  })
})
